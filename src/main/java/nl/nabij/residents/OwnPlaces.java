package nl.nabij.residents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.nabij.access.Access;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opens;
import nl.nabij.access.OwnTies;
import nl.nabij.access.OwnTies.OwnTie;
import nl.nabij.access.Paper;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.identity.ResidentAccounts;
import nl.nabij.identity.ResidentAccounts.Status;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TieId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The third front door of the residents module: the own place of a resident. The client manager invites the resident, or
 * who acts for that resident by a paper; each has an account and a link of their own, and each can be ended.
 */
@Service
@Transactional
public class OwnPlaces {

    private final Residents residents;
    private final OwnTies ties;
    private final ResidentAccounts accounts;

    OwnPlaces(Residents residents, OwnTies ties, ResidentAccounts accounts) {
        this.residents = residents;
        this.ties = ties;
        this.accounts = accounts;
    }

    /** Somebody who comes in, or came in. */
    public record Guest(OwnTie tie, Status account) {

        /** Whether the paper still holds, and nobody ended it. */
        public boolean isIn() {
            return tie.holds();
        }
    }

    /**
     * Somebody who acts for a resident, checked.
     *
     * @param lastDay not before today; null until somebody ends it
     */
    public record Representative(
            String name,
            String email,
            Paper paper,
            @Nullable LocalDate lastDay) {}

    /** What can come of inviting. */
    public sealed interface Outcome {

        /**
         * Here is the link.
         *
         * @param secret at the end of the link; shown once
         */
        record Invited(String name, String secret, long days) implements Outcome {}

        /** With this e-mail address somebody else signs in, or the same person to another place. */
        record EmailTaken() implements Outcome {}

        /** The resident has a place already, with another e-mail address. */
        record HasPlace(String email) implements Outcome {}

        /** The resident died, moved away or wants no contact. */
        record MayNotBeContacted() implements Outcome {}

        /** No such way in to this place, or it has ended. */
        record NotThere() implements Outcome {}
    }

    /** Who comes in: first who still does, then the newest. */
    @Opens(Part.PERMISSION)
    public List<Guest> of(Access access) {
        return guests(access);
    }

    /** Gives the resident an own place, or makes a new link to it: an earlier link works no more. */
    @Opens(value = Part.PERMISSION, changes = true)
    public Outcome invite(String email, Access access) {
        if (!access.may(Right.GIVE_PLACE)) {
            return new Outcome.NotThere();
        }
        var resident = residents.of(access);
        if (!resident.mayBeContacted()) {
            return new Outcome.MayNotBeContacted();
        }
        var own =
                ties.all(access).stream().filter(tie -> !tie.isRepresentative()).toList();
        var now = own.stream()
                .filter(OwnTie::holds)
                .flatMap(tie -> accounts.of(tie.account()).stream())
                .findFirst();
        if (now.isPresent()) {
            return now.get().email().equalsIgnoreCase(email)
                    ? invited(now.get().account(), resident.calledName(), access)
                    : new Outcome.HasPlace(now.get().email());
        }
        var former = own.stream().map(OwnTie::account).collect(Collectors.toSet());
        return accounts.open(email, resident.fullName(), former)
                .map(account -> {
                    ties.self(account, access);
                    return invited(account, resident.calledName(), access);
                })
                .orElseGet(Outcome.EmailTaken::new);
    }

    /** Lets somebody act for the resident, by a paper that whoever tells it has seen. */
    @Opens(value = Part.PERMISSION, changes = true)
    public Outcome represent(Representative representative, Access access) {
        if (!access.may(Right.GIVE_PLACE)) {
            return new Outcome.NotThere();
        }
        if (residents.of(access).deceasedOn() != null) {
            return new Outcome.MayNotBeContacted();
        }
        var former = ties.all(access).stream()
                .filter(OwnTie::isRepresentative)
                .map(OwnTie::account)
                .collect(Collectors.toSet());
        return accounts.open(representative.email(), representative.name(), former)
                .map(account -> {
                    ties.represent(account, representative.paper(), representative.lastDay(), access);
                    return invited(account, representative.name(), access);
                })
                .orElseGet(Outcome.EmailTaken::new);
    }

    /** Makes a new link for somebody who comes in; an earlier one works no more. */
    @Opens(value = Part.PERMISSION, changes = true)
    public Outcome link(TieId tie, Access access) {
        var guest = in(tie, access);
        if (guest.isEmpty() || !access.may(Right.GIVE_PLACE)) {
            return new Outcome.NotThere();
        }
        if (!guest.get().tie().isRepresentative() && !residents.of(access).mayBeContacted()) {
            return new Outcome.MayNotBeContacted();
        }
        return invited(guest.get().tie().account(), guest.get().account().name(), access);
    }

    /** Nobody comes in by this any more. @return false if there is no such way in, or it ended before */
    @Opens(value = Part.PERMISSION, changes = true)
    public boolean end(TieId tie, Access access) {
        var ended = ties.end(tie, access);
        ended.ifPresent(account -> accounts.end(account, who(access)));
        return ended.isPresent();
    }

    /** The resident died: every way in ends, and so does what a representative may do. */
    @Opens(value = Part.PERMISSION, changes = true)
    public void endAll(ResidentId resident, OnDuty duty) {
        ties.endAll(resident, duty)
                .forEach(account -> accounts.end(account, duty.actor().reference()));
    }

    /** Ends the accounts of whom the last day has passed. @return how many */
    @Opens(value = Part.PERMISSION, changes = true)
    public int endWhatIsOver(OnDuty duty) {
        var over = ties.withoutPlace(duty);
        over.forEach(account -> accounts.end(account, duty.actor().reference()));
        return over.size();
    }

    private List<Guest> guests(Access access) {
        return ties.all(access).stream()
                .flatMap(tie -> accounts.of(tie.account()).map(account -> new Guest(tie, account)).stream())
                .toList();
    }

    private Optional<Guest> in(TieId tie, Access access) {
        return guests(access).stream()
                .filter(guest -> guest.tie().id().equals(tie) && guest.isIn())
                .findFirst();
    }

    private Outcome invited(AccountId account, String name, Access access) {
        return new Outcome.Invited(name, accounts.link(account, who(access)), accounts.days());
    }

    private static String who(Access access) {
        return access.actor() instanceof SignedIn professional
                ? professional.name()
                : access.actor().reference();
    }
}
