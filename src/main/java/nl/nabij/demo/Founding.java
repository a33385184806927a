package nl.nabij.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.nabij.demo.Cast.Company;
import nl.nabij.demo.Cast.Receiver;
import nl.nabij.demo.World.Offer;
import nl.nabij.organisations.Letterhead;
import nl.nabij.organisations.Organisations;
import nl.nabij.organisations.Places;
import nl.nabij.regions.Settings;
import nl.nabij.responses.Responses;
import nl.nabij.services.Services;
import org.springframework.stereotype.Component;

/** The first day: what has to be there before anybody can work. */
@Component
class Founding {

    private final Cast cast;
    private final Organisations organisations;
    private final Places places;
    private final InventedFiles files;
    private final Services services;
    private final Settings settings;

    Founding(
            Cast cast,
            Organisations organisations,
            Places places,
            InventedFiles files,
            Services services,
            Settings settings) {
        this.cast = cast;
        this.organisations = organisations;
        this.places = places;
        this.files = files;
        this.services = services;
        this.settings = settings;
    }

    /** The region with its letterhead and places, and everybody who works there. */
    Company begin(Chance chance) {
        organisations.becomeDemonstration("Demonstratieregio Drieland");
        organisations.change(letterhead(organisations.letterhead()));
        settings.change(Responses.GROUP_SCALES, 1, "Bea Beheer");
        Land.MUNICIPALITIES.forEach(place -> places.add(new Places.Municipality(place.code(), place.name())));
        Land.neighbourhoods().forEach(place -> {
            places.add(new Places.Neighbourhood(place.code(), place.name(), place.municipality()));
            places.put(place.postcode(), place.code());
        });
        return cast.gather(chance);
    }

    private static Letterhead letterhead(Letterhead now) {
        return new Letterhead(
                now.region(),
                true,
                "Gemeenten Rietwoude, Lindewaard en Zilverhoorn",
                "Postbus 1\n1440 AA Rietwoude",
                "0299 00 00 00",
                "werkeninkomen@voorbeeldregio.example",
                "www.voorbeeldregio.example",
                "Team Werk en Inkomen",
                now.version());
    }

    /** The social map, brought in as a file: formal services by theme, each with who answers for it. */
    Map<String, List<Offer>> offers(Company company) {
        files.load("services", "sociale-kaart.json", SocialMap.file(company.receivers()), "", company.administrator());
        var offers = new HashMap<String, List<Offer>>();
        for (var receiver : company.receivers()) {
            for (var service : services.of(receiver.team().organisation())) {
                theme(service.name(), receiver)
                        .forEach(theme -> offers.computeIfAbsent(theme, none -> new ArrayList<>())
                                .add(new Offer(service.id(), receiver)));
            }
        }
        return offers;
    }

    private static List<String> theme(String name, Receiver receiver) {
        return Lines.of("services.tsv").stream()
                .filter(kind ->
                        name.startsWith(kind.get(1).replace("@place", "").strip()))
                .map(List::getFirst)
                .filter(theme -> receiver.themes().contains(theme))
                .toList();
    }
}
