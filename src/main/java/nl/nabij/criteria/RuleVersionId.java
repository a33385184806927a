package nl.nabij.criteria;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which version of which rule; both count from 1. Written as {@code rule-3-2}: runs and reports know it by that.
 */
public record RuleVersionId(int rule, int number) {

    private static final Pattern WRITTEN = Pattern.compile("rule-([1-9][0-9]{0,8})-([1-9][0-9]{0,8})");

    /** How a run remembers the rule, without the version. */
    public String key() {
        return "rule-" + rule;
    }

    public String path() {
        return "/criteria/%d/%d".formatted(rule, number);
    }

    /** Empty where the text is no such version. */
    public static Optional<RuleVersionId> of(String written) {
        var found = WRITTEN.matcher(written);
        return found.matches()
                ? Optional.of(new RuleVersionId(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return key() + "-" + number;
    }
}
