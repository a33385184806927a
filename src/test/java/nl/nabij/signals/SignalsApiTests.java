package nl.nabij.signals;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.identity.SampleTokens;
import nl.nabij.organisations.Places;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signals, as another program meets them. */
@RegionTest
class SignalsApiTests {

    @Autowired
    World world;

    @Autowired
    Signals signals;

    @Autowired
    Triage triage;

    @Autowired
    Readers readers;

    @Autowired
    Places places;

    @Autowired
    Keys keys;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void programRaisesReadsItsOwnAndNobodyElses() throws Exception {
        var sample = A.call(() -> SampleSignals.make(world, signals, triage, readers, places, keys, jdbc));
        var vera = A.call(() -> world.official("Vera", Role.VOLUNTEER));
        var rob = A.call(() -> world.official("Rob", Role.EXPERT_BY_EXPERIENCE));
        var body =
                "{\"id\":\"%s\",\"seen\":\"Zij komt niet meer.\",\"topics\":[\"SOCIAL\"],\"postcode\":\"%s\",\"knows\":\"NO\"}"
                        .formatted(UUID.randomUUID(), sample.postcode());

        var made = post(vera, body);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(post(vera, body).statusCode()).as("sent twice").isEqualTo(200);
        var path = made.headers().firstValue("Location").orElseThrow();
        assertThat(json(get(vera, path)).get("stage").asString()).isEqualTo("RECEIVED");
        assertThat(json(get(vera, "/api/v1/signals")).size()).isEqualTo(1);
        assertThat(get(rob, path).statusCode()).isEqualTo(404);

        var wrong = post(vera, "{\"seen\":\"  \",\"postcode\":\"14\",\"about\":\"%s\"}".formatted("x".repeat(301)));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(json(wrong).get("errors").size()).isEqualTo(3);
        assertThat(post(vera, "{\"seen\":\"x\",\"knows\":\"SOMETIMES\"}").statusCode())
                .isEqualTo(400);
        assertThat(post(vera, "{\"seen\":\"\\u0000\"}").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> get(SignedIn who, String path) throws IOException, InterruptedException {
        return send(request(who, path).GET());
    }

    private HttpResponse<String> post(SignedIn who, String body) throws IOException, InterruptedException {
        return send(request(who, "/api/v1/signals")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(SignedIn who, String path) {
        var token = A.call(() -> SampleTokens.of(who, beans));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Host", A.host())
                .header("Authorization", "Bearer " + token);
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
