package nl.nabij.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.conversations.Agreement;
import nl.nabij.conversations.Conversations;
import nl.nabij.conversations.Impression;
import nl.nabij.conversations.Impression.Certainty;
import nl.nabij.conversations.Impression.Kind;
import nl.nabij.conversations.Impression.Presence;
import nl.nabij.conversations.Impression.Source;
import nl.nabij.conversations.Words;
import nl.nabij.criteria.RuleVersionId;
import nl.nabij.demo.Cast.Company;
import nl.nabij.organisations.Team;
import nl.nabij.selections.Answer;
import nl.nabij.selections.AttemptRequest;
import nl.nabij.selections.Attempts;
import nl.nabij.selections.Channel;
import nl.nabij.selections.Comparison;
import nl.nabij.selections.Draws;
import nl.nabij.selections.Invitations;
import nl.nabij.selections.Reach;
import nl.nabij.selections.Selected;
import nl.nabij.selections.Selections;
import nl.nabij.selections.Studies;
import nl.nabij.selections.StudyMembers;
import nl.nabij.selections.StudyOutcome;
import nl.nabij.selections.StudyRequest;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SelectedId;
import nl.nabij.shared.StudyId;
import nl.nabij.shared.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Some months of a study with a comparison group: half of the client managers take part, one of the two sample ones too, whose
 * list has names that are still sealed; the other one can still join, and has a list with reasons. In the invented world loneliness is there more often among those
 * whom the rule selects, and not only there. A second study waits for a second person.
 */
@Component
class StudyMonths {

    /** Of the draw: one seed gives one world. */
    private static final UUID SEED = new UUID(20_171_002, 4_711);

    private static final int WEEKS = 16;
    private static final int MEMBERS = 16;

    private final Studies studies;
    private final StudyMembers members;
    private final Draws draws;
    private final Selections selections;
    private final Attempts attempts;
    private final Invitations invitations;
    private final Conversations conversations;
    private final Listeners listeners;
    private final Keys keys;
    private final JdbcClient jdbc;

    StudyMonths(
            Studies studies,
            StudyMembers members,
            Draws draws,
            Selections selections,
            Attempts attempts,
            Invitations invitations,
            Conversations conversations,
            Listeners listeners,
            Keys keys,
            JdbcClient jdbc) {
        this.studies = studies;
        this.members = members;
        this.draws = draws;
        this.selections = selections;
        this.attempts = attempts;
        this.invitations = invitations;
        this.conversations = conversations;
        this.listeners = listeners;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /**
     * What the acts share.
     *
     * @param chance of its own, so that other lives stay as they are with more or fewer of these
     * @param seen the names that were planned for
     */
    private record Months(Company company, World world, Chance chance, Set<SelectedId> seen) {}

    /** @param first nothing happens before this day */
    void plan(Company company, RuleVersionId rule, World world, LocalDate first, LocalDate today) {
        var begin = WorkingDays.after(today.minusWeeks(WEEKS), 1);
        if (begin.isBefore(first.plusWeeks(2))) {
            return;
        }
        var months = new Months(company, world, new Chance(8_114), new HashSet<>());
        world.years().plan(begin, () -> open(months, rule, begin, today));
        world.years().plan(lastWorkingDay(today), () -> submit(company, rule, today));
    }

    private void open(Months months, RuleVersionId rule, LocalDate begin, LocalDate today) {
        var company = months.company;
        var years = months.world.years();
        var teams = company.teams().stream().map(Team::id).collect(Collectors.toSet());
        var asked = new StudyRequest(
                "Klein netwerk, najaar",
                "Wijst de regel de juiste mensen aan, en wie mist de regel?",
                rule,
                teams,
                begin,
                today.plusWeeks(8),
                2,
                Comparison.RANDOM,
                45,
                "Oefenochtend open vragen");
        var study = done(studies.begin(asked, company.researcher()));
        jdbc.sql("update study set seed = ? where id = ?")
                .params(SEED, study.value())
                .update();
        done(studies.submit(study, company.researcher()));
        done(studies.open(study, "Verzonnen dossier DPIA-2026-31", company.privacyOfficer()));
        company.managers().stream().skip(1).limit(MEMBERS).forEach(manager -> members.join(study, begin, manager));
        listeners.settle();
        weeks(begin, today).forEach(day -> years.plan(day, () -> week(study, day, months)));
    }

    /** Names are drawn on Monday, and read by who takes part. */
    private void week(StudyId study, LocalDate day, Months months) {
        draws.endOpenLists(keys.duty(Duty.RETENTION, Purpose.MAINTAIN));
        draws.drawAll(keys.duty(Duty.SELECTION, Purpose.SELECT));
        var ofStudy = Set.copyOf(jdbc.sql("select selected from study_name where study = ?")
                .param(study.value())
                .query((row, number) -> new SelectedId(row.getObject("selected", UUID.class)))
                .list());
        for (var manager : months.company.managers().subList(1, MEMBERS + 1)) {
            selections.own(Selections.Order.NAME, keys.list(manager, Purpose.INVITE)).rows().stream()
                    .filter(name -> ofStudy.contains(name.id()) && months.seen.add(name.id()))
                    .forEach(name -> read(name, manager, day, months));
        }
    }

    private void read(Selected name, SignedIn manager, LocalDate day, Months months) {
        var read = WorkingDays.after(day, months.chance.between(1, 8));
        var roll = months.chance.between(1, 100);
        if (roll <= 74) {
            months.world.years().plan(read, () -> invite(name, manager, read, months));
        } else if (roll <= 90) {
            months.world
                    .years()
                    .plan(
                            read,
                            () -> keys.access(manager, name.resident(), Purpose.INVITE)
                                    .ifPresent(access -> invitations.close(
                                            name.id(),
                                            months.chance.one(List.of(Answer.DECLINED, Answer.IN_CONTACT)),
                                            access)));
        }
    }

    private void invite(Selected name, SignedIn manager, LocalDate day, Months months) {
        keys.access(manager, name.resident(), Purpose.INVITE).ifPresent(access -> invited(name.id(), access));
        var talk = WorkingDays.after(day, months.chance.between(2, 9));
        months.world.years().plan(talk, () -> talk(name.resident(), manager, talk, months));
    }

    private void invited(SelectedId id, Access access) {
        attempts.read(id, access);
        attempts.make(id, AttemptRequest.of(1, Channel.MESSAGE, "nl", Reach.SENT), access);
    }

    private void talk(ResidentId resident, SignedIn manager, LocalDate day, Months months) {
        keys.access(manager, resident, Purpose.TALK_TOGETHER).ifPresent(access -> {
            var story = months.chance.one(months.world.stories());
            var presence = presence(isByLot(resident), months.chance);
            var id = conversations.begin(access);
            conversations.save(id, new Words(story.question(), null, Words.Speaker.RESIDENT, null), access);
            conversations.save(
                    id,
                    new Impression(
                            presence,
                            months.chance.percent(70) ? Source.RESIDENT : Source.PROFESSIONAL,
                            months.chance.one(List.of(Certainty.values())),
                            Kind.valueOf(story.kind())),
                    access);
            conversations.save(id, new Agreement(story.agreed(), null), day, access);
            conversations.register(id, access);
        });
    }

    private boolean isByLot(ResidentId resident) {
        return jdbc.sql("select coalesce(bool_or(by_lot), false) from study_name where resident = ?")
                .param(resident.value())
                .query(Boolean.class)
                .single();
    }

    private static Presence presence(boolean byLot, Chance chance) {
        var roll = chance.between(1, 100);
        if (byLot) {
            return roll <= 24 ? Presence.YES : roll <= 38 ? Presence.DOUBTFUL : Presence.NO;
        }
        return roll <= 52 ? Presence.YES : roll <= 66 ? Presence.DOUBTFUL : Presence.NO;
    }

    private void submit(Company company, RuleVersionId rule, LocalDate today) {
        var teams = company.teams().stream().limit(3).map(Team::id).collect(Collectors.toSet());
        var study = done(studies.begin(
                new StudyRequest(
                        "Klein netwerk, alle leeftijden",
                        "Werkt de regel bij jonge mensen net zo goed als bij oudere?",
                        rule,
                        teams,
                        today,
                        today.plusWeeks(12),
                        1,
                        Comparison.STRATIFIED,
                        50,
                        ""),
                company.researcher()));
        done(studies.submit(study, company.researcher()));
    }

    /** The first working day of each week after the first day. */
    private static List<LocalDate> weeks(LocalDate begin, LocalDate today) {
        return begin.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .datesUntil(today.plusDays(1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                .map(monday -> WorkingDays.after(monday.minusDays(1), 1))
                .filter(day -> !day.isAfter(today))
                .toList();
    }

    private static LocalDate lastWorkingDay(LocalDate today) {
        var day = today;
        while (!WorkingDays.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static StudyId done(StudyOutcome outcome) {
        if (outcome instanceof StudyOutcome.Done(var id)) {
            return id;
        }
        throw new IllegalStateException("the invented study is refused: " + outcome);
    }
}
