package nl.nabij.questionnaires;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nabij.instruments.Fault;
import nl.nabij.instruments.InstrumentFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A questionnaire while it is written: the tree of its file, which may have gaps. It is never changed; each act gives another
 * one. What the editor has no field for stays as it is.
 */
final class Draft {

    /** Characters of a whole file. */
    static final int LARGEST = 256 * 1024;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ObjectNode root;

    private Draft(ObjectNode root) {
        this.root = root;
    }

    /** @param id which one it is; see {@link Section} */
    record Part(String id, ObjectNode node) {}

    static Draft of(String content) {
        return new Draft((ObjectNode) JSON.readTree(content));
    }

    /** Something to begin with: what a questionnaire of a region has in any case. */
    static Draft begin(String key, String title, String region, LocalDate today) {
        var root = JSON.createObjectNode();
        root.put("format", InstrumentFile.FORMAT).put("key", key).put("version", 1);
        root.put("published", today.toString()).put("kind", "own-view");
        root.putArray("phases").add("discuss");
        root.putObject("title").put("nl", title);
        var rights = root.putObject("rights");
        rights.put("owner", region);
        rights.putArray("purposes").add("conversation");
        rights.put("wording", "bundled").put("perPerson", "yes").put("citation", region);
        root.putArray("languages").add("nl").add("en");
        root.putObject("answers");
        root.putArray("items");
        root.putArray("scales");
        root.putArray("sources").addObject().put("text", region);
        return new Draft(root);
    }

    /** As a file, to be read by people too. */
    String content() {
        return JSON.writeValueAsString(root);
    }

    List<Fault> faults() {
        return switch (InstrumentFile.read(content().getBytes(UTF_8))) {
            case InstrumentFile.Read.Sound sound -> List.of();
            case InstrumentFile.Read.Faulty(var faults) -> faults;
        };
    }

    /** What is not one of several: title, rights and so on. */
    ObjectNode whole() {
        return root.deepCopy();
    }

    Draft withWhole(ObjectNode whole) {
        return new Draft(whole.deepCopy());
    }

    List<Part> parts(Section section) {
        var found = root.path(section.slug());
        var parts = new ArrayList<Part>();
        if (section == Section.ANSWERS) {
            found.properties().forEach(list -> {
                var node = JSON.createObjectNode();
                node.set("options", list.getValue().deepCopy());
                parts.add(new Part(list.getKey(), node));
            });
            return parts;
        }
        for (var one : found.values()) {
            if (one instanceof ObjectNode node) {
                var id = section.identifiedBy().isEmpty()
                        ? String.valueOf(parts.size())
                        : text(node, section.identifiedBy());
                parts.add(new Part(id, node.deepCopy()));
            }
        }
        return parts;
    }

    Optional<ObjectNode> part(Section section, String id) {
        return parts(section).stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .map(Part::node);
    }

    /** Changes with every change of the part, so that nobody overwrites what another wrote. */
    String mark(Section section, String id) {
        return part(section, id).map(Draft::mark).orElse("new");
    }

    /** As {@link #mark(Section, String)}, for what is not one of several. */
    String markOfWhole() {
        var rest = whole();
        Stream.of(Section.values()).forEach(section -> rest.remove(section.slug()));
        return mark(rest);
    }

    private static String mark(JsonNode node) {
        return Integer.toHexString(node.toString().hashCode());
    }

    /** @param id null for a new one, which gets an id that nothing else has */
    Draft put(Section section, @Nullable String id, ObjectNode node, String wish) {
        var parts = parts(section);
        for (var place = 0; place < parts.size(); place++) {
            if (parts.get(place).id().equals(id)) {
                parts.set(place, new Part(parts.get(place).id(), node));
                return with(section, parts);
            }
        }
        var fresh = section == Section.ITEMS ? nextItem() : free(section, wish);
        var named = node.deepCopy();
        if (!section.identifiedBy().isEmpty()) {
            named.put(section.identifiedBy(), fresh);
        }
        parts.add(new Part(fresh, named));
        return with(section, parts);
    }

    /** One place up or down; the same draft where there is no room. */
    Draft move(Section section, String id, int by) {
        var parts = parts(section);
        var place = place(parts, id);
        var to = place + by;
        if (place < 0 || to < 0 || to >= parts.size()) {
            return this;
        }
        parts.add(to, parts.remove(place));
        return with(section, parts);
    }

    /** The same draft where nothing has this id. */
    Draft remove(Section section, String id) {
        var parts = parts(section);
        return parts.removeIf(part -> part.id().equals(id)) ? with(section, parts) : this;
    }

    private Draft with(Section section, List<Part> parts) {
        var copy = root.deepCopy();
        if (section == Section.ANSWERS) {
            var lists = copy.putObject(section.slug());
            parts.forEach(part -> lists.set(part.id(), part.node().path("options")));
        } else {
            var list = copy.putArray(section.slug());
            parts.forEach(part -> list.add(part.node()));
        }
        return new Draft(copy);
    }

    private static int place(List<Part> parts, String id) {
        for (var place = 0; place < parts.size(); place++) {
            if (parts.get(place).id().equals(id)) {
                return place;
            }
        }
        return -1;
    }

    /** One more than the highest number, so that no question ever gets the number of one that was removed before it. */
    private String nextItem() {
        return String.valueOf(1
                + parts(Section.ITEMS).stream()
                        .map(Part::id)
                        .filter(id -> id.matches("[0-9]{1,6}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0));
    }

    /** Scales, calculations and items never share a name, so that an expression knows which one it means. */
    private String free(Section section, String wish) {
        var taken = (section == Section.ANSWERS
                        ? parts(section).stream()
                        : Stream.of(Section.ITEMS, Section.SCALES, Section.CALCULATIONS)
                                .flatMap(one -> parts(one).stream()))
                .map(Part::id)
                .collect(Collectors.toCollection(HashSet::new));
        taken.add(DraftPages.NEW);
        return free(slug(wish, section.slug()), taken);
    }

    static String free(String wish, Set<String> taken) {
        var name = wish;
        for (var number = 2; taken.contains(name); number++) {
            name = wish + "-" + number;
        }
        return name;
    }

    /** Lower-case letters, digits and dashes, at most 40. */
    static String slug(String text, String otherwise) {
        var bare = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var cut = bare.substring(0, Math.min(40, bare.length())).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? otherwise : cut;
    }

    /** The text in a field; empty where there is none. */
    static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ArrayNode array(List<String> texts) {
        var array = JSON.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    /** Puts a text where there is one, and nothing where it is empty. */
    static void set(ObjectNode node, String field, String text) {
        if (text.isEmpty()) {
            node.remove(field);
        } else {
            node.put(field, text);
        }
    }

    /** Puts a whole number; what is none stays text, so that its fault is told beside the field and nothing is lost. */
    static void setNumber(ObjectNode node, String field, String typed) {
        if (typed.matches("-?[0-9]{1,9}")) {
            node.put(field, Integer.parseInt(typed));
        } else {
            set(node, field, typed);
        }
    }

    static void set(ObjectNode node, String field, boolean flag) {
        if (flag) {
            node.put(field, true);
        } else {
            node.remove(field);
        }
    }
}
