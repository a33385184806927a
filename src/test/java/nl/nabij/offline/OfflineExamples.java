package nl.nabij.offline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.access.Purpose;
import nl.nabij.shared.Time;
import nl.nabij.talks.SamplePreparations;
import nl.nabij.talks.Talks;

/** The pages of the offline module. */
class OfflineExamples implements PageExamples {

    private final World world;
    private final Talks talks;
    private final Clock clock;

    OfflineExamples(World world, Talks talks, Clock clock) {
        this.world = world;
        this.talks = talks;
        this.clock = clock;
    }

    @Override
    public List<Example> examples() {
        var anna = world.clientManager();
        var access = world.access(anna, world.client("Sam", anna), Purpose.TALK_TOGETHER);
        var talk = SamplePreparations.prepared(talks, LocalDate.now(clock.withZone(Time.ZONE)), access);
        return List.of(
                new Example(
                        "/residents/{resident}/talks/{id}/takings/new",
                        anna,
                        "/residents/%s/talks/%s/takings/new".formatted(access.resident(), talk)),
                Example.open("/offline/talk"));
    }
}
