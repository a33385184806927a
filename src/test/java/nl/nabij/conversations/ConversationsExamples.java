package nl.nabij.conversations;

import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.access.Purpose;

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
        var draft = conversations.begin(access);
        var pattern = "/residents/{resident}/conversations/{id}";
        var path = "/residents/" + access.resident() + "/conversations/";
        return List.of(
                new Example("/residents/{resident}", anna, "/residents/" + access.resident()),
                Example.of(world.self(access.resident()), "/me"),
                new Example(pattern + "/words", anna, path + draft + "/words"),
                new Example(pattern + "/impression", anna, path + draft + "/impression"),
                new Example(pattern + "/agreement", anna, path + draft + "/agreement"),
                new Example(pattern, anna, path + talk),
                new Example(pattern + "/correction", anna, path + talk + "/correction"));
    }
}
