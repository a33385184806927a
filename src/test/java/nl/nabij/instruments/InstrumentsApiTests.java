package nl.nabij.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import nl.nabij.RegionTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The instruments as another program meets them: open to everybody, and nothing is kept. */
@RegionTest
class InstrumentsApiTests {

    private static final String HOST = "http://a.test";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ObjectMapper json;

    @Autowired
    Instruments instruments;

    @Test
    void listTellsOfEachWhoseItIsAndWhetherItsWordsAreIncluded() {
        var list = body(get("/api/v1/instruments"));

        assertThat(list.valueStream().map(one -> one.get("key").asString()))
                .contains(
                        "de-jong-gierveld-11",
                        "de-jong-gierveld-6",
                        "ucla-3",
                        "who-5",
                        "ons-4",
                        "zrm-2017",
                        "zrm-2013");
        assertThat(list).allSatisfy(one -> {
            assertThat(one.get("owner").asString()).isNotBlank();
            assertThat(one.get("title").get("nl").asString()).isNotBlank();
            assertThat(one.get("title").get("en").asString()).isNotBlank();
        });
        assertThat(list.valueStream()
                        .filter(one -> one.get("key").asString().equals("conversation-map"))
                        .map(one -> one.get("wordingIncluded").asBoolean()))
                .containsExactly(true);
    }

    @Test
    void oneTellsItsRightsItemsAndCutOffsWithTheirSource() {
        var one = body(get("/api/v1/instruments/de-jong-gierveld-6"));

        assertThat(one.get("items").valueStream().map(item -> item.get("id").asString()))
                .containsExactly("3", "4", "7", "8", "9", "10");
        assertThat(one.at("/rights/wordingIncluded").asBoolean()).isFalse();
        assertThat(one.at("/items/0/wording").isNull()).isTrue();
        assertThat(one.at("/scales/0/schemes/1/key").asString()).isEqualTo("cbs");
        assertThat(one.at("/scales/0/schemes/1/source/url").asString()).startsWith("https://www.cbs.nl/");
        assertThat(body(get("/api/v1/instruments/de-jong-gierveld-6?version=1")))
                .isEqualTo(one);
    }

    @Test
    void whatIsNotThereIsAProblem() {
        for (var path : List.of(
                "/api/v1/instruments/unknown",
                "/api/v1/instruments/ucla-3?version=99",
                "/api/v1/instruments/..%2f..%2fapplication")) {
            var answer = get(path);

            assertThat(answer.getResponse().getStatus()).as(path).isIn(400, 404);
        }
        assertThat(get("/api/v1/instruments/unknown"))
                .hasStatus(404)
                .hasContentType(MediaType.parseMediaType("application/problem+json"));
        assertThat(score("unknown", "{\"answers\": {}}")).hasStatus(404);
        assertThat(get("/api/v1/instruments/ucla-3?version=x")).hasStatus(400);
    }

    @Test
    void answersAreScoredForWhoeverAsks() {
        var scores = body(
                score("ucla-3", "{\"answers\": {\"1\": \"often\", \"2\": \"sometimes\", \"3\": \"hardly-ever\"}}"));

        assertThat(scores.at("/scores/total").asInt()).isEqualTo(6);
        assertThat(scores.at("/categories/0/scheme").asString()).isEqualTo("six-or-more");
        assertThat(scores.at("/categories/0/category").asString()).isEqualTo("lonely");
        assertThat(scores.get("missing")).isEmpty();
    }

    @Test
    void invalidScaleIsNullAndSaysWhatIsMissing() {
        var scores = body(score(
                "de-jong-gierveld-11", "{\"answers\": {\"1\": \"yes\", \"2\": \"more-or-less\", \"3\": \"no\"}}"));

        assertThat(scores.at("/scores/total").isNull()).isTrue();
        assertThat(scores.at("/missing/0/scale").asString()).isEqualTo("total");
        assertThat(scores.at("/missing/0/reason").asString()).isEqualTo("too-many-missing");
        assertThat(scores.at("/missing/0/items").valueStream().map(JsonNode::asString))
                .containsExactly("4", "5", "6", "7", "8", "9", "10", "11");
        assertThat(scores.at("/missing/1/reason").asString()).isEqualTo("item-missing");
    }

    @Test
    void numberMayBeWrittenAsANumberAndNullIsNoAnswer() {
        var scores = body(score("ons-4", "{\"answers\": {\"1\": 7, \"2\": \"8\", \"3\": null}}"));

        assertThat(scores.at("/scores/satisfaction").asInt()).isEqualTo(7);
        assertThat(scores.at("/scores/worthwhile").asInt()).isEqualTo(8);
        assertThat(scores.at("/scores/happiness").isNull()).isTrue();
    }

    @Test
    void everyWrongKeyAndAnswerIsNamed() {
        var answer = score("who-5", "{\"answers\": {\"1\": \"6\", \"2\": \"5\", \"9\": \"1\", \"five\": \"\"}}");

        assertThat(answer).hasStatus(400).hasContentType(MediaType.parseMediaType("application/problem+json"));
        assertThat(body(answer)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactly("answers.1", "answers.9", "answers.five");
        assertThat(body(answer).at("/errors/0/message").asString()).contains("0, 1, 2, 3, 4, 5");
    }

    @Test
    void whatIsNoQuestionIsAProblemWithItsPlace() {
        assertThat(problem("")).containsExactly("answers");
        assertThat(problem("[]")).isNotEmpty();
        assertThat(problem("{\"answers\": 3}")).isNotEmpty();
        assertThat(problem("{\"answer\": {}}")).containsExactly("answers", "answer");
        assertThat(problem("{\"answers\": {\"1\": true, \"2\": [1]}}")).containsExactly("answers.1", "answers.2");
        assertThat(problem("[".repeat(20_000))).containsExactly("answers");
    }

    /** One kind of fault does not hide the other. */
    @Test
    void wrongAnswersAndWhatIsNoAnswerAreToldTogether() {
        assertThat(problem("{\"answers\": {\"1\": true, \"2\": 6, \"3\": 1.5, \"x\": \"1\"}, \"name\": \"Sam\"}"))
                .containsExactlyInAnyOrder("answers.1", "answers.2", "answers.3", "answers.x", "name");
    }

    @Test
    void nameThatIsThereTwiceIsNamed() {
        var twice = score("who-5", "{\"answers\": {\"1\": \"1\", \"2\": 2, \"1\": \"3\"}}");

        assertThat(twice).hasStatus(400);
        assertThat(body(twice).at("/errors/0/field").asString()).isEqualTo("answers.1");
        assertThat(body(twice).at("/errors/0/message").asString()).isEqualTo("1 staat er twee keer.");
        assertThat(problem("{\"answers\": {}, \"answers\": {}}")).containsExactly("answers");
    }

    @Test
    void refusalSaysWhatWouldDo() {
        var method = mvc.delete().uri(HOST + "/api/v1/instruments/who-5").exchange();
        assertThat(method).hasStatus(405);
        assertThat(method.getResponse().getHeader("Allow")).contains("GET");

        var type = mvc.post()
                .uri(HOST + "/api/v1/instruments/who-5/scores")
                .contentType(MediaType.TEXT_PLAIN)
                .content("{}")
                .exchange();
        assertThat(type).hasStatus(415);
        assertThat(type.getResponse().getHeader("Accept")).contains("application/json");

        assertThat(body(get("/api/v1/instruments/who-5?version=x"))
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("version");
        for (var slash : List.of("/api/v1/instruments/", "/api/v1/instruments/who-5/")) {
            assertThat(get(slash)).as(slash).hasStatus(404);
        }
    }

    @Test
    void tooMuchIsRefused() {
        var answers = "{\"answers\": {\"goes-well\": \"" + "x".repeat(InstrumentsApi.LARGEST) + "\"}}";

        assertThat(score("conversation-map", answers))
                .hasStatus(413)
                .hasContentType(MediaType.parseMediaType("application/problem+json"));
        assertThat(score("conversation-map", "{\"answers\": {\"goes-well\": \"" + "x".repeat(2_001) + "\"}}"))
                .hasStatus(400);
    }

    @Test
    void listAndInstrumentAreKeptUntilTheyChange() {
        for (var path : List.of("/api/v1/instruments", "/api/v1/instruments/who-5")) {
            var first = get(path).getResponse();
            var tag = String.valueOf(first.getHeader("ETag"));

            assertThat(first.getHeaders("Cache-Control")).as(path).containsExactly("max-age=3600, public");
            assertThat(tag).matches("\"[0-9a-f]{24}\"");
            assertThat(mvc.get().uri(HOST + path).header("If-None-Match", tag).exchange())
                    .hasStatus(304)
                    .bodyText()
                    .isEmpty();
        }
        assertThat(get("/api/v1/instruments/unknown").getResponse().getHeaders("Cache-Control"))
                .allSatisfy(value -> assertThat(value).contains("no-store"));
        assertThat(score("ucla-3", "{\"answers\": {}}").getResponse().getHeaders("Cache-Control"))
                .allSatisfy(value -> assertThat(value).contains("no-store"));
    }

    /** 3,000 spoilt questions: scores or a problem, and never a 500. */
    @Test
    void anyQuestionGetsScoresOrAProblem() {
        var chance = new Random(8);
        var whole = "{\"answers\": {\"1\": \"yes\", \"2\": \"more-or-less\", \"3\": \"no\", \"4\": 5, \"5\": null}}";
        for (var i = 0; i < 3_000; i++) {
            var bytes = whole.getBytes(StandardCharsets.UTF_8);
            for (var times = 0; times <= chance.nextInt(4); times++) {
                bytes[chance.nextInt(bytes.length)] =
                        (byte) (chance.nextBoolean() ? chance.nextInt(256) : "{}[]\",:0".charAt(chance.nextInt(8)));
            }
            var answer = mvc.post()
                    .uri(HOST + "/api/v1/instruments/de-jong-gierveld-11/scores")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(bytes)
                    .exchange();

            assertThat(answer.getResponse().getStatus())
                    .as(new String(bytes, StandardCharsets.UTF_8))
                    .isIn(200, 400);
        }
    }

    /** The example of docs/api.md, as it stands there. */
    @Test
    void exampleOfTheDocumentationIsTrue() throws Exception {
        var page = Files.readString(Path.of("docs/api.md"));
        var example = Pattern.compile(
                        "(?s)POST (/api/v1/instruments/\\S+)\\s+(\\{.*?})\\s*```\\s*```json\\s+(\\{.*?})\\s*```")
                .matcher(page);
        assertThat(example.find()).as("the example in docs/api.md").isTrue();

        var answer = mvc.post()
                .uri(HOST + example.group(1))
                .contentType(MediaType.APPLICATION_JSON)
                .content(example.group(2))
                .exchange();

        assertThat(body(answer)).isEqualTo(json.readTree(example.group(3)));
    }

    private List<String> problem(String body) {
        var answer = score("who-5", body);
        assertThat(answer).hasStatus(400);
        return body(answer)
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private MvcTestResult score(String key, String body) {
        return mvc.post()
                .uri(HOST + "/api/v1/instruments/" + key + "/scores")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(java.net.URI.create(HOST + path)).exchange();
    }

    private JsonNode body(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
