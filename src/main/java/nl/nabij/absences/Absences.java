package nl.nabij.absences;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nabij.absences.AbsenceRequest.Outcome;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.shared.AbsenceId;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.TeamId;
import nl.nabij.shared.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of the absences module. Everybody at work tells the own absence; for a colleague of the same team, who
 * leads that team does, or any colleague where nobody leads it.
 */
@Service
@Transactional
public class Absences {

    /** Calendar days after the last day for which it is kept. */
    static final int KEPT = 30;

    private final AbsenceRows rows;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(AbsenceRows rows, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Tells that a colleague is or will be away. What has begun by today has its effect in this very transaction. */
    public Outcome tell(AbsenceRequest request, SignedIn by) {
        if (!mayTell(request.account(), by.account())) {
            return new Outcome.NotThere();
        }
        return keep(absence(AbsenceId.next(), request, by.account()), true);
    }

    /** Changes its days or who stands in; what rested on it is undone, and follows anew from what it says now. */
    public Outcome change(AbsenceId id, AbsenceRequest request, SignedIn by) {
        var found = find(id, by);
        return found.isEmpty() || !found.get().account().equals(request.account())
                ? new Outcome.NotThere()
                : keep(absence(id, request, found.get().toldBy()), false);
    }

    /**
     * The colleague is back, or will not be away after all: today is the first day at work again.
     *
     * @return false where there is no such absence, or not for who asks
     */
    public boolean end(AbsenceId id, SignedIn by) {
        var found = find(id, by);
        if (found.isEmpty()) {
            return false;
        }
        var absence = found.get();
        events.publishEvent(new AbsenceEvent.Ended(id));
        if (absence.begins().isBefore(today())) {
            rows.save(new Absence(
                    id,
                    absence.account(),
                    absence.begins(),
                    today().minusDays(1),
                    absence.standIn(),
                    absence.toldBy()));
        } else {
            rows.remove(id);
        }
        return true;
    }

    /** One that is not over, for who may change it. */
    public Optional<Absence> find(AbsenceId id, SignedIn by) {
        return rows.find(id).filter(absence -> !absence.isOver(today()) && mayTell(absence.account(), by.account()));
    }

    /** What begins today has its effect; once. @return how many began */
    public int begin() {
        return beginDue();
    }

    /** What was over {@value #KEPT} days ago is gone. @return how many are gone */
    public int forget() {
        return rows.removeBefore(today().minusDays(KEPT));
    }

    /** Those that go on today, of everybody in the region. */
    public List<Absence> goingOn() {
        return rows.on(today());
    }

    /** The absence that goes on today; empty for somebody who is at work. */
    public Optional<Absence> awayNow(AccountId colleague) {
        var today = today();
        return rows.of(colleague, today).stream()
                .filter(absence -> absence.isOn(today))
                .findFirst();
    }

    /** The absence in which this colleague cannot do what has this last day; empty where it can be done in time. */
    public Optional<Absence> holding(AccountId colleague, LocalDate lastDay) {
        return rows.of(colleague, today()).stream()
                .filter(absence -> absence.holds(lastDay, today()))
                .findFirst();
    }

    /** Who stands in today: the one who was named, as long as that is a colleague who is at work. */
    public Optional<AccountId> standIn(Absence absence) {
        return Optional.ofNullable(absence.standIn())
                .filter(named -> awayNow(named).isEmpty()
                        && colleagues(absence.account()).stream()
                                .anyMatch(colleague -> colleague.id().equals(named)));
    }

    /** Who sees what is asked of this colleague today: who stands in, else whoever leads a team of the colleague and is at work. */
    public List<AccountId> covering(Absence absence) {
        return standIn(absence)
                .map(List::of)
                .orElseGet(() -> colleagues(absence.account()).stream()
                        .filter(colleague -> colleague.is(Role.TEAM_LEAD))
                        .map(Account::id)
                        .filter(lead -> awayNow(lead).isEmpty())
                        .toList());
    }

    /** Who works in a team of this account now, without the account itself, by name. */
    public List<Account> colleagues(AccountId account) {
        return accounts.teamsOf(account).stream()
                .flatMap(team -> accounts.membersOf(team).stream())
                .filter(member -> !member.id().equals(account))
                .distinct()
                .sorted(Comparator.comparing(Account::name)
                        .thenComparing(member -> member.id().value()))
                .toList();
    }

    /** For whom this account may tell it: oneself first, then colleagues by name. */
    List<Account> toTell(AccountId by) {
        return Stream.concat(
                        accounts.find(by).stream(),
                        colleagues(by).stream().filter(colleague -> mayTell(colleague.id(), by)))
                .toList();
    }

    /**
     * The own absences and those of colleagues that are not over, the first first.
     *
     * @param ahead with those that begin in so many days
     */
    public List<AbsenceView> beside(AccountId account, int ahead) {
        var today = today();
        return rows.beside(account, today, today.plusDays(ahead)).stream()
                .map(absence -> view(absence, account, today))
                .toList();
    }

    private Outcome keep(Absence absence, boolean isNew) {
        rows.lock(absence.account());
        var twice = rows.of(absence.account(), today()).stream()
                .filter(other -> !other.id().equals(absence.id()) && other.meets(absence.begins(), absence.ends()))
                .findFirst();
        if (twice.isPresent()) {
            return new Outcome.TwiceAway(twice.get());
        }
        var standIn = absence.standIn();
        if (standIn != null) {
            if (colleagues(absence.account()).stream()
                    .noneMatch(colleague -> colleague.id().equals(standIn))) {
                return new Outcome.NoColleague();
            }
            var away = rows.of(standIn, today()).stream()
                    .filter(other -> other.isOn(absence.begins()) && other.isOn(absence.ends()))
                    .findFirst();
            if (away.isPresent()) {
                return new Outcome.StandInAway(away.get());
            }
        }
        if (isNew) {
            rows.add(absence, clock.instant());
        } else {
            rows.save(absence);
            events.publishEvent(new AbsenceEvent.Ended(absence.id()));
        }
        beginDue();
        return new Outcome.Kept(absence);
    }

    private int beginDue() {
        var begun = rows.begin(today(), clock.instant());
        begun.forEach(absence -> events.publishEvent(new AbsenceEvent.Begun(absence)));
        return begun.size();
    }

    /** The own absence; else that of a colleague, for who leads a team that both work in, and for everybody in it where nobody does. */
    private boolean mayTell(AccountId about, AccountId by) {
        if (about.equals(by)) {
            return true;
        }
        var shared = accounts.teamsOf(by).stream()
                .filter(accounts.teamsOf(about)::contains)
                .collect(Collectors.toSet());
        return accounts.find(about).filter(Account::isActive).isPresent()
                && shared.stream().anyMatch(team -> mayTell(team, by));
    }

    private boolean mayTell(TeamId team, AccountId by) {
        var leads = accounts.membersOf(team).stream()
                .filter(member -> member.is(Role.TEAM_LEAD) || member.is(Role.COORDINATOR))
                .map(Account::id)
                .toList();
        return leads.isEmpty() || leads.contains(by);
    }

    private AbsenceView view(Absence absence, AccountId looks, LocalDate today) {
        var isMine = absence.account().equals(looks);
        var standIn = standIn(absence);
        return new AbsenceView(
                absence.id(),
                name(absence.account()),
                absence.begins(),
                absence.ends(),
                standIn.map(this::name).orElse(null),
                standIn.filter(looks::equals).isPresent(),
                absence.toldBy().equals(absence.account()) ? null : name(absence.toldBy()),
                AbsenceView.when(absence, today),
                isMine,
                mayTell(absence.account(), looks));
    }

    private String name(AccountId account) {
        return accounts.find(account).map(Account::name).orElse("");
    }

    private static Absence absence(AbsenceId id, AbsenceRequest request, AccountId toldBy) {
        return new Absence(id, request.account(), request.begins(), request.ends(), request.standIn(), toldBy);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.ZONE);
    }
}
