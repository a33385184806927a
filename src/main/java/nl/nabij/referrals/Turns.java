package nl.nabij.referrals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nabij.access.Access;
import nl.nabij.access.Ties;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.referrals.Referral.Status;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Time;
import nl.nabij.shared.WorkingDays;
import nl.nabij.tasks.Notices;
import nl.nabij.tasks.Tasks;
import org.springframework.stereotype.Component;

/** Asks whoever is to act, tells the other side, and lets the receiver go when it is over. */
@Component
class Turns {

    private static final String ANSWER = "referral-answer";
    private static final String CONTACT = "referral-contact";
    private static final String FINISH = "referral-finish";
    private static final String FEEDBACK = "referral-feedback";
    private static final String ELSEWHERE = "referral-elsewhere";
    private static final String MESSAGE = "referral-message";

    /** All that can be asked about a referral. */
    static final Set<String> KINDS = Set.of(ANSWER, CONTACT, FINISH, FEEDBACK, ELSEWHERE, MESSAGE);

    private final Tasks tasks;
    private final Notices notices;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Ties ties;
    private final Terms terms;
    private final Clock clock;

    Turns(
            Tasks tasks,
            Notices notices,
            Accounts accounts,
            Organisations organisations,
            Ties ties,
            Terms terms,
            Clock clock) {
        this.tasks = tasks;
        this.notices = notices;
        this.accounts = accounts;
        this.organisations = organisations;
        this.ties = ties;
        this.terms = terms;
        this.clock = clock;
    }

    /** @param earlier the others of the same resident: after a no, something else has been found */
    void sent(Referral referral, List<Referral> earlier, Access access) {
        earlier.forEach(other -> settled(other, access));
        ask(ANSWER, referral, access);
    }

    /** Nobody is asked any longer to look for something else. */
    void settled(Referral referral, Access access) {
        if (referral.status() == Status.DECLINED) {
            tasks.done(ELSEWHERE, referral.id().value(), access);
        }
    }

    void changed(Referral referral, Access access) {
        switch (referral.status()) {
            case SENT -> {
                // told by sent
            }
            case SEEN -> tell(referral, access);
            case ACCEPTED -> next(ANSWER, CONTACT, referral, access);
            case FIRST_CONTACT -> next(CONTACT, FINISH, referral, access);
            case FINISHED -> {
                tasks.done(CONTACT, referral.id().value(), access);
                next(FINISH, FEEDBACK, referral, access);
            }
            case FEEDBACK -> {
                tasks.done(FEEDBACK, referral.id().value(), access);
                tell(referral, access);
                letGo(referral);
            }
            case DECLINED -> {
                tasks.done(ANSWER, referral.id().value(), access);
                tell(referral, access);
                tasks.ask(ELSEWHERE, referral.id().value(), path(referral), referral.sender(), due(referral), access);
                letGo(referral);
            }
            case WITHDRAWN -> {
                tasks.withdraw(referral.id().value(), access);
                letGo(referral);
                notices.tell(
                        referral.team(),
                        "referrals.news.stopped.receiver.SENDER",
                        List.of(organisation(referral.sender())),
                        "/referrals/incoming",
                        access);
            }
        }
    }

    void written(Referral referral, boolean byReceiver, Access access) {
        tasks.done(MESSAGE, referral.id().value(), access);
        if (byReceiver) {
            tasks.ask(MESSAGE, referral.id().value(), path(referral), referral.sender(), soon(), access);
        } else if (referral.isUnderWay() || referral.status() == Status.FINISHED) {
            tasks.ask(MESSAGE, referral.id().value(), path(referral), referral.team(), soon(), access);
        }
    }

    /** Whoever opens the page has read what the other side wrote. */
    void read(Referral referral, Access access) {
        tasks.done(MESSAGE, referral.id().value(), access);
    }

    Optional<ReferralEvent> event(Referral referral) {
        var id = referral.id();
        var resident = referral.resident();
        var at = referral.changedAt();
        return switch (referral.status()) {
            case ACCEPTED -> Optional.of(new ReferralEvent.Accepted(id, resident, at));
            case DECLINED -> Optional.of(new ReferralEvent.Declined(id, resident, at));
            case FINISHED -> Optional.of(new ReferralEvent.Finished(id, resident, at));
            case WITHDRAWN -> Optional.of(new ReferralEvent.Withdrawn(id, resident, at));
            case SENT, SEEN, FIRST_CONTACT, FEEDBACK -> Optional.empty();
        };
    }

    private void next(String done, String asked, Referral referral, Access access) {
        tasks.done(done, referral.id().value(), access);
        ask(asked, referral, access);
        tell(referral, access);
    }

    private void ask(String kind, Referral referral, Access access) {
        tasks.ask(kind, referral.id().value(), path(referral), referral.team(), due(referral), access);
    }

    /** The sender hears of it on the page of today. */
    private void tell(Referral referral, Access access) {
        var receiver =
                organisations.find(referral.receiver()).map(Organisation::name).orElse("");
        notices.tell(
                referral.sender(), "referrals.news." + referral.status(), List.of(receiver), path(referral), access);
    }

    /** It is over: the receiver knows this resident no longer by this referral. */
    private void letGo(Referral referral) {
        ties.end(referral.id().value());
    }

    private String organisation(AccountId account) {
        return accounts.find(account)
                .map(Account::organisation)
                .flatMap(organisations::find)
                .map(Organisation::name)
                .orElse("");
    }

    private LocalDate due(Referral referral) {
        return terms.due(referral).orElseThrow();
    }

    private LocalDate soon() {
        return WorkingDays.after(LocalDate.ofInstant(clock.instant(), Time.ZONE), 2);
    }

    static String path(Referral referral) {
        return "/residents/%s/referrals/%s".formatted(referral.resident(), referral.id());
    }
}
