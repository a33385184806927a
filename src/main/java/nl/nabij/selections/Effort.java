package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was tried so far to reach one person, and what is left. Attempts of earlier lists count as long as the time of rest
 * lasts, so that nobody is sought more often because there are several lists.
 *
 * @param attempts for this name, in order
 * @param before attempts for the same person on other lists within the time of rest
 * @param most attempts that one person gets
 */
record Effort(List<Attempt> attempts, int before, int most) {

    Effort {
        attempts = List.copyOf(attempts);
    }

    /** The number of the next attempt for this name; whoever writes down another number is late. */
    int next() {
        return attempts.size() + 1;
    }

    /** Attempts for this person that count. */
    public int made() {
        return before + attempts.size();
    }

    boolean mayTry() {
        return made() < most;
    }

    /** Which of how many an attempt of this name is for the person: from 1. */
    int place(Attempt attempt) {
        return before + attempt.number();
    }

    Optional<Attempt> last() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast());
    }

    /** The attempt to which an answer can still come. */
    Optional<Attempt> waiting() {
        return last().filter(attempt -> attempt.reach().isWaiting());
    }

    /** How far it is with the name when this comes of the last attempt, which is among the attempts. */
    SelectedState after(Reach reach) {
        if (reach.isWaiting()) {
            return SelectedState.INVITED;
        }
        return switch (reach) {
            case REACHED -> SelectedState.REACHED;
            case DECLINED, NO_CONTACT -> SelectedState.DECLINED;
            default -> mayTry() ? SelectedState.INVITED : SelectedState.NOT_REACHED;
        };
    }

    /** What was written down last can be taken away on the same day; not when all contact stopped by it. */
    boolean mayTakeBack(int number, Instant now) {
        return last().filter(attempt -> attempt.number() == number
                        && attempt.reach() != Reach.NO_CONTACT
                        && day(attempt.toldAt()).equals(day(now)))
                .isPresent();
    }

    /** The attempt was made on the day of this moment. */
    boolean isOfDay(Attempt attempt, Instant now) {
        return day(attempt.at()).equals(day(now));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
