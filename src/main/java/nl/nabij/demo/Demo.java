package nl.nabij.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.criteria.RuleVersionId;
import nl.nabij.demo.Cast.Company;
import nl.nabij.demo.Cast.Receiver;
import nl.nabij.identity.Accounts;
import nl.nabij.organisations.Team;
import nl.nabij.residents.Residents;
import nl.nabij.selections.SelectionRuns;
import nl.nabij.selections.Selections;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Role;
import nl.nabij.shared.Time;
import nl.nabij.shared.WorkingDays;
import nl.nabij.tasks.NoticeView;
import nl.nabij.tasks.Notices;
import nl.nabij.tasks.Reminders;
import org.springframework.stereotype.Service;

/**
 * Makes the demonstration region: one seed gives one invented world, with two years of history that ends today. Everything
 * goes through the front doors, at the moment at which it would have happened, so that log, ties and tasks are those of a
 * region in use.
 */
@Service
public class Demo {

    private static final long SEED = 20_171_002;
    private static final int PEOPLE = 2_000;
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final int WEEKS = 104;

    private final Founding founding;
    private final InventedFiles files;
    private final Listeners listeners;
    private final Lives lives;
    private final Neighbours neighbours;
    private final Rulebook rulebook;
    private final HomeMade homeMade;
    private final StudyMonths studyMonths;
    private final TalksAhead talksAhead;
    private final Seeking seeking;
    private final HandedOut handedOut;
    private final Twice twice;
    private final SomebodyAway somebodyAway;
    private final SelectionRuns runs;
    private final Selections selections;
    private final Reminders reminders;
    private final Notices notices;
    private final Residents residents;
    private final Accounts accounts;
    private final Ties ties;
    private final Keys keys;
    private final Clock clock;

    Demo(
            Founding founding,
            InventedFiles files,
            Listeners listeners,
            Lives lives,
            Neighbours neighbours,
            Rulebook rulebook,
            HomeMade homeMade,
            StudyMonths studyMonths,
            TalksAhead talksAhead,
            Seeking seeking,
            HandedOut handedOut,
            Twice twice,
            SomebodyAway somebodyAway,
            SelectionRuns runs,
            Selections selections,
            Reminders reminders,
            Notices notices,
            Residents residents,
            Accounts accounts,
            Ties ties,
            Keys keys,
            Clock clock) {
        this.founding = founding;
        this.files = files;
        this.listeners = listeners;
        this.lives = lives;
        this.neighbours = neighbours;
        this.rulebook = rulebook;
        this.homeMade = homeMade;
        this.studyMonths = studyMonths;
        this.talksAhead = talksAhead;
        this.seeking = seeking;
        this.handedOut = handedOut;
        this.twice = twice;
        this.somebodyAway = somebodyAway;
        this.runs = runs;
        this.selections = selections;
        this.reminders = reminders;
        this.notices = notices;
        this.residents = residents;
        this.accounts = accounts;
        this.ties = ties;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether nobody ever worked in the current region. */
    public boolean isEmptyRegion() {
        return !accounts.isAny();
    }

    /**
     * Fills the current region, which must be empty.
     *
     * @param progress hears how far it is, 0 to 100
     */
    public void make(IntConsumer progress) {
        make(PEOPLE, WEEKS, progress);
    }

    /** As {@link #make(IntConsumer)}, with so many people and weeks of history; for a test. */
    void make(int people, int weeks, IntConsumer progress) {
        var today = lastMorning();
        var first = WorkingDays.after(today.minusWeeks(weeks), 1);
        var chance = new Chance(SEED);
        var years = new Years();
        var company = at(first, () -> founding.begin(chance));
        var rule = at(first, () -> rulebook.approved(company));
        var world = World.of(
                chance,
                years,
                at(first, () -> founding.offers(company)),
                company.managers().getFirst(),
                today);
        plan(company, rule, new Population(chance, people, first), world, first, today);
        neighbours.plan(company, world, first, today);
        studyMonths.plan(company, rule, world, first, today);
        var days = first.datesUntil(today.plusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .toList();
        for (var day : days) {
            at(day, () -> {
                if (day.equals(days.get(Math.max(0, days.size() - 8)))) {
                    readNews(company);
                }
                years.happen(day);
                listeners.settle();
                reminders.remind(keys.duty(Duty.REMINDERS, Purpose.MAINTAIN));
                listeners.settle();
                return day;
            });
            progress.accept(100 * (days.indexOf(day) + 1) / days.size());
        }
        at(days.getLast(), () -> resident(world, company));
        at(days.getLast(), () -> rulebook.draft(rule, company));
        at(days.getLast(), () -> homeMade.make(company));
        at(days.getLast(), () -> talksAhead(world, company));
        at(days.getLast(), () -> seeking.letters(world.sample(), today));
        at(days.getLast(), () -> twice(world, company));
        at(days.getLast(), () -> {
            somebodyAway.tell(company, today);
            return today;
        });
    }

    /**
     * Four caseload files spread over the time; the researcher starts a run ten days after each; one more file and run lie
     * some weeks back, so that there are lists to work on today.
     */
    private void plan(
            Company company, RuleVersionId rule, Population population, World world, LocalDate first, LocalDate today) {
        for (var part = 0; part < 5; part++) {
            var file = WorkingDays.after(
                    part == 4 ? today.minusWeeks(4) : first.plusDays(part * first.until(today, DAYS) / 4), 1);
            var run = WorkingDays.after(part == 4 ? today.minusWeeks(3) : file.plusDays(10), 1);
            var begin = part == 0;
            world.years().plan(file, () -> caseload(company, population, file, begin));
            world.years().plan(run, () -> run(company, rule, world, run));
        }
    }

    private void caseload(Company company, Population population, LocalDate day, boolean begin) {
        if (!begin) {
            population.live(day);
        }
        files.load(
                "caseload", "caseload-%s.csv".formatted(day), population.file(), "complete", company.administrator());
    }

    private void run(Company company, RuleVersionId rule, World world, LocalDate day) {
        var figures = keys.figures(company.researcher(), Purpose.SELECT);
        var teams = company.teams().stream().map(Team::id).collect(Collectors.toSet());
        runs.ask(rule, teams, figures);
        listeners.settle();
        for (var manager : company.managers()) {
            selections
                    .own(Selections.Order.NAME, keys.list(manager, Purpose.INVITE))
                    .rows()
                    .forEach(selected -> lives.selected(selected.id(), selected.resident(), manager, day, world));
        }
    }

    /** Everybody read the news that is older than some days. */
    private void readNews(Company company) {
        Stream.concat(company.managers().stream(), company.receivers().stream().map(Receiver::worker))
                .forEach(somebody -> {
                    while (true) {
                        var unread = notices.unseen(keys.list(somebody, Purpose.TODAY))
                                .rows();
                        if (unread.isEmpty()) {
                            return;
                        }
                        notices.markSeen(
                                unread.stream().map(NoticeView::id).collect(Collectors.toSet()),
                                keys.list(somebody, Purpose.TODAY));
                    }
                });
    }

    /** The sample resident is somebody with a plan and a referral, in the caseload of the sample client manager. */
    private LocalDate resident(World world, Company company) {
        var sample = company.managers().getFirst();
        world.told().reversed().stream()
                .min(Comparator.comparing(told -> !told.manager().equals(sample)))
                .ifPresent(told -> keys.access(told.manager(), told.resident(), Purpose.SUPPORT)
                        .ifPresent(access -> {
                            var account = accounts.openSample(
                                    "inwoner@voorbeeldregio.example",
                                    residents.of(access).fullName(),
                                    null,
                                    Set.of(Role.RESIDENT),
                                    "Ziet de eigen vraag, het plan, en wie er keek");
                            ties.self(account, told.resident());
                        }));
        return LocalDate.now(clock.withZone(Time.ZONE));
    }

    /** With residents of the sample client manager; or of anybody, where there are none. */
    private LocalDate talksAhead(World world, Company company) {
        var sample = company.managers().getFirst();
        var own = world.told().reversed().stream()
                .filter(told -> told.manager().equals(sample))
                .toList();
        talksAhead.prepare(own.isEmpty() ? world.told().reversed() : own);
        handedOut.give(own);
        return LocalDate.now(clock.withZone(Time.ZONE));
    }

    private LocalDate twice(World world, Company company) {
        var sample = company.managers().getFirst();
        twice.add(
                world.told().reversed().stream()
                        .filter(told -> told.manager().equals(sample))
                        .toList(),
                company.managers().getLast());
        return LocalDate.now(clock.withZone(Time.ZONE));
    }

    /** The day whose morning was: everything happens in the morning, and nothing lies ahead of who starts at night. */
    private LocalDate lastMorning() {
        return clock.instant().atZone(Time.ZONE).minusHours(MORNING.getHour()).toLocalDate();
    }

    private static <T> T at(LocalDate day, Supplier<T> work) {
        var result = new ArrayList<T>(1);
        Time.at(day.atTime(MORNING).atZone(Time.ZONE).toInstant(), () -> result.add(work.get()));
        return result.getFirst();
    }
}
