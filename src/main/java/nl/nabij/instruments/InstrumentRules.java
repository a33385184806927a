package nl.nabij.instruments;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** What a file must keep to beyond its form. An instrument that breaks one is not published. */
final class InstrumentRules {

    private InstrumentRules() {}

    static void check(Instrument instrument, List<Fault> faults) {
        rights(instrument, faults);
        unique("items", instrument.items(), Item::id, faults);
        unique("scales", instrument.scales(), Scale::key, faults);
        unique("calculations", instrument.calculations(), Calculation::key, faults);
        conditions(instrument, faults);
        calculations(instrument, faults);
        for (var i = 0; i < instrument.items().size(); i++) {
            item(instrument, instrument.items().get(i), "items[" + i + "]", faults);
        }
        for (var i = 0; i < instrument.scales().size(); i++) {
            scale(instrument, instrument.scales().get(i), "scales[" + i + "]", faults);
        }
        if (instrument.kind() == Instrument.Kind.JUDGEMENT
                && instrument.scales().stream().anyMatch(scale -> scale.items().size() > 1)) {
            add(faults, "scales", "judgement-adds-up");
        }
        if (instrument.web()
                && (instrument.scales().size() < 3
                        || instrument.scales().stream()
                                        .map(scale -> new Item.Range(scale.lowest(), scale.highest()))
                                        .distinct()
                                        .count()
                                != 1)) {
            add(faults, "chart", "no-web");
        }
        if (faults.isEmpty()) {
            ExampleRules.check(instrument, faults);
        }
    }

    /** A condition is about earlier items, and some answers make it hold. */
    private static void conditions(Instrument instrument, List<Fault> faults) {
        var ways = new Ways();
        for (var i = 0; i < instrument.items().size(); i++) {
            var item = instrument.items().get(i);
            var path = "items[" + i + "]";
            var wrong = Ways.faults(item, instrument.items().subList(0, i), instrument, path);
            faults.addAll(wrong);
            switch (ways.look(item)) {
                case SOUND -> {}
                case NEVER -> {
                    if (wrong.isEmpty()) {
                        add(faults, path + ".askIf", "never-asked");
                    }
                }
                case TOO_MANY -> add(faults, path + ".askIf", "too-many-ways", Ways.MOST);
            }
        }
    }

    private static void calculations(Instrument instrument, List<Fault> faults) {
        for (var i = 0; i < instrument.calculations().size(); i++) {
            var calculation = instrument.calculations().get(i);
            var path = "calculations[" + i + "]";
            if (instrument.scale(calculation.key()).isPresent()) {
                add(faults, path + ".key", "twice", calculation.key());
            }
            for (var name : calculation.expression().names()) {
                var item = instrument.item(name);
                var scale = instrument.scale(name);
                if (item.isEmpty() && scale.isEmpty()) {
                    add(faults, path + ".expression", "unknown-name", name);
                } else if (item.isPresent() && scale.isPresent()) {
                    add(faults, path + ".expression", "two-of-a-name", name);
                } else if (item.isPresent() && !isWorthSomething(item.get())) {
                    add(faults, path + ".expression", "text-has-no-score", name);
                }
            }
        }
    }

    private static boolean isWorthSomething(Item item) {
        return item.kind() == Item.Kind.NUMBER || item.options().stream().anyMatch(option -> option.value() != null);
    }

    /** Words that may not be handed on are not in the file, and words that are not ours do not slip in. */
    private static void rights(Instrument instrument, List<Fault> faults) {
        var rights = instrument.rights();
        if (rights.isBundled()
                && (rights.redistribution() == Rights.Redistribution.NO
                        || rights.redistribution() == Rights.Redistribution.UNKNOWN)) {
            add(faults, "rights.wording", "wording-may-not-be-bundled", JsonObject.slug(rights.redistribution()));
        }
        for (var i = 0; i < instrument.items().size(); i++) {
            var hasWording = instrument.items().get(i).wording() != null;
            if (hasWording != rights.isBundled()) {
                add(faults, "items[" + i + "].wording", hasWording ? "wording-slipped-in" : "missing");
            }
        }
    }

    private static void item(Instrument instrument, Item item, String path, List<Fault> faults) {
        unique(path + ".answers", item.options(), Item.Option::key, faults);
        item.counts().stream()
                .filter(answer -> item.option(answer).isEmpty())
                .forEach(answer -> add(faults, path + ".counts", "unknown-answer", answer));
        var scored = instrument.scales().stream()
                .filter(scale -> scale.items().contains(item.id()))
                .toList();
        var counted = scored.stream().anyMatch(scale -> scale.method() == Scale.Method.COUNT);
        if (counted && item.counts().isEmpty()) {
            add(faults, path + ".counts", "missing");
        }
        if (!counted && !item.counts().isEmpty()) {
            add(faults, path + ".counts", "never-counted");
        }
        if (scored.stream().anyMatch(scale -> scale.method() != Scale.Method.COUNT) && !isWorthSomething(item)) {
            add(faults, path + ".answers", "no-values");
        }
    }

    private static void scale(Instrument instrument, Scale scale, String path, List<Fault> faults) {
        unique(path + ".items", scale.items(), Function.identity(), faults);
        for (var id : scale.items()) {
            var item = instrument.item(id);
            if (item.isEmpty()) {
                add(faults, path + ".items", "unknown-item", id);
            } else if (item.get().isText()) {
                add(faults, path + ".items", "text-has-no-score", id);
            } else if (item.get().kind() == Item.Kind.SEVERAL) {
                add(faults, path + ".items", "several-has-no-score", id);
            }
        }
        if (scale.missing().atMost() >= scale.items().size()) {
            add(faults, path + ".missing.atMost", "all-missing");
        }
        unique(path + ".schemes", scale.schemes(), Scale.Scheme::key, faults);
        for (var i = 0; i < scale.schemes().size(); i++) {
            scheme(scale, scale.schemes().get(i), path + ".schemes[" + i + "]", faults);
        }
    }

    /** Categories follow each other without a gap and without overlap, from the lowest score to the highest. */
    private static void scheme(Scale scale, Scale.Scheme scheme, String path, List<Fault> faults) {
        unique(path + ".bands", scheme.bands(), Scale.Band::key, faults);
        var expected = BigDecimal.valueOf(scale.lowest());
        for (var i = 0; i < scheme.bands().size(); i++) {
            var band = scheme.bands().get(i);
            if (band.from().compareTo(expected) != 0 || band.to().compareTo(band.from()) < 0) {
                add(faults, path + ".bands[" + i + "]", "gap-or-overlap", expected);
                return;
            }
            expected = band.to().add(BigDecimal.ONE);
        }
        if (expected.compareTo(BigDecimal.valueOf(scale.highest() + 1L)) != 0) {
            add(faults, path + ".bands", "does-not-end-at", scale.highest());
        }
    }

    private static <T> void unique(String path, List<T> all, Function<T, String> by, List<Fault> faults) {
        var seen = new HashSet<String>();
        all.stream().map(by).filter(one -> !seen.add(one)).forEach(one -> add(faults, path, "twice", one));
    }

    private static void add(List<Fault> faults, String path, String rule, Object... about) {
        faults.add(
                new Fault(path, rule, Arrays.stream(about).map(String::valueOf).toList()));
    }
}
