package nl.nabij.responses;

import static nl.nabij.responses.SampleResponses.DAY;
import static nl.nabij.responses.SampleResponses.kept;
import static nl.nabij.responses.SampleResponses.map;
import static nl.nabij.responses.SampleResponses.whoFive;

import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.access.Purpose;

/** The pages of the responses module. */
class ResponsesExamples implements PageExamples {

    private final World world;
    private final Responses responses;
    private final ViewsBeside views;

    ResponsesExamples(World world, Responses responses, ViewsBeside views) {
        this.world = world;
        this.responses = responses;
        this.views = views;
    }

    @Override
    public List<Example> examples() {
        var anna = world.clientManager();
        var access = world.access(anna, world.client("Sam", anna), Purpose.TALK_TOGETHER);
        kept(responses, map("4", DAY.minusWeeks(6)), access);
        kept(responses, whoFive("2", DAY.minusWeeks(6)), access);
        kept(responses, whoFive("3", DAY), access);
        var id = kept(responses, map("6", DAY), access);
        views.write(id, "Op het werk zie ik haar vaak lachen.", access);
        var pattern = "/residents/{resident}/responses";
        var path = "/residents/" + access.resident() + "/responses";
        return List.of(
                new Example(pattern, anna, path),
                new Example(pattern + "/{response}", anna, path + "/" + id),
                new Example(pattern + "/{response}/views/new", anna, path + "/" + id + "/views/new"),
                new Example(pattern + "/new", anna, path + "/new"),
                new Example(pattern + "/new/{instrument}", anna, path + "/new/conversation-map"),
                new Example("/residents/{resident}", anna, "/residents/" + access.resident()),
                Example.of(world.self(access.resident()), "/me"));
    }
}
