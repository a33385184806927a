package nl.nabij.selections;

import java.util.Set;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.RuleVersionId;
import nl.nabij.criteria.Rules;
import nl.nabij.criteria.SampleCriteria;
import nl.nabij.criteria.SampleCriteria.Place;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.RunId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team with a client manager and clients who have been assessed, and runs over it. Call it inside a region. */
@TestComponent
class SampleSelections extends SampleCriteria {

    private final SelectionRuns runs;
    private final SelectionLists lists;
    private final Keys keys;

    SampleSelections(World world, SelectionRuns runs, SelectionLists lists, Rules rules, Keys keys, JdbcClient jdbc) {
        super(world, rules, jdbc);
        this.runs = runs;
        this.lists = lists;
        this.keys = keys;
    }

    /** A run of the first example, as an approved rule, over the place, made. */
    RunId run(Place place) {
        return run(place, approved(place));
    }

    /** A run of this rule, made. */
    RunId run(Place place, RuleVersionId rule) {
        var run = runs.ask(rule, Set.of(place.team().id()), keys.figures(place.ilse(), Purpose.SELECT))
                .orElseThrow();
        lists.perform(run, keys.duty(Duty.SELECTION, Purpose.SELECT));
        return run;
    }
}
