package nl.nabij.residents;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What two people wrote differently about one resident. */
final class Differences {

    private static final List<Map.Entry<String, Function<Resident, @Nullable Object>>> FIELDS = List.of(
            Map.entry("givenName", Resident::givenName),
            Map.entry("infix", Resident::infix),
            Map.entry("familyName", Resident::familyName),
            Map.entry("calledName", Resident::calledName),
            Map.entry("clientNumber", Resident::clientNumber),
            Map.entry("birthDate", Resident::birthDate),
            Map.entry("sex", Resident::sex),
            Map.entry("postcode", Resident::postcode),
            Map.entry("houseNumber", Resident::houseNumber),
            Map.entry("houseAddition", Resident::houseAddition),
            Map.entry("language", Resident::language),
            Map.entry("household", Resident::household),
            Map.entry("phone", Resident::phone),
            Map.entry("email", Resident::email),
            Map.entry("provenance", Resident::provenance));

    private Differences() {}

    /** In the order of the form; empty where they wrote the same. */
    static List<Correction.Difference> between(Resident now, Resident yours) {
        return FIELDS.stream()
                .flatMap(field -> {
                    var there = text(field.getValue().apply(now));
                    var here = text(field.getValue().apply(yours));
                    return Objects.equals(there, here)
                            ? Stream.empty()
                            : Stream.of(new Correction.Difference(field.getKey(), there, here));
                })
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }
}
