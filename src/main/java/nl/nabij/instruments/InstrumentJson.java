package nl.nabij.instruments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An instrument as another program sees it. Wording that a region brought in under its own licence is never in it. */
record InstrumentJson(
        String key,
        int version,
        List<Integer> versions,
        LocalDate published,
        String kind,
        List<String> phases,
        Text title,
        Text lead,
        List<Text> suits,
        List<Text> notFor,
        RightsJson rights,
        List<String> languages,
        List<ItemJson> items,
        List<ScaleJson> scales,
        List<CalculationJson> calculations,
        List<Source> sources) {

    /** In the list: what it is and whose. */
    record SummaryJson(
            String key,
            int version,
            String kind,
            List<String> phases,
            Text title,
            Text lead,
            String owner,
            String licence,
            boolean wordingIncluded) {

        static SummaryJson of(Instrument instrument) {
            return new SummaryJson(
                    instrument.key(),
                    instrument.version(),
                    JsonObject.slug(instrument.kind()),
                    slugs(instrument.phases()),
                    instrument.title(),
                    instrument.lead(),
                    instrument.rights().owner(),
                    instrument.rights().licence().id(),
                    instrument.rights().isBundled());
        }
    }

    record RightsJson(
            String owner,
            Rights.Licence licence,
            List<String> purposes,
            String redistribution,
            boolean wordingIncluded,
            String citation) {}

    /** @param kind choice, several, number or text */
    record ItemJson(
            String id,
            String kind,
            Item.@Nullable Range range,
            @Nullable ConditionJson askIf,
            @Nullable Text name,
            @Nullable Text wording,
            boolean reversed,
            boolean optional,
            List<OptionJson> answers) {}

    /** @param counts whether a counting scale counts it as 1 */
    record OptionJson(String key, @Nullable Integer value, Text label, boolean counts, boolean onPaper) {}

    record ScaleJson(
            String key,
            Text name,
            List<String> items,
            String method,
            int times,
            int mayBeMissing,
            int lowest,
            int highest,
            String lower,
            Text reading,
            Scale.@Nullable Change change,
            List<Scale.Scheme> schemes) {}

    record CalculationJson(String key, Text name, String expression) {}

    /** When an item is asked; one of both is null. */
    record ConditionJson(
            @Nullable List<ClauseJson> all, @Nullable List<ClauseJson> any) {

        static @Nullable ConditionJson of(@Nullable Condition condition) {
            if (condition == null) {
                return null;
            }
            var clauses = condition.clauses().stream().map(ClauseJson::of).toList();
            return condition.every() ? new ConditionJson(clauses, null) : new ConditionJson(null, clauses);
        }
    }

    /** @param is one of these answers; null where it is about a number */
    record ClauseJson(
            String item,
            @Nullable List<String> is,
            @Nullable Integer from,
            @Nullable Integer to) {

        static ClauseJson of(Condition.Clause clause) {
            return switch (clause) {
                case Condition.Clause.Is(var item, var any) ->
                    new ClauseJson(item, any.stream().sorted().toList(), null, null);
                case Condition.Clause.Between(var item, var from, var to) -> new ClauseJson(item, null, from, to);
            };
        }
    }

    /** What answers come to. */
    record ScoresJson(
            String instrument,
            int version,
            Map<String, @Nullable BigDecimal> scores,
            List<Scores.Category> categories,
            List<MissingJson> missing,
            List<CalculatedJson> calculations,
            List<String> notAsked) {

        static ScoresJson of(Scores made) {
            var scores = new LinkedHashMap<String, @Nullable BigDecimal>();
            made.scores().forEach(score -> scores.put(score.scale(), value(score)));
            return new ScoresJson(
                    made.instrument(),
                    made.version(),
                    scores,
                    made.categories(),
                    made.scores().stream()
                            .filter(Scores.Score.Invalid.class::isInstance)
                            .map(Scores.Score.Invalid.class::cast)
                            .map(none -> new MissingJson(none.scale(), none.items(), JsonObject.slug(none.reason())))
                            .toList(),
                    made.calculations().stream().map(CalculatedJson::of).toList(),
                    made.notAsked());
        }

        private static @Nullable BigDecimal value(Scores.Score score) {
            return switch (score) {
                case Scores.Score.Valid valid -> valid.value();
                case Scores.Score.Invalid none -> null;
            };
        }
    }

    /**
     * The number of one calculation.
     *
     * @param reason null where there is a number
     * @param about the items or scales that are missing
     */
    record CalculatedJson(
            String key,
            @Nullable BigDecimal value,
            @Nullable String reason,
            List<String> about) {

        static CalculatedJson of(Scores.Calculated made) {
            return switch (made) {
                case Scores.Calculated.Value(var key, var value) -> new CalculatedJson(key, value, null, List.of());
                case Scores.Calculated.None(var key, var reason, var about) ->
                    new CalculatedJson(key, null, JsonObject.slug(reason), about);
            };
        }
    }

    /** Why a scale has no score. */
    record MissingJson(String scale, List<String> items, String reason) {}

    static InstrumentJson of(Instrument instrument, List<Integer> versions) {
        var rights = instrument.rights();
        return new InstrumentJson(
                instrument.key(),
                instrument.version(),
                versions,
                instrument.published(),
                JsonObject.slug(instrument.kind()),
                slugs(instrument.phases()),
                instrument.title(),
                instrument.lead(),
                instrument.suits(),
                instrument.notFor(),
                new RightsJson(
                        rights.owner(),
                        rights.licence(),
                        slugs(rights.purposes()),
                        JsonObject.slug(rights.redistribution()),
                        rights.isBundled(),
                        rights.citation()),
                instrument.languages(),
                instrument.items().stream().map(InstrumentJson::item).toList(),
                instrument.scales().stream().map(InstrumentJson::scale).toList(),
                instrument.calculations().stream()
                        .map(one -> new CalculationJson(
                                one.key(), one.name(), one.expression().text()))
                        .toList(),
                instrument.sources());
    }

    private static ItemJson item(Item item) {
        return new ItemJson(
                item.id(),
                JsonObject.slug(item.kind()),
                item.bounds(),
                ConditionJson.of(item.askIf()),
                item.name(),
                item.wording(),
                item.reversed(),
                item.optional(),
                item.options().stream()
                        .map(option -> new OptionJson(
                                option.key(),
                                option.value(),
                                option.label(),
                                item.counts().contains(option.key()),
                                option.onPaper()))
                        .toList());
    }

    private static ScaleJson scale(Scale scale) {
        return new ScaleJson(
                scale.key(),
                scale.name(),
                scale.items(),
                JsonObject.slug(scale.method()),
                scale.times(),
                scale.missing().atMost(),
                scale.lowest(),
                scale.highest(),
                JsonObject.slug(scale.lower()),
                scale.reading(),
                scale.change(),
                scale.schemes());
    }

    private static List<String> slugs(Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .sorted(java.util.Comparator.comparingInt(Enum::ordinal))
                .map(JsonObject::slug)
                .toList();
    }
}
