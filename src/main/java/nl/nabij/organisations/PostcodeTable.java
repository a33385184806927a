package nl.nabij.organisations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table of postcodes and neighbourhoods, as it was uploaded: {@code postcode;neighbourhood} on every line, a comma may
 * stand for the semicolon, and a first line with headings is passed by.
 *
 * @param entries the neighbourhood's code by postcode (four digits, or four digits and two capital letters)
 * @param faults of every line that is wrong; where there are any, nothing is loaded
 */
record PostcodeTable(Map<String, String> entries, List<Fault> faults) {

    private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3}([A-Z]{2})?");
    private static final int MOST_FAULTS = 100;

    /**
     * One wrong line.
     *
     * @param line counted from 1
     * @param key message key of what to do
     * @param found what stands there
     */
    record Fault(int line, String key, String found) {}

    /** @param neighbourhoods codes that the region knows */
    static PostcodeTable read(String text, Set<String> neighbourhoods) {
        var entries = new HashMap<String, String>();
        var faults = new ArrayList<Fault>();
        var lines = text.replace("\uFEFF", "").lines().toList();
        for (var i = 0; i < lines.size() && faults.size() < MOST_FAULTS; i++) {
            var line = lines.get(i);
            if (line.isBlank() || (i == 0 && isHeading(line))) {
                continue;
            }
            read(line, i + 1, neighbourhoods, entries, faults);
        }
        if (entries.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(1, "organisations.postcodes.empty", ""));
        }
        return new PostcodeTable(Map.copyOf(entries), List.copyOf(faults));
    }

    private static void read(
            String line, int number, Set<String> neighbourhoods, Map<String, String> entries, List<Fault> faults) {
        var parts = line.replace("\"", "").split("[;,]", -1);
        if (parts.length != 2) {
            faults.add(new Fault(number, "organisations.postcodes.parts", line));
            return;
        }
        var postcode = parts[0].replace(" ", "").toUpperCase(Locale.ROOT);
        var neighbourhood = parts[1].strip();
        if (!POSTCODE.matcher(postcode).matches()) {
            faults.add(new Fault(number, "organisations.postcodes.postcode", parts[0]));
        } else if (!neighbourhoods.contains(neighbourhood)) {
            faults.add(new Fault(number, "organisations.postcodes.neighbourhood", neighbourhood));
        } else if (!neighbourhood.equals(entries.getOrDefault(postcode, neighbourhood))) {
            faults.add(new Fault(number, "organisations.postcodes.twice", postcode));
        } else {
            entries.put(postcode, neighbourhood);
        }
    }

    private static boolean isHeading(String line) {
        return !Pattern.compile("\\d").matcher(line).find();
    }
}
