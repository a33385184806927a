package nl.nabij.referrals;

import java.time.Clock;
import java.util.function.Function;
import nl.nabij.access.Access;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.referrals.Referral.Helped;
import nl.nabij.referrals.Referral.Reason;
import nl.nabij.referrals.Referral.Status;
import nl.nabij.referrals.ReferralDetail.Side;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ReferralId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second front door of the referrals module: what becomes of a referral once it was sent, told by either side. */
@Service
@Transactional
public class ReferralAnswers {

    private final ReferralRepository repository;
    private final Trail trail;
    private final Turns turns;
    private final Reading reading;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReferralAnswers(
            ReferralRepository repository,
            Trail trail,
            Turns turns,
            Reading reading,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.trail = trail;
        this.turns = turns;
        this.reading = reading;
        this.events = events;
        this.clock = clock;
    }

    /** The receiver opened it; the sender sees that. Opening it again changes nothing. */
    @Opens(value = Part.REFERRAL, changes = true)
    public Answer see(ReferralId id, Access access) {
        return reading.find(id, access)
                .filter(referral -> reading.isReceiver(referral, access))
                .<Answer>map(referral -> referral.may(Status.SEEN)
                        ? changed(referral.see(clock.instant()), "", access)
                        : new Answer.Done(referral))
                .orElseGet(Answer.NotThere::new);
    }

    /** @param version of the referral that the answer was given to */
    @Opens(value = Part.REFERRAL, changes = true)
    public Answer accept(ReferralId id, int version, Access access) {
        return act(id, version, Status.ACCEPTED, Side.RECEIVER, "", it -> it.accept(clock.instant()), access);
    }

    @Opens(value = Part.REFERRAL, changes = true)
    public Answer decline(ReferralId id, int version, Reason reason, String note, Access access) {
        return act(
                id, version, Status.DECLINED, Side.RECEIVER, note, it -> it.decline(reason, clock.instant()), access);
    }

    /** They met, or spoke, for the first time. */
    @Opens(value = Part.REFERRAL, changes = true)
    public Answer contact(ReferralId id, int version, Access access) {
        return act(id, version, Status.FIRST_CONTACT, Side.RECEIVER, "", it -> it.contact(clock.instant()), access);
    }

    @Opens(value = Part.REFERRAL, changes = true)
    public Answer finish(ReferralId id, int version, Access access) {
        return act(id, version, Status.FINISHED, Side.RECEIVER, "", it -> it.finish(clock.instant()), access);
    }

    /**
     * Tells the sender what came of it.
     *
     * @param helped whether the resident felt helped and understood; null where nobody told
     */
    @Opens(value = Part.REFERRAL, changes = true)
    public Answer feedback(ReferralId id, int version, String result, @Nullable Helped helped, Access access) {
        return act(
                id,
                version,
                Status.FEEDBACK,
                Side.RECEIVER,
                "",
                it -> it.feedback(result, helped, clock.instant()),
                access);
    }

    /** Calls it back; possible until the receiver has answered. */
    @Opens(value = Part.REFERRAL, changes = true)
    public Answer withdraw(ReferralId id, int version, Access access) {
        return act(id, version, Status.WITHDRAWN, Side.SENDER, "", it -> it.withdraw(clock.instant()), access);
    }

    /** After a no: the sender does not look for anything else. */
    @Opens(value = Part.REFERRAL, changes = true)
    public Answer settle(ReferralId id, Access access) {
        return reading.find(id, access)
                .filter(referral -> !reading.isReceiver(referral, access))
                .<Answer>map(referral -> {
                    turns.settled(referral, access);
                    return new Answer.Done(referral);
                })
                .orElseGet(Answer.NotThere::new);
    }

    /** A message to the other side, which the resident may read. */
    @Opens(value = Part.REFERRAL, changes = true)
    public Answer write(ReferralId id, String text, Access access) {
        var referral = reading.find(id, access);
        if (referral.isEmpty() || !(access.actor() instanceof SignedIn professional)) {
            return new Answer.NotThere();
        }
        trail.write(id, professional, text, clock.instant());
        turns.written(referral.get(), reading.isReceiver(referral.get(), access), access);
        return new Answer.Done(referral.get());
    }

    /** Whoever looks has read the messages of the other side. */
    @Opens(value = Part.REFERRAL, changes = true)
    public void read(ReferralId id, Access access) {
        reading.find(id, access).ifPresent(referral -> turns.read(referral, access));
    }

    private Answer act(
            ReferralId id,
            int version,
            Status next,
            Side by,
            String note,
            Function<Referral, Referral> transition,
            Access access) {
        var referral = reading.find(id, access).filter(it -> by == Side.RECEIVER == reading.isReceiver(it, access));
        if (referral.isEmpty()) {
            return new Answer.NotThere();
        }
        if (referral.get().version() != version || !referral.get().may(next)) {
            return new Answer.Overtaken(referral.get());
        }
        return changed(transition.apply(referral.get()), note, access);
    }

    private Answer changed(Referral after, String note, Access access) {
        var saved = repository.save(after);
        trail.add(saved, access.actor(), note);
        turns.changed(saved, access);
        turns.event(saved).ifPresent(events::publishEvent);
        return new Answer.Done(saved);
    }
}
