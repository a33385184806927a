package nl.nabij.instruments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of the registry; docs/instruments.md tells its format. Whatever the bytes hold, the answer is an instrument or
 * the faults, all of them.
 */
public final class InstrumentFile {

    /** The format that this program reads. */
    public static final int FORMAT = 1;

    private InstrumentFile() {}

    /** What a file holds. */
    public sealed interface Read {

        record Sound(Instrument instrument) implements Read {}

        /** @param faults never empty */
        record Faulty(List<Fault> faults) implements Read {}
    }

    /** The instrument in these bytes, or everything that is wrong with them. */
    public static Read read(byte[] bytes) {
        var file = JsonFile.read(bytes);
        if (!file.faults().isEmpty()) {
            return new Read.Faulty(file.faults());
        }
        if (file.number("format", 1, 99) != FORMAT) {
            file.fault("format", "unknown-format", FORMAT);
            return new Read.Faulty(file.faults());
        }
        var instrument = instrument(file);
        file.done();
        if (file.faults().isEmpty()) {
            InstrumentRules.check(instrument, file.faults());
        }
        return file.faults().isEmpty() ? new Read.Sound(instrument) : new Read.Faulty(file.faults());
    }

    private static Instrument instrument(JsonObject file) {
        var answers = ItemFile.answers(file.maybe("answers"));
        var items = file.objects("items", 1, 200, item -> ItemFile.item(item, answers));
        return new Instrument(
                file.word("key"),
                file.number("version", 1, 9_999),
                day(file, "published"),
                file.one("kind", Instrument.Kind.class),
                file.some("phases", Instrument.Phase.class),
                both(file.object("title"), 120),
                both(file.object("lead"), 300),
                file.objects("suits", 1, 8, text -> both(text, 300)),
                file.objects("notFor", 1, 8, text -> both(text, 300)),
                rights(file.object("rights")),
                file.texts("languages", 1, 20, 5),
                chart(file),
                items,
                file.objects("scales", 0, 60, scale -> scale(scale, items)),
                file.objects("calculations", 0, 30, InstrumentFile::calculation),
                file.objects("examples", 0, 50, InstrumentFile::example),
                file.objects("sources", 1, 20, InstrumentFile::source));
    }

    private static boolean chart(JsonObject file) {
        if (!file.has("chart")) {
            return false;
        }
        var chart = file.text("chart", 20);
        if (!chart.isEmpty() && !chart.equals("web")) {
            file.fault("chart", "not-one-of", chart, "web");
        }
        return true;
    }

    private static LocalDate day(JsonObject file, String name) {
        var text = file.text(name, 10);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            if (!text.isEmpty()) {
                file.fault(name, "no-day", text);
            }
            return LocalDate.EPOCH;
        }
    }

    static Text both(JsonObject text, int longest) {
        var both = new Text(text.text("nl", longest), text.text("en", longest));
        text.done();
        return both;
    }

    private static Rights rights(JsonObject rights) {
        var licence = rights.object("licence");
        var made = new Rights(
                rights.text("owner", 200),
                new Rights.Licence(
                        licence.text("id", 60),
                        url(licence),
                        both(licence.object("about"), 500),
                        licence.flag("verify")),
                rights.some("purposes", Rights.Purpose.class),
                rights.one("redistribution", Rights.Redistribution.class),
                rights.one("wording", Rights.Wording.class),
                rights.one("perPerson", Rights.PerPerson.class),
                rights.text("citation", 500));
        licence.done();
        rights.done();
        return made;
    }

    private static @Nullable String url(JsonObject of) {
        var url = of.maybeText("url", 400);
        if (url != null && !url.matches("https?://[^\\s\"<>]+")) {
            of.fault("url", "no-url", url);
        }
        return url;
    }

    private static Source source(JsonObject source) {
        var made = new Source(source.text("text", 400), url(source), source.flag("verify"));
        source.done();
        return made;
    }

    private static Calculation calculation(JsonObject calculation) {
        var text = calculation.text("expression", Expression.LONGEST);
        var made = new Calculation(
                calculation.word("key"), both(calculation.object("name"), 120), expression(calculation, text));
        calculation.done();
        return made;
    }

    private static Expression expression(JsonObject calculation, String text) {
        return switch (Expression.read(text)) {
            case Expression.Read.Sound(var expression) -> expression;
            case Expression.Read.Wrong(var at, var rule, var what) -> {
                if (!text.isEmpty()) {
                    calculation.fault("expression", rule, at, what);
                }
                yield new Expression(text, Set.of(), new Expression.Node.Literal(BigDecimal.ZERO));
            }
        };
    }

    private static Instrument.Example example(JsonObject example) {
        var about = example.maybeText("about", 200);
        var given = example.object("answers");
        var answers = given.members(given::answer);
        var expected = example.object("expected");
        var numbers = expected.members(expected::maybeDecimal);
        example.done();
        return new Instrument.Example(
                about == null ? "" : about, Map.copyOf(answers), Collections.unmodifiableMap(numbers));
    }

    private static Scale scale(JsonObject scale, List<Item> items) {
        var of = scale.texts("items", 1, 200, 60);
        var method = scale.one("method", Scale.Method.class);
        var times = scale.has("times") ? scale.number("times", 1, 100) : 1;
        var source = scale.maybe("source");
        var range = range(of, items, method, times);
        var made = new Scale(
                scale.word("key"),
                both(scale.object("name"), 120),
                of,
                method,
                times,
                missing(scale),
                scale.one("lower", Scale.Lower.class),
                both(scale.object("reading"), 400),
                source == null ? null : source(source),
                change(scale),
                scale.objects("schemes", 0, 8, InstrumentFile::scheme),
                range.from(),
                range.to());
        scale.done();
        return made;
    }

    /** What a scale can come to when nothing is missing, or as much as may be. */
    private static Item.Range range(List<String> of, List<Item> items, Scale.Method method, int times) {
        var ranges = items.stream()
                .filter(item -> of.contains(item.id()))
                .map(item -> range(item, method))
                .toList();
        var lowest = new ArrayList<>(ranges.stream().map(Item.Range::from).toList());
        var highest = new ArrayList<>(ranges.stream().map(Item.Range::to).toList());
        return switch (method) {
            case COUNT -> new Item.Range(0, of.size() * times);
            case SUM ->
                new Item.Range(
                        times * lowest.stream().mapToInt(Integer::intValue).sum(),
                        times * highest.stream().mapToInt(Integer::intValue).sum());
            case MEAN ->
                new Item.Range(
                        times
                                * lowest.stream()
                                        .mapToInt(Integer::intValue)
                                        .min()
                                        .orElse(0),
                        times
                                * highest.stream()
                                        .mapToInt(Integer::intValue)
                                        .max()
                                        .orElse(0));
        };
    }

    /** An item that may not be asked adds nothing to a sum then. */
    private static Item.Range range(Item item, Scale.Method method) {
        var range = item.range();
        return item.askIf() == null || method != Scale.Method.SUM
                ? range
                : new Item.Range(Math.min(0, range.from()), Math.max(0, range.to()));
    }

    private static Scale.Missing missing(JsonObject scale) {
        var missing = scale.maybe("missing");
        if (missing == null) {
            return Scale.Missing.NONE;
        }
        var source = missing.maybe("source");
        var made = new Scale.Missing(missing.number("atMost", 0, 200), source == null ? null : source(source));
        if (made.atMost() > 0 && made.source() == null) {
            missing.fault("source", "no-source");
        }
        missing.done();
        return made;
    }

    private static Scale.@Nullable Change change(JsonObject scale) {
        var change = scale.maybe("change");
        if (change == null) {
            return null;
        }
        var made = new Scale.Change(
                BigDecimal.valueOf(change.number("points", 1, 1_000)), source(change.object("source")));
        change.done();
        return made;
    }

    private static Scale.Scheme scheme(JsonObject scheme) {
        var made = new Scale.Scheme(
                scheme.word("key"),
                scheme.text("version", 20),
                both(scheme.object("name"), 120),
                source(scheme.object("source")),
                scheme.objects("bands", 2, 20, band -> {
                    var one = new Scale.Band(
                            band.word("key"),
                            both(band.object("label"), 120),
                            BigDecimal.valueOf(band.number("from", -100_000, 100_000)),
                            BigDecimal.valueOf(band.number("to", -100_000, 100_000)));
                    band.done();
                    return one;
                }));
        scheme.done();
        return made;
    }
}
