package nl.nabij.selections;

import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.Rules;
import nl.nabij.criteria.SampleCriteria;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SelectedId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of the selections module. */
class SelectionsExamples implements PageExamples {

    private final SampleSelections sample;
    private final World world;
    private final Selections selections;

    SelectionsExamples(
            World world,
            SelectionRuns runs,
            SelectionLists lists,
            Rules rules,
            Selections selections,
            Keys keys,
            JdbcClient jdbc) {
        this.sample = new SampleSelections(world, runs, lists, rules, keys, jdbc);
        this.world = world;
        this.selections = selections;
    }

    private static Example at(String page, SampleCriteria.Place place, ResidentId resident, SelectedId selected) {
        return new Example(
                "/residents/{resident}/selections/{selected}" + page,
                place.anna(),
                "/residents/%s/selections/%s%s".formatted(resident, selected, page));
    }

    @Override
    public List<Example> examples() {
        var place = sample.place();
        var sam = sample.lonesome("Sam", place);
        sample.lonesome("Toos", place);
        sample.run(place);
        var access = world.access(place.anna(), sam, Purpose.INVITE);
        var selected = selections.all(access).getFirst().id();
        return List.of(
                Example.of(place.anna(), "/selections"),
                new Example(
                        "/residents/{resident}/selections/{selected}",
                        place.anna(),
                        "/residents/%s/selections/%s".formatted(sam, selected)),
                at("/call", place, sam, selected),
                at("/message", place, sam, selected),
                at("/mail", place, sam, selected),
                at("/letter", place, sam, selected),
                Example.of(place.anna(), "/selections/letters"),
                Example.of(place.anna(), "/selections/progress"),
                Example.of(place.ilse(), "/invitations"),
                Example.of(place.ilse(), "/criteria/runs"));
    }
}
