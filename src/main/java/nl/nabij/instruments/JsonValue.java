package nl.nabij.instruments;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One value of a JSON file that is there, and the place where it stands; what cannot be read is kept as a fault and answered by
 * something empty.
 *
 * @param faults of the whole file; what is wrong with this value is added
 */
record JsonValue(JsonNode node, String place, List<Fault> faults) {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);

    /** Surrounding spaces are dropped; null where it is none, empty or longer. */
    @Nullable
    String text(int longest) {
        if (!node.isString()) {
            wrong("no-text");
            return null;
        }
        var text = node.asString().strip();
        if (text.isEmpty()) {
            wrong("missing");
            return null;
        }
        if (text.length() > longest) {
            wrong("too-long", longest);
            return null;
        }
        if (text.chars().anyMatch(letter -> Character.isISOControl(letter) && letter != '\n')) {
            wrong("control-character");
            return null;
        }
        return text;
    }

    /** A whole number within these bounds, both included; the lowest where it is none. */
    int number(int lowest, int highest) {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            wrong("no-number");
            return lowest;
        }
        var number = node.asInt();
        if (number < lowest || number > highest) {
            wrong("out-of-bounds", lowest, highest);
            return lowest;
        }
        return number;
    }

    /** A number, whole or in decimals, of at most a thousand million either way. */
    @Nullable
    BigDecimal decimal() {
        if (!node.isNumber() || node.decimalValue().abs().compareTo(LARGEST) > 0) {
            wrong("no-decimal");
            return null;
        }
        return node.decimalValue();
    }

    boolean flag() {
        if (!node.isBoolean()) {
            wrong("no-flag");
        }
        return node.isBoolean() && node.asBoolean();
    }

    /** The answer to one item: text, a whole number, or a list of texts for several answers. */
    String answer() {
        if (node.isString() || node.isIntegralNumber()) {
            return node.asString();
        }
        if (node.isArray() && node.values().stream().allMatch(JsonNode::isString)) {
            return node.values().stream().map(JsonNode::asString).collect(Collectors.joining(","));
        }
        wrong("no-answer");
        return "";
    }

    private void wrong(String rule, Object... about) {
        faults.add(
                new Fault(place, rule, Arrays.stream(about).map(String::valueOf).toList()));
    }
}
