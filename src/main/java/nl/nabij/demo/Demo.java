package nl.nabij.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.demo.Cast.Company;
import nl.nabij.demo.Cast.Receiver;
import nl.nabij.demo.Lives.Offer;
import nl.nabij.demo.Lives.World;
import nl.nabij.identity.Accounts;
import nl.nabij.imports.Imports;
import nl.nabij.imports.Steps;
import nl.nabij.organisations.Letterhead;
import nl.nabij.organisations.Organisations;
import nl.nabij.organisations.Places;
import nl.nabij.organisations.Team;
import nl.nabij.regions.Settings;
import nl.nabij.residents.Residents;
import nl.nabij.responses.Responses;
import nl.nabij.selections.RuleVersionId;
import nl.nabij.selections.SelectionRuns;
import nl.nabij.selections.Selections;
import nl.nabij.services.Services;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.Role;
import nl.nabij.shared.Time;
import nl.nabij.shared.WorkingDays;
import nl.nabij.tasks.NoticeView;
import nl.nabij.tasks.Notices;
import nl.nabij.tasks.Reminders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Makes the demonstration region: one seed gives one invented world, with two years of history that ends today. Everything
 * goes through the front doors, at the moment at which it would have happened, so that log, ties and tasks are those of a
 * region in use.
 */
@Service
public class Demo {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final long SEED = 20_171_002;
    private static final int PEOPLE = 2_000;
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final int WEEKS = 104;

    private final Cast cast;
    private final Lives lives;
    private final Neighbours neighbours;
    private final Rulebook rulebook;
    private final TalksAhead talksAhead;
    private final Organisations organisations;
    private final Places places;
    private final Imports imports;
    private final Steps steps;
    private final Services services;
    private final SelectionRuns runs;
    private final Selections selections;
    private final Reminders reminders;
    private final Notices notices;
    private final Residents residents;
    private final Accounts accounts;
    private final Ties ties;
    private final Keys keys;
    private final Settings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Demo(
            Cast cast,
            Lives lives,
            Neighbours neighbours,
            Rulebook rulebook,
            TalksAhead talksAhead,
            Organisations organisations,
            Places places,
            Imports imports,
            Steps steps,
            Services services,
            SelectionRuns runs,
            Selections selections,
            Reminders reminders,
            Notices notices,
            Residents residents,
            Accounts accounts,
            Ties ties,
            Keys keys,
            Settings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.cast = cast;
        this.lives = lives;
        this.neighbours = neighbours;
        this.rulebook = rulebook;
        this.talksAhead = talksAhead;
        this.organisations = organisations;
        this.places = places;
        this.imports = imports;
        this.steps = steps;
        this.services = services;
        this.runs = runs;
        this.selections = selections;
        this.reminders = reminders;
        this.notices = notices;
        this.residents = residents;
        this.accounts = accounts;
        this.ties = ties;
        this.keys = keys;
        this.settings = settings;
        this.jdbc = jdbc;
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
        var today = LocalDate.now(clock.withZone(Time.ZONE));
        var first = WorkingDays.after(today.minusWeeks(weeks), 1);
        var chance = new Chance(SEED);
        var years = new Years();
        var company = at(first, () -> begin(chance));
        var rule = at(first, () -> rulebook.approved(company));
        var world = World.of(
                chance,
                years,
                at(first, () -> offers(company)),
                company.managers().getFirst(),
                today);
        plan(company, rule, new Population(chance, people, first), world, first, today);
        neighbours.plan(company, world, first, today);
        var days = first.datesUntil(today.plusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .toList();
        for (var day : days) {
            at(day, () -> {
                if (day.equals(days.get(Math.max(0, days.size() - 8)))) {
                    readNews(company);
                }
                years.happen(day);
                settle();
                reminders.remind(keys.duty(Duty.REMINDERS, Purpose.MAINTAIN));
                settle();
                return day;
            });
            progress.accept(100 * (days.indexOf(day) + 1) / days.size());
        }
        at(days.getLast(), () -> resident(world, company));
        at(days.getLast(), () -> rulebook.draft(rule, company));
        at(days.getLast(), () -> talksAhead(world, company));
    }

    private Company begin(Chance chance) {
        organisations.becomeDemonstration("Demonstratieregio Drieland");
        organisations.change(letterhead(organisations.letterhead()));
        settings.change(Responses.GROUP_SCALES, 1, "Bea Beheer");
        Land.MUNICIPALITIES.forEach(place -> places.add(new Places.Municipality(place.code(), place.name())));
        Land.neighbourhoods().forEach(place -> {
            places.add(new Places.Neighbourhood(place.code(), place.name(), place.municipality()));
            places.put(place.postcode(), place.code());
        });
        return cast.gather(chance);
    }

    private static Letterhead letterhead(Letterhead now) {
        return new Letterhead(
                now.region(),
                true,
                "Gemeenten Rietwoude, Lindewaard en Zilverhoorn",
                "Postbus 1\n1440 AA Rietwoude",
                "0299 00 00 00",
                "werkeninkomen@voorbeeldregio.example",
                "www.voorbeeldregio.example",
                "Team Werk en Inkomen",
                now.version());
    }

    private Map<String, List<Offer>> offers(Company company) {
        loaded(
                imports.add(
                        "services",
                        "sociale-kaart.json",
                        new ByteArrayInputStream(SocialMap.file(company.receivers())),
                        company.administrator()),
                "");
        var offers = new HashMap<String, List<Offer>>();
        for (var receiver : company.receivers()) {
            for (var service : services.of(receiver.team().organisation())) {
                theme(service.name(), receiver)
                        .forEach(theme -> offers.computeIfAbsent(theme, none -> new ArrayList<>())
                                .add(new Offer(service.id(), receiver)));
            }
        }
        return offers;
    }

    private static List<String> theme(String name, Receiver receiver) {
        return Lines.of("services.tsv").stream()
                .filter(kind ->
                        name.startsWith(kind.get(1).replace("@place", "").strip()))
                .map(List::getFirst)
                .filter(theme -> receiver.themes().contains(theme))
                .toList();
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
        var added = imports.add(
                "caseload",
                "caseload-%s.csv".formatted(day),
                new ByteArrayInputStream(population.file()),
                company.administrator());
        loaded(added, "complete");
    }

    private void loaded(Imports.Outcome added, String choice) {
        var id = accepted(added);
        accepted(imports.check(id, imports.preview(id).mapping(), choice));
        steps.finish(id);
        accepted(imports.load(id));
        steps.finish(id);
    }

    private static ImportId accepted(Imports.Outcome outcome) {
        return switch (outcome) {
            case Imports.Outcome.Accepted(var id) -> id;
            case Imports.Outcome.Refused(var message, var arguments) ->
                throw new IllegalStateException("the invented file is refused: " + message + arguments);
        };
    }

    private void run(Company company, RuleVersionId rule, World world, LocalDate day) {
        var figures = keys.figures(company.researcher(), Purpose.SELECT);
        var teams = company.teams().stream().map(Team::id).collect(Collectors.toSet());
        runs.ask(rule, teams, figures);
        settle();
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
        return LocalDate.now(clock.withZone(Time.ZONE));
    }

    /** Until every listener has done its part of what happened. */
    private void settle() {
        for (var attempt = 0; attempt < 2_000; attempt++) {
            var open = jdbc.sql("select count(*) from event_publication where status is distinct from 'FAILED'")
                    .query(Integer.class)
                    .single();
            if (open == 0) {
                return;
            }
            pause();
        }
        LOG.warn("Some listeners are still busy; the demonstration goes on without them");
    }

    private static void pause() {
        try {
            Thread.sleep(3);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the demonstration region was made", e);
        }
    }

    private static <T> T at(LocalDate day, Supplier<T> work) {
        var result = new ArrayList<T>(1);
        Time.at(day.atTime(MORNING).atZone(Time.ZONE).toInstant(), () -> result.add(work.get()));
        return result.getFirst();
    }
}
