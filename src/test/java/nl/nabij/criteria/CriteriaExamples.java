package nl.nabij.criteria;

import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of the criteria module. */
class CriteriaExamples implements PageExamples {

    private final SampleCriteria sample;
    private final Rules rules;

    CriteriaExamples(World world, Rules rules, JdbcClient jdbc) {
        this.sample = new SampleCriteria(world, rules, jdbc);
        this.rules = rules;
    }

    @Override
    public List<PageExamples.Example> examples() {
        var place = sample.place();
        var submitted = sample.submitted(place);
        var draft = SampleCriteria.done(rules.next(sample.approved(place), place.ilse()));
        return List.of(
                PageExamples.Example.of(place.ilse(), "/criteria"),
                new PageExamples.Example("/criteria/{rule}/{number}", sample.judge(), submitted.path()),
                new PageExamples.Example("/criteria/{rule}/{number}/draft", place.ilse(), draft.path() + "/draft"));
    }
}
