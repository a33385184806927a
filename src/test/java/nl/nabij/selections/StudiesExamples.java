package nl.nabij.selections;

import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.Rules;
import nl.nabij.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of studies. */
class StudiesExamples implements PageExamples {

    private final SampleStudies sample;
    private final World world;
    private final Studies studies;
    private final Selections selections;

    StudiesExamples(
            World world,
            SelectionRuns runs,
            SelectionLists lists,
            Rules rules,
            Studies studies,
            StudyMembers members,
            Draws draws,
            Selections selections,
            Keys keys,
            JdbcClient jdbc) {
        this.sample = new SampleStudies(world, runs, lists, rules, studies, members, draws, keys, jdbc);
        this.world = world;
        this.studies = studies;
        this.selections = selections;
    }

    @Override
    public List<Example> examples() {
        var place = sample.place();
        var sam = sample.lonesome("Sam", place);
        var rule = sample.approved(place);
        var open = sample.open(place, sample.request(place, Comparison.RANDOM, rule));
        var other = sample.open(place, sample.request(place, Comparison.NONE, rule));
        sample.join(other, place);
        var submitted = sample.submitted(place, sample.request(place, Comparison.STRATIFIED, rule));
        var draft = SampleStudies.done(studies.begin(sample.request(place, Comparison.RANDOM, rule), place.ilse()));
        var listed =
                selections.all(world.access(place.anna(), sam, Purpose.INVITE)).getFirst();
        return List.of(
                Example.of(place.ilse(), "/studies"),
                Example.of(sample.judge(), "/studies"),
                Example.of(world.official("Jan", Role.BOARD), "/studies"),
                Example.of(place.ilse(), "/studies/new"),
                new Example("/studies/{study}", place.ilse(), "/studies/" + open),
                new Example("/studies/{study}", sample.judge(), "/studies/" + submitted),
                new Example("/studies/{study}/draft", place.ilse(), "/studies/" + draft + "/draft"),
                Example.of(sample.judge(), "/studies/answers"),
                Example.of(place.anna(), "/selections/studies"),
                Example.of(place.anna(), "/selections"),
                new Example(
                        "/residents/{resident}/selections/{selected}",
                        place.anna(),
                        "/residents/%s/selections/%s".formatted(sam, listed.id())),
                Example.of(world.clientManager(), "/selections/studies"));
    }
}
