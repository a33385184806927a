package nl.nabij.selections;

import java.util.List;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.Rules;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SelectedId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One name on the list of a client manager, and what is asked about it. Call it inside a region. */
@TestComponent
class SampleNames extends SampleSelections {

    private final World world;
    private final Selections selections;
    private final Attempts attempts;
    private final JdbcClient jdbc;

    SampleNames(
            World world,
            SelectionRuns runs,
            SelectionLists lists,
            Selections selections,
            Attempts attempts,
            Rules rules,
            Keys keys,
            JdbcClient jdbc) {
        super(world, runs, lists, rules, keys, jdbc);
        this.world = world;
        this.selections = selections;
        this.attempts = attempts;
        this.jdbc = jdbc;
    }

    /** @param access the key of the client manager */
    record Name(SelectedId id, ResidentId resident, Access access) {}

    /** Somebody on the list whom nobody read about yet. */
    Name unread(Place place) {
        var resident = lonesome("Sam", place);
        run(place);
        return only(resident, place);
    }

    /** Somebody on the list, read and ready to be invited. */
    Name read(Place place) {
        var name = unread(place);
        attempts.read(name.id(), name.access());
        return name;
    }

    Name only(ResidentId resident, Place place) {
        var access = world.access(place.anna(), resident, Purpose.INVITE);
        return new Name(selections.all(access).getFirst().id(), resident, access);
    }

    SelectedState state(Name name) {
        return selections.of(name.id(), name.access()).orElseThrow().state();
    }

    /** What is asked about this name now: kind and last day. */
    List<String> tasks(Name name) {
        return jdbc.sql("select kind || ' ' || due from task where subject = ? and done_at is null order by kind")
                .param(name.id().value())
                .query(String.class)
                .list();
    }

    static AttemptRequest call(int number, Reach reach) {
        return AttemptRequest.of(number, Channel.PHONE, "nl", reach);
    }
}
