package nl.nabij.responses;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import nl.nabij.instruments.Instrument;
import nl.nabij.instruments.Instruments;
import nl.nabij.instruments.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Earlier beside later, for one instrument in one version: what was filled in last, and the time before.
 *
 * <p>Only like is put beside like. A response by another version, by another form of the scale, or of another kind of person
 * has a table of its own.
 *
 * @param title of the instrument
 * @param before the time before; null where there is none
 */
record Change(
        Instrument instrument,
        String title,
        Response now,
        @Nullable Response before,
        List<Line> lines) {

    /** Whether a difference says something. */
    enum Meaning {
        /** At least the number that a source gives: more than noise. */
        MORE_THAN_NOISE,
        /** Less than the number that a source gives. */
        WITHIN_NOISE,
        /** No source gives a number: a plain difference. */
        NOT_KNOWN
    }

    /**
     * One scale.
     *
     * @param now null where it had no score
     * @param before null where there was none, or no score
     * @param difference later minus earlier; null where one of both is missing
     * @param meaning null where there is no difference to speak of
     * @param points the number that the source gives; null where there is none
     */
    record Line(
            String name,
            @Nullable BigDecimal now,
            @Nullable BigDecimal before,
            @Nullable BigDecimal difference,
            @Nullable Meaning meaning,
            @Nullable BigDecimal points,
            int lowest,
            int highest) {

        /** Without its sign. */
        public BigDecimal size() {
            return difference == null ? BigDecimal.ZERO : difference.abs();
        }

        /** -1 lower, 0 the same, 1 higher. */
        public int direction() {
            return difference == null ? 0 : difference.signum();
        }
    }

    LocalDate on() {
        return now.filledOn();
    }

    /** One for each instrument, version and kind of filler; newest first. Responses come newest first. */
    static List<Change> of(List<Response> responses, Instruments instruments, Locale locale) {
        var series = new LinkedHashMap<List<Object>, List<Response>>();
        responses.forEach(response -> series.computeIfAbsent(alike(response), first -> new ArrayList<>())
                .add(response));
        return series.values().stream()
                .flatMap(list -> instruments
                        .find(list.getFirst().instrument(), list.getFirst().version())
                        .map(instrument ->
                                of(instrument, list.getFirst(), list.size() > 1 ? list.get(1) : null, locale))
                        .stream())
                .toList();
    }

    private static List<Object> alike(Response response) {
        return List.of(
                response.instrument(), response.version(), response.filledBy() == Response.FilledBy.PROFESSIONAL);
    }

    static Change of(Instrument instrument, Response now, @Nullable Response before, Locale locale) {
        return new Change(
                instrument,
                instrument.title().in(locale),
                now,
                before,
                instrument.scales().stream()
                        .map(scale -> line(scale, now, before, locale))
                        .toList());
    }

    private static Line line(Scale scale, Response now, @Nullable Response before, Locale locale) {
        var later = now.score(scale.key()).orElse(null);
        var earlier = before == null ? null : before.score(scale.key()).orElse(null);
        var difference = later == null || earlier == null ? null : later.subtract(earlier);
        var change = scale.change();
        return new Line(
                scale.name().in(locale),
                later,
                earlier,
                difference,
                difference == null ? null : meaning(difference, change),
                change == null ? null : change.points(),
                scale.lowest(),
                scale.highest());
    }

    private static Meaning meaning(BigDecimal difference, Scale.@Nullable Change change) {
        if (change == null) {
            return Meaning.NOT_KNOWN;
        }
        return difference.abs().compareTo(change.points()) >= 0 ? Meaning.MORE_THAN_NOISE : Meaning.WITHIN_NOISE;
    }
}
