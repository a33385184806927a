package nl.nabij.signals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SignalId;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody noticed about a resident and told, and how far it is.
 *
 * @param sender account of who raised it; null for somebody without one
 * @param apart why it waited apart; null where it never did
 * @param team that reads it
 * @param takenBy who does it; null as long as nobody took it
 * @param due last day on which the next step is in time
 * @param wish what the person wanted at the first contact; null before that
 * @param senderTold whether who raised it may hear that there was contact
 */
public record Signal(
        SignalId id,
        ResidentId resident,
        Origin origin,
        @Nullable AccountId sender,
        String seen,
        Set<Topic> topics,
        @Nullable String about,
        @Nullable String postcode,
        @Nullable String contact,
        Knows knows,
        State state,
        @Nullable Apart apart,
        TeamId team,
        @Nullable AccountId takenBy,
        Instant raisedAt,
        LocalDate due,
        @Nullable Instant takenAt,
        @Nullable Instant endedAt,
        @Nullable Reason reason,
        @Nullable String note,
        @Nullable Wish wish,
        boolean senderTold) {

    /** The topics are copied. */
    public Signal {
        topics = Set.copyOf(topics);
    }

    /** Who raised it. */
    public enum Origin {
        ACCOUNT,
        PUBLIC,
        SELF
    }

    /** How far it is. */
    public enum State {
        WAITING,
        APART,
        TAKEN,
        CONTACTED,
        REFUSED;

        /** Whether something is still to be done. */
        public boolean isOpen() {
            return this != CONTACTED && this != REFUSED;
        }
    }

    /** Why it waits apart, to be read by somebody all the same. */
    public enum Apart {
        /** Many came from one network in an hour. */
        NETWORK,
        /** Many came in the whole region in an hour. */
        REGION,
        /** A field that nobody sees was filled in. */
        TRAP,
        /** It was sent faster than anybody reads the page. */
        FAST
    }

    /** A member of the team does it from now on; a colleague may take it over, and gets no more time by that. */
    Signal take(AccountId member, LocalDate until, Instant now) {
        only(State.WAITING, State.TAKEN);
        return moved(State.TAKEN, team, member, state == State.TAKEN && due.isBefore(until) ? due : until, now);
    }

    /** Back to the whole team. */
    Signal giveBack(LocalDate until) {
        only(State.TAKEN);
        return moved(State.WAITING, team, null, until, null);
    }

    /** A colleague has it while who took it is away; it has no more time than it had. */
    Signal standIn(AccountId colleague, TeamId reader, Instant now) {
        only(State.TAKEN);
        return moved(State.TAKEN, reader, colleague, due, now);
    }

    /**
     * Back to the team while who took it is away; it has no more time than it had.
     *
     * @param take the last day on which a team takes what comes in today
     */
    Signal passBack(LocalDate take) {
        only(State.TAKEN);
        return moved(State.WAITING, team, null, due.isBefore(take) ? due : take, null);
    }

    /** Another team reads it from now on. */
    Signal handOn(TeamId other, LocalDate until) {
        only(State.WAITING, State.TAKEN);
        return moved(State.WAITING, other, null, until, null);
    }

    /** It was no part of a flood: its team reads it as any other. */
    Signal letThrough(TeamId reader, LocalDate until) {
        only(State.APART);
        return moved(State.WAITING, reader, null, until, null);
    }

    /**
     * It is about somebody who is known already.
     *
     * @param taker who does it from now on: the client manager, or who stands in; null where it stays as it was
     */
    Signal isAbout(ResidentId known, @Nullable AccountId taker, TeamId reader, LocalDate until, Instant now) {
        only(State.WAITING, State.TAKEN);
        var about = new Signal(
                id,
                known,
                origin,
                sender,
                seen,
                topics,
                this.about,
                postcode,
                contact,
                knows,
                state,
                apart,
                team,
                takenBy,
                raisedAt,
                due,
                takenAt,
                endedAt,
                reason,
                note,
                wish,
                senderTold);
        return taker == null ? about : about.moved(State.TAKEN, reader, taker, until, now);
    }

    /** It leads to no contact. */
    Signal refuse(Reason why, @Nullable String words, Instant now) {
        only(State.WAITING, State.TAKEN, State.APART);
        return ended(State.REFUSED, why, words, null, senderTold, now);
    }

    /** Somebody spoke with the person. */
    Signal contacted(Wish what, @Nullable String words, boolean tellSender, Instant now) {
        only(State.TAKEN);
        return ended(State.CONTACTED, null, words, what, tellSender, now);
    }

    /** Whether this state may follow; what may not is for {@link Triaged.Overtaken}. */
    boolean may(State next) {
        return switch (next) {
            case TAKEN, WAITING -> state == State.WAITING || state == State.TAKEN;
            case CONTACTED -> state == State.TAKEN;
            case REFUSED -> state.isOpen();
            case APART -> false;
        };
    }

    private void only(State... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw new IllegalStateException("signal %s is %s".formatted(id, state));
        }
    }

    private Signal moved(
            State next, TeamId reader, @Nullable AccountId member, LocalDate until, @Nullable Instant taken) {
        return new Signal(
                id,
                resident,
                origin,
                sender,
                seen,
                topics,
                about,
                postcode,
                contact,
                knows,
                next,
                apart,
                reader,
                member,
                raisedAt,
                until,
                taken,
                null,
                null,
                note,
                null,
                senderTold);
    }

    private Signal ended(
            State next,
            @Nullable Reason why,
            @Nullable String words,
            @Nullable Wish what,
            boolean tellSender,
            Instant now) {
        return new Signal(
                id,
                resident,
                origin,
                sender,
                seen,
                topics,
                about,
                postcode,
                contact,
                knows,
                next,
                apart,
                team,
                takenBy,
                raisedAt,
                due,
                takenAt,
                now,
                why,
                words,
                what,
                tellSender);
    }
}
