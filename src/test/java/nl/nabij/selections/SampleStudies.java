package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.time.LocalDate;
import java.util.Set;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.RuleVersionId;
import nl.nabij.criteria.Rules;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.StudyId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Studies over a place of {@link SampleSelections}. Call it inside a region. */
@TestComponent
class SampleStudies extends SampleSelections {

    private final SelectionRuns runs;
    private final Studies studies;
    private final StudyMembers members;
    private final Draws draws;
    private final Keys keys;
    private final JdbcClient jdbc;

    SampleStudies(
            World world,
            SelectionRuns runs,
            Rules rules,
            Studies studies,
            StudyMembers members,
            Draws draws,
            Keys keys,
            JdbcClient jdbc) {
        super(world, runs, rules, keys, jdbc);
        this.runs = runs;
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
        return draws.draw(study, keys.duty(Duty.SELECTION, Purpose.SELECT));
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
        return runs.end(keys.duty(Duty.RETENTION, Purpose.MAINTAIN));
    }

    static StudyId done(StudyOutcome outcome) {
        if (outcome instanceof StudyOutcome.Done(var id)) {
            return id;
        }
        throw new AssertionError(outcome);
    }
}
