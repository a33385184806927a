package nl.nabij.demo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.nabij.demo.Cast.Receiver;
import tools.jackson.databind.json.JsonMapper;

/** 300 invented services as an Open Referral file (HSDS 3): each kind of service in each neighbourhood. */
final class SocialMap {

    private static final Map<String, String> THEMES = new TreeMap<>(Map.ofEntries(
            Map.entry("meeting", "Ontmoeten"),
            Map.entry("garden", "Tuin en natuur"),
            Map.entry("grief", "Rouw en verlies"),
            Map.entry("debts", "Geld en post"),
            Map.entry("work", "Werk en vrijwilligerswerk"),
            Map.entry("language", "Taal"),
            Map.entry("caring", "Zorgen voor een ander"),
            Map.entry("health", "Gezondheid"),
            Map.entry("music", "Muziek"),
            Map.entry("sport", "Bewegen"),
            Map.entry("digital", "Computer en telefoon"),
            Map.entry("parenting", "Ouders"),
            Map.entry("neighbours", "Buren"),
            Map.entry("meaning", "Zingeving")));

    private SocialMap() {}

    /** @param receivers organisations that take referrals; they offer what is formal, neighbours offer the rest */
    static byte[] file(List<Receiver> receivers) {
        var services = Lines.of("services.tsv").stream()
                .flatMap(kind -> Land.neighbourhoods().stream().map(place -> service(kind, place, receivers)))
                .toList();
        return JsonMapper.shared().writeValueAsString(services).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> service(List<String> kind, Land.Neighbourhood place, List<Receiver> receivers) {
        var theme = kind.get(0);
        var name = kind.get(1).replace("@place", place.name());
        var formal = kind.get(3).equals("F");
        var service = new LinkedHashMap<String, Object>();
        service.put("id", id(name));
        service.put("name", name);
        service.put("description", kind.get(2));
        service.put("status", "active");
        service.put("email", "welkom@voorbeeldregio.example");
        service.put("fees_description", kind.get(4).equals("0") ? "Gratis" : kind.get(4) + " euro");
        service.put("last_modified", "2026-10-01T09:00:00Z");
        service.put("organization", organisation(formal ? provider(theme, receivers) : "Bewoners van " + place.name()));
        service.put(
                "cost_options",
                List.of(Map.of("id", id(name + " cost"), "amount", Integer.parseInt(kind.get(4)), "currency", "EUR")));
        service.put("phones", List.of(Map.of("id", id(name + " phone"), "number", "0299 00 00 00")));
        service.put("attributes", List.of(attribute(name, theme)));
        service.put(
                "service_at_locations",
                List.of(Map.of(
                        "id", id(name + " at"),
                        "location", location(place),
                        "schedules", List.of(schedule(name, kind.get(5))))));
        return service;
    }

    private static String provider(String theme, List<Receiver> receivers) {
        return receivers.stream()
                .filter(receiver -> receiver.themes().contains(theme))
                .findFirst()
                .orElse(receivers.getFirst())
                .organisation();
    }

    private static Map<String, Object> organisation(String name) {
        return Map.of("id", id(name), "name", name, "description", name + ", in een verzonnen regio.");
    }

    private static Map<String, Object> attribute(String name, String theme) {
        var term = Map.of(
                "id",
                id(theme),
                "code",
                theme,
                "name",
                THEMES.getOrDefault(theme, theme),
                "description",
                THEMES.getOrDefault(theme, theme));
        return Map.of("id", id(name + " theme"), "link_entity", "service", "taxonomy_term", term);
    }

    private static Map<String, Object> location(Land.Neighbourhood place) {
        var address = new LinkedHashMap<String, Object>();
        address.put("id", id(place.name() + " address"));
        address.put("address_1", "Dorpsplein 1");
        address.put("city", place.name());
        address.put("state_province", "Drieland");
        address.put("postal_code", place.postcode() + " AB");
        address.put("country", "NL");
        address.put("address_type", "physical");
        return Map.of(
                "id",
                id(place.name()),
                "location_type",
                "physical",
                "name",
                "Buurthuis " + place.name(),
                "addresses",
                List.of(address));
    }

    private static Map<String, Object> schedule(String name, String when) {
        var parts = when.split(" ");
        return Map.of("id", id(name + " schedule"), "freq", "WEEKLY", "byday", parts[0], "opens_at", parts[1] + ":00");
    }

    /** The same name gives the same id, so that a file read twice changes nothing. */
    private static String id(String name) {
        return UUID.nameUUIDFromBytes(("nabij demo " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
