package nl.nabij.residents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * What modules above may hear of residents. It is told inside the transaction that changes the resident: who listens with
 * {@code @EventListener} changes its own tables in that same transaction, so that all of it happens or nothing.
 */
public sealed interface ResidentEvent {

    /** Somebody died, moved, may not be contacted any more, or may be again; ask {@link Resident#mayBeContacted()}. */
    record StateChanged(ResidentId resident, Instant at) implements ResidentEvent {}

    /** Somebody died: nothing is asked of anybody any more for this person. {@link StateChanged} is told too. */
    record Died(ResidentId resident, Instant at) implements ResidentEvent {}

    /**
     * Two residents turned out to be one: all that was about the other is about the one that was kept, in this same
     * transaction; the other identity leads there.
     */
    record Merged(ResidentId kept, ResidentId away, Instant at) implements ResidentEvent {}

    /** They are two after all: what was moved went back. */
    record Parted(ResidentId kept, ResidentId back, Instant at) implements ResidentEvent {}

    /**
     * Somebody asked a colleague whether this client of that colleague is one person with the own one.
     *
     * @param pair in which this resident is one
     * @param of who has this resident
     * @param due the last day on which an answer is in time
     */
    record DoubleAsked(UUID pair, ResidentId resident, AccountId of, LocalDate due, Instant at)
            implements ResidentEvent {}

    /** It is not asked any more: taken back, or one colleague has both. */
    record DoubleAskedNoMore(UUID pair, Instant at) implements ResidentEvent {}

    /**
     * The colleague, or who divides the work, answered.
     *
     * @param resident of who asked
     * @param asker who has that resident now
     */
    record DoubleAnswered(UUID pair, ResidentId resident, AccountId asker, DoubleQuestion.Answer answer, Instant at)
            implements ResidentEvent {}

    /**
     * These residents went from one client manager to another, with all that is open.
     *
     * @param from null where nobody had them in a caseload
     */
    record HandedOver(List<ResidentId> residents, @Nullable AccountId from, AccountId to, Instant at)
            implements ResidentEvent {

        /** The list is copied. */
        public HandedOver {
            residents = List.copyOf(residents);
        }
    }
}
