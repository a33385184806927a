package nl.nabij.instruments;

import java.util.List;

/**
 * One thing that is wrong in a file.
 *
 * @param path where, such as {@code scales[0].items[2]}
 * @param rule which rule it breaks; message key {@code instruments.fault.<rule>}
 * @param about what the message names: the value, the bound, what is known
 */
public record Fault(String path, String rule, List<String> about) {

    /** Message key of what is wrong. */
    public String text() {
        return "instruments.fault." + rule;
    }

    @Override
    public String toString() {
        return path + ": " + rule + (about.isEmpty() ? "" : " " + String.join(", ", about));
    }
}
