package nl.nabij.demo;

import java.time.LocalDate;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.selections.AttemptRequest;
import nl.nabij.selections.Attempts;
import nl.nabij.selections.Channel;
import nl.nabij.selections.Outcome;
import nl.nabij.selections.Reach;
import nl.nabij.selections.ReadyLetters;
import nl.nabij.selections.Selections;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SelectedId;
import nl.nabij.shared.WorkingDays;
import org.springframework.stereotype.Component;

/** How client managers seek contact: a letter, a call, a message, and sometimes nobody answers. */
@Component
class Seeking {

    private final Keys keys;
    private final Attempts attempts;
    private final ReadyLetters ready;
    private final Selections selections;

    Seeking(Keys keys, Attempts attempts, ReadyLetters ready, Selections selections) {
        this.keys = keys;
        this.attempts = attempts;
        this.ready = ready;
        this.selections = selections;
    }

    /** The first attempt, which is the invitation; of a call nobody heard. */
    boolean begins(SelectedId id, Channel channel, Access access) {
        attempts.read(id, access);
        return attempts.make(id, AttemptRequest.of(1, channel, "nl", unanswered(channel)), access)
                instanceof Outcome.Done;
    }

    /** They speak: as an answer to what was sent, or because the client manager called once more. */
    void spoke(SelectedId id, Channel first, Reach reach, Access access) {
        if (first == Channel.PHONE) {
            attempts.make(id, AttemptRequest.of(2, Channel.PHONE, "nl", reach), access);
        } else {
            attempts.answer(id, 1, reach, "", access);
        }
    }

    /** Nobody answers: a call, some days later a message, and then peace. */
    void silence(SelectedId id, ResidentId resident, SignedIn manager, LocalDate day, World world) {
        keys.access(manager, resident, Purpose.INVITE)
                .ifPresent(access -> attempts.make(
                        id,
                        new AttemptRequest(
                                2,
                                Channel.PHONE,
                                "nl",
                                Reach.NO_ANSWER,
                                null,
                                "Een andere keer na 16 uur bellen.",
                                null),
                        access));
        var third = WorkingDays.after(day, world.seeking().between(3, 6));
        world.years()
                .plan(
                        third,
                        () -> keys.access(manager, resident, Purpose.INVITE)
                                .ifPresent(access -> attempts.make(
                                        id, AttemptRequest.of(3, Channel.MESSAGE, "nl", Reach.SENT), access)));
        world.years()
                .plan(
                        WorkingDays.after(third, 10),
                        () -> keys.access(manager, resident, Purpose.INVITE)
                                .ifPresent(access -> attempts.answer(id, 3, Reach.NO_ANSWER, "", access)));
    }

    /** Two letters were read this morning, and lie ready to print. */
    LocalDate letters(SignedIn manager, LocalDate today) {
        selections.own(Selections.Order.NAME, keys.list(manager, Purpose.INVITE)).rows().stream()
                .filter(selected -> selected.isOpenOn(today))
                .limit(2)
                .forEach(selected -> keys.access(manager, selected.resident(), Purpose.INVITE)
                        .ifPresent(access -> {
                            attempts.read(selected.id(), access);
                            ready.prepare(selected.id(), "nl", WorkingDays.after(today, 8), access);
                        }));
        return today;
    }

    private static Reach unanswered(Channel channel) {
        return channel == Channel.PHONE ? Reach.NO_ANSWER : Reach.SENT;
    }
}
