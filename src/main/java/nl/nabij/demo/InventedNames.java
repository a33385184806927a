package nl.nabij.demo;

import java.util.List;
import java.util.Set;

/** Given names and family names, combined by chance. */
final class InventedNames {

    private static final Set<String> INFIXES =
            Set.of("de", "van", "van de", "van der", "van den", "van 't", "in 't", "ter", "el");

    private final List<String> given;
    private final List<String> family;

    InventedNames() {
        var lines = Lines.of("names.tsv");
        given = lines.get(0).subList(1, lines.get(0).size());
        family = lines.get(1).subList(1, lines.get(1).size());
    }

    record Name(String given, String infix, String family) {

        String full() {
            return infix.isEmpty() ? given + " " + family : given + " " + infix + " " + family;
        }
    }

    Name next(Chance chance) {
        var whole = chance.one(family);
        var end = whole.lastIndexOf(' ');
        var infix = end < 0 ? "" : whole.substring(0, end);
        return INFIXES.contains(infix)
                ? new Name(chance.one(given), infix, whole.substring(end + 1))
                : new Name(chance.one(given), "", whole);
    }
}
