package nl.nabij.letters;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words that tell something of somebody's health, money or life to whoever looks at the screen of a phone. They are warned
 * of, never refused: only a person knows whether a word is right.
 */
final class Cautions {

    /** How such words begin, in Dutch and English. */
    private static final List<String> BEGINNINGS = List.of(
            "eenza",
            "isole",
            "uitkering",
            "bijstand",
            "schuld",
            "ziek",
            "gezond",
            "psych",
            "depress",
            "versla",
            "alcohol",
            "drugs",
            "medicij",
            "diagnos",
            "zelfredza",
            "score",
            "selectie",
            "risico",
            "ggz",
            "crisis",
            "trauma",
            "lonel",
            "benefit",
            "debt",
            "illness",
            "health",
            "mental",
            "addict",
            "medicin",
            "selected",
            "risk");

    private Cautions() {}

    /** Those that stand in the text, as they were written, each once. */
    static List<String> in(String text) {
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        var found = new ArrayList<String>();
        for (int from = words.first(), to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            var word = text.substring(from, to);
            if (isWarnedOf(word) && !found.contains(word)) {
                found.add(word);
            }
        }
        return List.copyOf(found);
    }

    private static boolean isWarnedOf(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return BEGINNINGS.stream().anyMatch(lower::startsWith);
    }
}
