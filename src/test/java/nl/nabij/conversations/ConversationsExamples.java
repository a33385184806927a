package nl.nabij.conversations;

import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.access.Purpose;
import nl.nabij.talks.Partner;

/** The pages of the conversations module. */
class ConversationsExamples implements PageExamples {

    private final World world;
    private final Conversations conversations;

    ConversationsExamples(World world, Conversations conversations) {
        this.world = world;
        this.conversations = conversations;
    }

    @Override
    public List<Example> examples() {
        var anna = world.clientManager();
        var access = world.access(anna, world.client("Sam", anna), Purpose.TALK_TOGETHER);
        var talk = SampleTalks.registered(conversations, access);
        var before = conversations.find(talk, access).orElseThrow();
        conversations.correct(talk, SampleTalks.correction(before, "Ik wil weer muziek maken."), access);
        var deed = UndertakingsTests.intention(
                "De huisarts bellen",
                Undertaking.Doer.HOUSE,
                anna.account(),
                before.heldOn().plusYears(1));
        var sat = new Table(
                List.of(
                        new Participant(Partner.Side.EXPERT, null, "Rob", null),
                        new Participant(Partner.Side.NETWORK, null, "Corrie", "zus")),
                List.of(UndertakingsTests.intention("Het koor bellen", Undertaking.Doer.RESIDENT, null, null), deed),
                Table.Sharing.SOMETHING,
                "Het koor mag weten dat hij komt.");
        var shared = conversations.begin(access);
        conversations.save(shared, SampleTalks.SAID, access);
        conversations.save(shared, SampleTalks.LONELY, access);
        conversations.save(shared, sat, access);
        conversations.register(shared, access);
        var draft = conversations.begin(access);
        conversations.save(draft, sat, access);
        var pattern = "/residents/{resident}/conversations/{id}";
        var path = "/residents/" + access.resident() + "/conversations/";
        return List.of(
                new Example("/residents/{resident}", anna, "/residents/" + access.resident()),
                Example.of(world.self(access.resident()), "/me"),
                new Example(pattern + "/words", anna, path + draft + "/words"),
                new Example(pattern + "/impression", anna, path + draft + "/impression"),
                new Example(pattern + "/agreement", anna, path + draft + "/agreement"),
                new Example(pattern, anna, path + talk),
                new Example(pattern, anna, path + shared),
                new Example(
                        "/residents/{resident}/undertakings/{id}",
                        anna,
                        "/residents/" + access.resident() + "/undertakings/" + deed.id()),
                new Example(pattern + "/correction", anna, path + talk + "/correction"));
    }
}
