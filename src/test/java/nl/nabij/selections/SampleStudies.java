package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.RuleVersionId;
import nl.nabij.criteria.Rules;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.StudyId;
import nl.nabij.shared.Time;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Studies over a place of {@link SampleSelections}. Call it inside a region. */
@TestComponent
class SampleStudies extends SampleSelections {

    private final SelectionLists lists;
    private final Studies studies;
    private final StudyMembers members;
    private final Draws draws;
    private final Keys keys;
    private final JdbcClient jdbc;

    SampleStudies(
            World world,
            SelectionRuns runs,
            SelectionLists lists,
            Rules rules,
            Studies studies,
            StudyMembers members,
            Draws draws,
            Keys keys,
            JdbcClient jdbc) {
        super(world, runs, lists, rules, keys, jdbc);
        this.lists = lists;
        this.studies = studies;
        this.members = members;
        this.draws = draws;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /** What a study of this place can be: 12 weeks, 2 names a week, half of them by lot where there is a comparison group. */
    StudyRequest request(Place place, Comparison comparison) {
        return request(place, comparison, approved(place));
    }

    StudyRequest request(Place place, Comparison comparison, RuleVersionId rule) {
        var today = LocalDate.now(ZONE);
        return new StudyRequest(
                "Netwerk najaar",
                "Wijst de regel de juiste mensen aan?",
                rule,
                Set.of(place.team().id()),
                today,
                today.plusWeeks(12),
                2,
                comparison,
                50,
                "");
    }

    /** A study of Ilse that is open; a privacy officer opened it where there is a comparison group. */
    StudyId open(Place place, Comparison comparison) {
        return open(place, request(place, comparison));
    }

    StudyId open(Place place, StudyRequest request) {
        var study = submitted(place, request);
        if (request.comparison() != Comparison.NONE) {
            done(studies.open(study, "Zaak 12", judge()));
        }
        return study;
    }

    StudyId submitted(Place place, StudyRequest request) {
        var study = done(studies.begin(request, place.ilse()));
        return done(studies.submit(study, place.ilse()));
    }

    /** Anna takes part, and has her names of this week. */
    void join(StudyId study, Place place) {
        if (!members.join(study, null, place.anna())) {
            throw new AssertionError("Anna cannot take part");
        }
        draw(study);
    }

    int draw(StudyId study) {
        draws.endOpenLists(keys.duty(Duty.RETENTION, Purpose.MAINTAIN));
        return draws.draw(study, keys.duty(Duty.SELECTION, Purpose.SELECT));
    }

    /** A name of a study, and how it came there. */
    record Name(UUID selected, ResidentId resident, boolean byLot) {}

    List<Name> names(StudyId study) {
        return jdbc.sql("select selected, resident, by_lot from study_name where study = ?")
                .param(study.value())
                .query((row, number) -> new Name(
                        row.getObject("selected", UUID.class),
                        new ResidentId(row.getObject("resident", UUID.class)),
                        row.getBoolean("by_lot")))
                .list();
    }

    List<ResidentId> drawn(StudyId study) {
        return names(study).stream().map(Name::resident).toList();
    }

    /** So many clients of Anna whom the rule selects. */
    List<ResidentId> lonesome(int people, Place place) {
        return clients(people, 3, place);
    }

    /** So many clients of Anna at this level, 1 to 5, for network and participation; the rule selects up to 3. */
    List<ResidentId> clients(int people, int level, Place place) {
        return IntStream.range(0, people)
                .mapToObj(number -> assessed("Sam", place, level, level))
                .toList();
    }

    /** A study in which Anna has some names of both groups: eight clients of each, and five weeks. */
    StudyId comparison(Place place) {
        lonesome(8, place);
        clients(8, 5, place);
        fits(9, place);
        var study = open(place, Comparison.RANDOM);
        join(study, place);
        for (var week = 1; week < 5; week++) {
            inWeeks(week, () -> draw(study));
        }
        return study;
    }

    static void inWeeks(int weeks, Runnable work) {
        Time.at(Instant.now().plus(Duration.ofDays(7L * weeks)), work);
    }

    /** So many talks fit in a week of Anna. */
    void fits(int talks, Place place) {
        jdbc.sql("""
                insert into selection_limit (account, talks) values (?, ?)
                on conflict (account) do update set talks = excluded.talks
                """).params(place.anna().account().value(), talks).update();
    }

    /** Ends what nobody acted on in time. */
    int end() {
        return lists.end(keys.duty(Duty.RETENTION, Purpose.MAINTAIN));
    }

    static StudyId done(StudyOutcome outcome) {
        if (outcome instanceof StudyOutcome.Done(var id)) {
            return id;
        }
        throw new AssertionError(outcome);
    }
}
