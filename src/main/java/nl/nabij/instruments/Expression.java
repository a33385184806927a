package nl.nabij.instruments;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An expression such as {@code ([1] + [2]) / 2 - min([total], 10)}: numbers, names between brackets, {@code + - * /}, {@code min}
 * and {@code max}, and parentheses. Nothing in it can run code, and it always ends: it is read once, and each part is looked
 * at once.
 *
 * <p>What was not asked leaves itself out: it adds nothing to a sum, a smallest or a largest, and takes the product or quotient
 * along of which it is a part.
 *
 * @param text as it was written
 * @param names every name in it, in their order
 */
public record Expression(String text, Set<String> names, Node root) {

    /** Longest expression, in characters. */
    static final int LONGEST = 300;

    private static final int DEEPEST = 20;
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    /** What reading gives. */
    sealed interface Read {

        record Sound(Expression expression) implements Read {}

        /**
         * @param at the character where it goes wrong, from 1
         * @param rule as in {@link Fault}
         * @param what stands there; empty at the end
         */
        record Wrong(int at, String rule, String what) implements Read {}
    }

    /** A part of an expression. */
    public sealed interface Node {

        record Literal(BigDecimal value) implements Node {}

        record Name(String name) implements Node {}

        /** @param sign one of {@code + - * /} */
        record Pair(char sign, Node left, Node right) implements Node {}

        record Negative(Node of) implements Node {}

        /** @param least whether the smallest is taken, or the largest */
        record Extreme(boolean least, List<Node> of) implements Node {}
    }

    /** Division by zero, found while calculating. */
    static final class ByZero extends Exception {

        private static final long serialVersionUID = 1L;

        ByZero() {
            super("division by zero", null, false, false);
        }
    }

    /**
     * @param values by name; a name without a value was not asked
     * @return empty where nothing that it is about was asked
     */
    Optional<BigDecimal> value(Map<String, BigDecimal> values) throws ByZero {
        return value(root, values);
    }

    private static Optional<BigDecimal> value(Node node, Map<String, BigDecimal> values) throws ByZero {
        return switch (node) {
            case Node.Literal(var value) -> Optional.of(value);
            case Node.Name(var name) -> Optional.ofNullable(values.get(name));
            case Node.Negative(var of) -> value(of, values).map(BigDecimal::negate);
            case Node.Pair(var sign, var left, var right) -> pair(sign, value(left, values), value(right, values));
            case Node.Extreme(var least, var of) -> {
                var all = new ArrayList<BigDecimal>();
                for (var one : of) {
                    value(one, values).ifPresent(all::add);
                }
                yield all.stream().reduce(least ? BigDecimal::min : BigDecimal::max);
            }
        };
    }

    private static Optional<BigDecimal> pair(char sign, Optional<BigDecimal> left, Optional<BigDecimal> right)
            throws ByZero {
        var isSum = sign == '+' || sign == '-';
        if (left.isEmpty() || right.isEmpty()) {
            if (!isSum) {
                return Optional.empty();
            }
            return left.or(() -> sign == '-' ? right.map(BigDecimal::negate) : right);
        }
        var one = left.get();
        var other = right.get();
        if (sign == '/' && other.signum() == 0) {
            throw new ByZero();
        }
        return Optional.of(
                switch (sign) {
                    case '+' -> one.add(other, DIGITS);
                    case '-' -> one.subtract(other, DIGITS);
                    case '*' -> one.multiply(other, DIGITS);
                    default -> one.divide(other, DIGITS);
                });
    }

    static Read read(String text) {
        if (text.length() > LONGEST) {
            return new Read.Wrong(LONGEST + 1, "too-long", String.valueOf(LONGEST));
        }
        var reader = new Reader(text);
        try {
            var root = reader.whole();
            return new Read.Sound(new Expression(text, Set.copyOf(reader.names), root));
        } catch (Reader.Stop stop) {
            return stop.wrong;
        }
    }

    /** Reads from left to right, one character ahead. */
    private static final class Reader {

        private final String text;
        private final Set<String> names = new LinkedHashSet<>();
        private int at;
        private int depth;

        private Reader(String text) {
            this.text = text;
        }

        /** Ends the reading where it goes wrong. */
        private static final class Stop extends Exception {

            private static final long serialVersionUID = 1L;
            private final transient Read.Wrong wrong;

            private Stop(Read.Wrong wrong) {
                super(wrong.rule(), null, false, false);
                this.wrong = wrong;
            }
        }

        private Node whole() throws Stop {
            var whole = sum();
            if (peek() != 0) {
                throw unexpected();
            }
            return whole;
        }

        private Node sum() throws Stop {
            if (++depth > DEEPEST) {
                throw new Stop(new Read.Wrong(at + 1, "expression-too-deep", String.valueOf(DEEPEST)));
            }
            var left = product();
            while (peek() == '+' || peek() == '-') {
                left = new Node.Pair(text.charAt(at++), left, product());
            }
            depth--;
            return left;
        }

        private Node product() throws Stop {
            var left = factor();
            while (peek() == '*' || peek() == '/') {
                left = new Node.Pair(text.charAt(at++), left, factor());
            }
            return left;
        }

        private Node factor() throws Stop {
            return switch (peek()) {
                case '-' -> {
                    at++;
                    if (peek() == '-') {
                        throw unexpected();
                    }
                    yield new Node.Negative(factor());
                }
                case '(' -> {
                    at++;
                    var inside = sum();
                    take(')');
                    yield inside;
                }
                case '[' -> name();
                case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> literal();
                default -> extreme();
            };
        }

        private Node extreme() throws Stop {
            var least = text.startsWith("min", at);
            if (!least && !text.startsWith("max", at)) {
                throw unexpected();
            }
            at += 3;
            take('(');
            var of = new ArrayList<Node>(List.of(sum()));
            while (peek() == ',') {
                at++;
                of.add(sum());
            }
            take(')');
            return new Node.Extreme(least, List.copyOf(of));
        }

        private Node name() throws Stop {
            var end = text.indexOf(']', at);
            var name = end < 0 ? "" : text.substring(at + 1, end).strip();
            if (!name.matches("[a-z0-9-]{1,60}")) {
                throw new Stop(new Read.Wrong(at + 1, "expression-no-name", ""));
            }
            at = end + 1;
            names.add(name);
            return new Node.Name(name);
        }

        private Node literal() throws Stop {
            var start = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            var digits = text.substring(start, at);
            if (!digits.matches("[0-9]{1,7}(\\.[0-9]{1,4})?")) {
                throw new Stop(new Read.Wrong(start + 1, "expression-no-number", digits));
            }
            return new Node.Literal(new BigDecimal(digits));
        }

        private void take(char expected) throws Stop {
            if (peek() != expected) {
                throw unexpected();
            }
            at++;
        }

        /** The next character that is no space; 0 at the end. */
        private char peek() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            return at < text.length() ? text.charAt(at) : 0;
        }

        private Stop unexpected() {
            return peek() == 0
                    ? new Stop(new Read.Wrong(text.length() + 1, "expression-ends", ""))
                    : new Stop(new Read.Wrong(at + 1, "expression-unexpected", text.substring(at, at + 1)));
        }
    }
}
