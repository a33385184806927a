package nl.nabij.instruments;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.nabij.instruments.Condition.Clause;
import org.jspecify.annotations.Nullable;

/** Reads the items of a file of the registry: how each is answered, and when it is asked. */
final class ItemFile {

    private static final int MOST_CLAUSES = 8;

    private ItemFile() {}

    static Map<String, List<Item.Option>> answers(@Nullable JsonObject answers) {
        return answers == null
                ? Map.of()
                : answers.members(name -> answers.objects(name, 2, 101, option -> {
                    var made = new Item.Option(
                            option.word("key"),
                            option.maybeNumber("value", -1_000, 1_000),
                            InstrumentFile.both(option.object("label"), 200),
                            option.flag("paper"));
                    option.done();
                    return made;
                }));
    }

    static Item item(JsonObject item, Map<String, List<Item.Option>> answers) {
        var kind = kind(item);
        var name = item.maybe("name");
        var wording = item.maybe("wording");
        var made = new Item(
                item.word("id"),
                kind,
                kind == Item.Kind.CHOICE || kind == Item.Kind.SEVERAL ? options(item, answers) : List.of(),
                kind == Item.Kind.NUMBER ? bounds(item) : null,
                name == null ? null : InstrumentFile.both(name, 120),
                wording == null ? null : InstrumentFile.both(wording, 600),
                item.flag("reversed"),
                Set.copyOf(new LinkedHashSet<>(item.texts("counts", 0, 101, 60))),
                item.flag("optional"),
                condition(item.maybe("askIf")));
        item.done();
        return made;
    }

    private static Item.Kind kind(JsonObject item) {
        return item.has("type") ? item.one("type", Item.Kind.class) : Item.Kind.CHOICE;
    }

    private static List<Item.Option> options(JsonObject item, Map<String, List<Item.Option>> answers) {
        var name = item.text("answers", 60);
        if (!name.isEmpty() && !answers.containsKey(name)) {
            item.fault("answers", "unknown-answers", name);
        }
        return answers.getOrDefault(name, List.of());
    }

    private static Item.Range bounds(JsonObject item) {
        var bounds =
                new Item.Range(item.number("from", -1_000_000, 1_000_000), item.number("to", -1_000_000, 1_000_000));
        if (item.has("from") && item.has("to") && bounds.from() >= bounds.to()) {
            item.fault("to", "not-above", bounds.from());
        }
        return bounds;
    }

    private static @Nullable Condition condition(@Nullable JsonObject condition) {
        if (condition == null) {
            return null;
        }
        var every = condition.has("all");
        if (every == condition.has("any")) {
            condition.fault("", "all-or-any");
        }
        var clauses = condition.objects(every ? "all" : "any", 1, MOST_CLAUSES, ItemFile::clause);
        condition.done();
        return new Condition(every, clauses);
    }

    private static Clause clause(JsonObject clause) {
        var item = clause.word("item");
        var made = clause.has("is")
                ? new Clause.Is(item, Set.copyOf(new LinkedHashSet<>(clause.texts("is", 1, 101, 60))))
                : new Clause.Between(
                        item, clause.number("from", -1_000_000, 1_000_000), clause.number("to", -1_000_000, 1_000_000));
        clause.done();
        return made;
    }
}
