package nl.nabij.instruments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads one object of a JSON file by name, and keeps everything that is wrong with its place, so that all faults are told
 * together. What cannot be read is answered by something empty; who reads asks {@link #faults} at the end.
 */
final class JsonObject {

    private final @Nullable JsonNode node;
    private final String path;
    private final List<Fault> faults;
    private final Set<String> known = new HashSet<>();

    JsonObject(@Nullable JsonNode node, String path, List<Fault> faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
        if (node != null && !node.isObject()) {
            fault("", "no-object");
        }
    }

    List<Fault> faults() {
        return faults;
    }

    boolean has(String name) {
        return node != null && node.hasNonNull(name);
    }

    void fault(String name, String rule, Object... about) {
        faults.add(new Fault(
                at(name), rule, Arrays.stream(about).map(String::valueOf).toList()));
    }

    /** Text that has to be there; surrounding spaces are dropped. */
    String text(String name, int longest) {
        var text = maybeText(name, longest);
        if (text == null) {
            if (!has(name)) {
                fault(name, "missing");
            }
            return "";
        }
        return text;
    }

    @Nullable
    String maybeText(String name, int longest) {
        var value = value(name);
        return value == null ? null : value.text(longest);
    }

    /** A word of lower-case letters, digits and dashes, of at most 60. */
    String word(String name) {
        var word = text(name, 60);
        if (!word.isEmpty() && !word.matches("-?[a-z0-9]+(-[a-z0-9]+)*")) {
            fault(name, "no-word", word);
        }
        return word;
    }

    int number(String name, int lowest, int highest) {
        var value = value(name);
        if (value == null) {
            fault(name, "missing");
            return lowest;
        }
        return value.number(lowest, highest);
    }

    @Nullable
    Integer maybeNumber(String name, int lowest, int highest) {
        var value = value(name);
        return value == null ? null : (Integer) value.number(lowest, highest);
    }

    /** The answer to one item: text, a whole number, a list of texts for several answers, or nothing where it is null. */
    String answer(String name) {
        known.add(name);
        var answer = node == null ? null : node.get(name);
        return answer == null || answer.isNull() ? "" : new JsonValue(answer, at(name), faults).answer();
    }

    /** A number, whole or in decimals; null where it is null or none. */
    @Nullable
    BigDecimal maybeDecimal(String name) {
        var value = value(name);
        return value == null ? null : value.decimal();
    }

    /** False where it is not there. */
    boolean flag(String name) {
        var value = value(name);
        return value != null && value.flag();
    }

    /** One of an enum, written in lower case with dashes; the first where it is none. */
    <E extends Enum<E>> E one(String name, Class<E> type) {
        return one(name, text(name, 60), type);
    }

    <E extends Enum<E>> Set<E> some(String name, Class<E> type) {
        var all = EnumSet.noneOf(type);
        texts(name, 1, 20, 60).forEach(text -> all.add(one(name, text, type)));
        return Set.copyOf(all);
    }

    private <E extends Enum<E>> E one(String name, String text, Class<E> type) {
        for (var constant : type.getEnumConstants()) {
            if (slug(constant).equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            var all =
                    Arrays.stream(type.getEnumConstants()).map(JsonObject::slug).toList();
            fault(name, "not-one-of", text, String.join(" / ", all));
        }
        return type.getEnumConstants()[0];
    }

    static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An object that has to be there. */
    JsonObject object(String name) {
        if (!has(name)) {
            fault(name, "missing");
        }
        return new JsonObject(found(name), at(name), faults);
    }

    @Nullable
    JsonObject maybe(String name) {
        var found = found(name);
        return found == null ? null : new JsonObject(found, at(name), faults);
    }

    /** The objects in a list; an empty list where it is not there. */
    <T> List<T> objects(String name, int least, int most, Function<JsonObject, T> as) {
        var all = new ArrayList<T>();
        for (var element : elements(name, least, most)) {
            all.add(as.apply(new JsonObject(element, at(name) + "[" + all.size() + "]", faults)));
        }
        return List.copyOf(all);
    }

    List<String> texts(String name, int least, int most, int longest) {
        var all = new ArrayList<String>();
        for (var element : elements(name, least, most)) {
            var text = new JsonValue(element, at(name) + "[" + all.size() + "]", faults).text(longest);
            all.add(text == null ? "" : text);
        }
        return List.copyOf(all);
    }

    private Collection<JsonNode> elements(String name, int least, int most) {
        var list = found(name);
        if (list == null) {
            if (least > 0) {
                fault(name, "missing");
            }
            return List.of();
        }
        if (!list.isArray()) {
            fault(name, "no-list");
            return List.of();
        }
        if (list.size() < least || list.size() > most) {
            fault(name, "wrong-size", least, most);
            return List.of();
        }
        return list.values();
    }

    /** All members of this object, each read by name. */
    <T extends @Nullable Object> Map<String, T> members(Function<String, T> as) {
        var all = new LinkedHashMap<String, T>();
        if (node != null && node.isObject()) {
            for (var name : List.copyOf(node.propertyNames())) {
                all.put(name, as.apply(name));
            }
        }
        return all;
    }

    /** To be called last: what nobody asked for is a mistake, not a wish. */
    void done() {
        if (node == null || !node.isObject()) {
            return;
        }
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                fault(name, "unknown-field");
            }
        }
    }

    private @Nullable JsonValue value(String name) {
        var found = found(name);
        return found == null ? null : new JsonValue(found, at(name), faults);
    }

    private @Nullable JsonNode found(String name) {
        known.add(name);
        return node == null || !node.isObject() || !node.hasNonNull(name) ? null : node.get(name);
    }

    private String at(String name) {
        if (name.isEmpty()) {
            return path;
        }
        return path.isEmpty() ? name : path + "." + name;
    }
}
