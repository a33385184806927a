package nl.nabij.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Time;
import org.jspecify.annotations.Nullable;

/**
 * Which looks are asked for.
 *
 * @param resident whose data; null for those of everybody
 * @param account who looked; null for everybody
 * @param from first day
 * @param until last day
 * @param after the {@link Look#place} of the last one that was shown; null for the first page
 */
public record LookSearch(
        @Nullable ResidentId resident,
        @Nullable AccountId account,
        boolean refusedOnly,
        LocalDate from,
        LocalDate until,
        @Nullable String after) {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,18})\\.([0-9a-f]{32})");

    /** @throws IllegalArgumentException if it ends before it begins */
    public LookSearch {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("from %s until %s".formatted(from, until));
        }
        after = after != null && PLACE.matcher(after).matches() ? after : null;
    }

    /** Whether no one is named, neither who looked nor whose data. */
    boolean isOfEverybody() {
        return resident == null && account == null;
    }

    Instant begins() {
        return from.atStartOfDay(Time.ZONE).toInstant();
    }

    Instant ends() {
        return until.plusDays(1).atStartOfDay(Time.ZONE).toInstant();
    }

    /** Microseconds of the last one shown. */
    long before() {
        return after == null ? Long.MAX_VALUE : Long.parseLong(after.substring(0, after.indexOf('.')));
    }

    String beforeKey() {
        return after == null ? "" : after.substring(after.indexOf('.') + 1);
    }
}
