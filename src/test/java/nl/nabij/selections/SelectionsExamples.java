package nl.nabij.selections;

import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of the selections module. */
class SelectionsExamples implements PageExamples {

    private final SampleSelections sample;
    private final World world;
    private final Selections selections;
    private final Rules rules;

    SelectionsExamples(
            World world, SelectionRuns runs, Rules rules, Selections selections, Keys keys, JdbcClient jdbc) {
        this.sample = new SampleSelections(world, runs, rules, keys, jdbc);
        this.rules = rules;
        this.world = world;
        this.selections = selections;
    }

    @Override
    public List<Example> examples() {
        var place = sample.place();
        var sam = sample.lonesome("Sam", place);
        sample.lonesome("Toos", place);
        sample.run(place);
        var submitted = sample.submitted(place);
        var draft = SampleSelections.done(rules.next(sample.approved(place), place.ilse()));
        var access = world.access(place.anna(), sam, Purpose.INVITE);
        var selected = selections.all(access).getFirst().id();
        return List.of(
                Example.of(place.anna(), "/selections"),
                new Example(
                        "/residents/{resident}/selections/{selected}",
                        place.anna(),
                        "/residents/%s/selections/%s".formatted(sam, selected)),
                Example.of(place.ilse(), "/criteria"),
                new Example("/criteria/{rule}/{number}", sample.judge(), submitted.path()),
                new Example("/criteria/{rule}/{number}/draft", place.ilse(), draft.path() + "/draft"));
    }
}
