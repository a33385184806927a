package nl.nabij.instruments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One score of an instrument.
 *
 * @param times what the sum, count or mean is multiplied by
 * @param missing how many of its items may be missing
 * @param lower what a lower score means
 * @param reading how to read a score, in sentences
 * @param source where its points were read; null where they follow from the answers themselves
 * @param change from which difference a change is more than noise; null where no source gives the number
 * @param lowest smallest score there is
 * @param highest largest score there is
 */
public record Scale(
        String key,
        Text name,
        List<String> items,
        Method method,
        int times,
        Missing missing,
        Lower lower,
        Text reading,
        @Nullable Source source,
        @Nullable Change change,
        List<Scheme> schemes,
        int lowest,
        int highest) {

    /** How answers become one number. */
    public enum Method {
        /** The values, added up; a missing item adds 0. */
        SUM,
        /** How many items have an answer that counts; a missing item adds 0. */
        COUNT,
        /** The mean of the values that are there, in two decimals. */
        MEAN
    }

    /** What a lower score means. */
    public enum Lower {
        BETTER,
        WORSE
    }

    /** @param atMost so many items may be missing; with more there is no score */
    public record Missing(int atMost, @Nullable Source source) {

        /** Where no source says otherwise, every item is needed. */
        static final Missing NONE = new Missing(0, null);
    }

    /** @param points a difference of at least so many is more than noise */
    public record Change(BigDecimal points, Source source) {}

    /** Named categories by one source; another source may cut elsewhere, so the scheme is part of the result. */
    public record Scheme(String key, String version, Text name, Source source, List<Band> bands) {

        /** Where a score falls; empty where the scheme says nothing of it. */
        Optional<Band> of(BigDecimal score) {
            return bands.stream().filter(band -> band.holds(score)).findFirst();
        }
    }

    /** One category, both bounds included. */
    public record Band(String key, Text label, BigDecimal from, BigDecimal to) {

        boolean holds(BigDecimal score) {
            return from.compareTo(score) <= 0 && score.compareTo(to) <= 0;
        }
    }
}
