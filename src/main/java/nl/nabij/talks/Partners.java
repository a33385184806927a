package nl.nabij.talks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.nabij.access.Access;
import nl.nabij.access.Datum;
import nl.nabij.access.Keys;
import nl.nabij.access.NewPermission;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Permission;
import nl.nabij.access.Permissions;
import nl.nabij.access.Purpose;
import nl.nabij.access.Right;
import nl.nabij.access.Ties;
import nl.nabij.identity.Accounts;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.Self;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.PermissionId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TalkId;
import nl.nabij.shared.TalkPartnerId;
import nl.nabij.shared.Time;
import nl.nabij.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second front door of the talks module: who joins. Nobody joins before the resident said that it is all right; who works
 * for another organisation joins on a signed declaration (Participation Act, article 65), which the resident sees and stops
 * like every other.
 */
@Service
@Transactional
public class Partners {

    /** The text that the resident signs; files in {@code resources/permissions}. */
    static final String PAPER = "talk-partner-v1";

    /** What the declaration names, and the talk shows: name and how to address, nothing of the file. */
    static final Set<Datum> TOLD = Set.of(Datum.NAME);

    private final TalkRepository repository;
    private final PartnerRepository partners;
    private final Accounts accounts;
    private final Permissions permissions;
    private final Tasks tasks;
    private final Ties ties;
    private final Keys keys;
    private final Clock clock;

    Partners(
            TalkRepository repository,
            PartnerRepository partners,
            Accounts accounts,
            Permissions permissions,
            Tasks tasks,
            Ties ties,
            Keys keys,
            Clock clock) {
        this.repository = repository;
        this.partners = partners;
        this.accounts = accounts;
        this.permissions = permissions;
        this.tasks = tasks;
        this.ties = ties;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Somebody joins: with an account on a tie until {@value Talk#DAYS_AFTER} days after the talk, and with a task on the day
     * itself.
     */
    @Opens(value = Part.PREPARATION, changes = true)
    public Outcome invite(TalkId id, Invitation who, Access access) {
        return repository.prepared(id, access, talk -> invite(talk, who, access));
    }

    /** Somebody does not join after all: the tie ends now, and the notes go with it. */
    @Opens(value = Part.PREPARATION, changes = true)
    public Outcome leave(TalkId id, TalkPartnerId partner, Access access) {
        return repository.prepared(id, access, talk -> {
            talk.partner(partner).filter(talk.others()::contains).ifPresent(leaving -> {
                ties.end(leaving.id().value());
                tasks.withdraw(leaving.id().value(), access);
                partners.remove(leaving, talk);
            });
            return done(talk, access);
        });
    }

    /** Who joined on a declaration with which the resident stopped joins no more. What was handed in was told in time, and stays. */
    @Opens(value = Part.PREPARATION, changes = true)
    public void permissionStopped(ResidentId resident, PermissionId permission, OnDuty duty) {
        var gone = partners.removeAll(permission, resident).stream()
                .map(TalkPartnerId::value)
                .toList();
        gone.forEach(ties::end);
        tasks.withdraw(Set.of(Talks.HOLD), gone, duty);
        keys.touched(List.of(resident), duty);
    }

    /** Whether the resident has to sign before this account may know of the talk. */
    boolean needsPaper(AccountId account, SignedIn author) {
        var organisation = organisation(account);
        return organisation != null && !organisation.equals(author.organisation());
    }

    /** Who may talk with the resident reads every talk; others the ones they join, and the resident the own ones. */
    static boolean mayRead(Talk talk, Access access) {
        return switch (access.actor()) {
            case Self self -> true;
            case SignedIn somebody ->
                access.may(Right.CONVERSE) || talk.partner(somebody.account()).isPresent();
            default -> false;
        };
    }

    /** As who asks may read it. */
    static Talk shown(Talk talk, Access access) {
        return talk.shownTo(
                access.actor() instanceof SignedIn somebody ? somebody.account() : null, access.may(Right.CONVERSE));
    }

    static Invitation author(AccountId account, Talk talk) {
        return new Invitation(
                Partner.Side.PROFESSIONAL,
                account,
                null,
                null,
                talk.preparation().on(),
                false,
                false);
    }

    private Outcome invite(Talk talk, Invitation who, Access access) {
        var account = who.account();
        if (account == null) {
            partners.add(TalkPartnerId.next(), talk, who, who.agreedOn(), null, clock.instant());
            return done(talk, access);
        }
        var organisation = organisation(account);
        if (organisation == null) {
            return new Outcome.NotThere();
        }
        if (talk.partner(account).isPresent()) {
            return new Outcome.AlreadyThere();
        }
        if (isElsewhere(organisation, access) && !who.signed()) {
            return new Outcome.PaperMissing();
        }
        var permission = isElsewhere(organisation, access) ? signed(organisation, who, talk, access) : null;
        var partner = TalkPartnerId.next();
        partners.add(partner, talk, who, who.agreedOn(), permission, clock.instant());
        ties.talkPartner(account, talk.resident(), partner.value(), talk.tieEnds());
        tasks.ask(
                Talks.HOLD,
                partner.value(),
                Talks.path(talk),
                account,
                talk.preparation().on(),
                access);
        return done(talk, access);
    }

    private PermissionId signed(OrganisationId receiver, Invitation who, Talk talk, Access access) {
        var today = LocalDate.now(clock.withZone(Time.ZONE));
        var until = talk.preparation().on().plusDays(Talk.DAYS_AFTER);
        return permissions.record(
                new NewPermission(
                        Permission.Kind.NO_OBJECTION_DECLARATION,
                        Purpose.HOLD_TALK,
                        receiver,
                        Set.of(Part.PERSON, Part.PREPARATION),
                        TOLD,
                        null,
                        null,
                        who.byRepresentative() ? Permission.GivenBy.REPRESENTATIVE : Permission.GivenBy.RESIDENT,
                        Permission.Form.WRITTEN,
                        PAPER,
                        who.agreedOn(),
                        who.agreedOn(),
                        until.isBefore(today) ? today : until),
                access);
    }

    private static boolean isElsewhere(OrganisationId organisation, Access access) {
        return !(access.actor() instanceof SignedIn author
                && author.organisation().equals(organisation));
    }

    private @Nullable OrganisationId organisation(AccountId account) {
        return accounts.find(account).map(found -> found.organisation()).orElse(null);
    }

    private Outcome done(Talk talk, Access access) {
        return new Outcome.Done(
                shown(repository.find(talk.id(), talk.resident()).orElseThrow(), access));
    }
}
