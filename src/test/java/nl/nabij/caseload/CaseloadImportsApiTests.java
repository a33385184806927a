package nl.nabij.caseload;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.identity.SampleTokens;
import nl.nabij.shared.Actor.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caseload file that another program brings. */
@RegionTest
class CaseloadImportsApiTests {

    private static final String PATH = "/api/v1/caseload-imports";

    @Autowired
    ApplicationContext program;

    @Autowired
    World world;

    @LocalServerPort
    int port;

    @Test
    void fileIsBroughtCheckedLoadedAndUndone() throws Exception {
        var sample = A.call(() -> new SampleCaseload(program));
        var bea = sample.administrator;

        var brought = send(request(bea, PATH + "?choice=ADDITIONS&fileName=mei.csv")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(sample.file("caseload-faults.csv"))));

        assertThat(brought.statusCode()).isEqualTo(202);
        var path = brought.headers().firstValue("Location").orElseThrow();
        var checked = becomes("CHECKED", bea, path);
        assertThat(checked.get("fileName").asString()).isEqualTo("mei.csv");
        assertThat(checked.get("good").asInt()).isEqualTo(15);
        assertThat(checked.get("counts").get("new").asInt()).isEqualTo(15);
        var postcode = checked.get("faults")
                .get("contents")
                .valueStream()
                .filter(fault -> fault.get("column").asString().equals("Postcode"))
                .findFirst()
                .orElseThrow();
        assertThat(postcode.get("row").asInt()).isEqualTo(14);
        assertThat(postcode.get("value").asString()).isEqualTo("15012 AB");
        assertThat(postcode.get("message").asString()).startsWith("Een postcode heeft");

        assertThat(post(bea, path + "/loading").statusCode()).isEqualTo(202);
        assertThat(becomes("LOADED", bea, path).get("percent").asInt()).isEqualTo(100);
        var twice = post(bea, path + "/loading");
        assertThat(twice.statusCode()).as("loaded twice").isEqualTo(409);
        assertThat(json(twice).get("detail").asString())
                .isEqualTo("Dat kan nu niet meer. Kijk hoe ver het bestand is.");

        assertThat(post(bea, path + "/undoing").statusCode()).isEqualTo(202);
        becomes("UNDONE", bea, path);
    }

    @Test
    void multipartFileIsReadAsTheOneBefore() throws Exception {
        var sample = A.call(() -> new SampleCaseload(program));
        var body = multipart(sample.file("caseload-2017-excel.csv"));

        var brought = send(request(sample.administrator, PATH)
                .header("Content-Type", "multipart/form-data; boundary=grens")
                .POST(BodyPublishers.ofByteArray(body)));

        assertThat(brought.statusCode()).isEqualTo(202);
        var path = brought.headers().firstValue("Location").orElseThrow();
        assertThat(becomes("CHECKED", sample.administrator, path).get("good").asInt())
                .isEqualTo(400);
        assertThat(post(sample.administrator, path + "/cancellation").statusCode())
                .isEqualTo(202);
        becomes("CANCELLED", sample.administrator, path);
    }

    @Test
    void fileThatCannotBeReadIsRefusedWithWhatToDo() throws Exception {
        var bea = A.call(() -> new SampleCaseload(program).administrator);

        var columns = json(csv(bea, "?choice=COMPLETE", "Klantnummer;Voornaam\n1;Jan\n"));
        var choice = csv(bea, "", "Klantnummer\n1\n");

        assertThat(columns.get("status").asInt()).isEqualTo(400);
        assertThat(columns.get("errors").get(0).get("field").asString()).isEqualTo("file");
        assertThat(columns.get("errors").get(0).get("message").asString())
                .isEqualTo("Kies een kolom voor: Achternaam, Klantmanager (e-mailadres), Team.");
        assertThat(choice.statusCode()).isEqualTo(400);
        assertThat(choice.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void nobodyButAnAdministratorBringsOrSeesAFile() throws Exception {
        var anna = A.call(() -> world.clientManager());
        var bea = A.call(() -> new SampleCaseload(program).administrator);

        assertThat(csv(anna, "?choice=ADDITIONS", "Klantnummer\n1\n").statusCode())
                .isEqualTo(404);
        assertThat(send(request(bea, PATH + "/018f0000-0000-7000-8000-000000000000")
                                .GET())
                        .statusCode())
                .as("a file that is not there")
                .isEqualTo(404);
    }

    private JsonNode becomes(String status, SignedIn who, String path) {
        var seen = new JsonNode[1];
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            seen[0] = json(send(request(who, path).GET()));
            return seen[0].get("status").asString().equals(status);
        });
        return seen[0];
    }

    private HttpResponse<String> csv(SignedIn who, String query, String body) throws IOException, InterruptedException {
        return send(
                request(who, PATH + query).header("Content-Type", "text/csv").POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(SignedIn who, String path) throws IOException, InterruptedException {
        return send(request(who, path).POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(SignedIn who, String path) {
        var token = A.call(() -> SampleTokens.of(who, program));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Host", A.host())
                .header("Authorization", "Bearer " + token);
    }

    private static byte[] multipart(byte[] file) throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        body.write("""
                --grens\r
                Content-Disposition: form-data; name="choice"\r
                \r
                COMPLETE\r
                --grens\r
                Content-Disposition: form-data; name="file"; filename="caseload.csv"\r
                Content-Type: text/csv\r
                \r
                """.getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write("\r\n--grens--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
