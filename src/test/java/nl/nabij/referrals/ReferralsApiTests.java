package nl.nabij.referrals;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Permissions;
import nl.nabij.identity.SampleTokens;
import nl.nabij.services.Services;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The social map and referrals, as another program meets them. */
@RegionTest
class ReferralsApiTests {

    @Autowired
    World world;

    @Autowired
    Services services;

    @Autowired
    Referrals referrals;

    @Autowired
    Permissions permissions;

    @Autowired
    Keys keys;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void referralIsMadeReadAndAnsweredByTwoPrograms() throws Exception {
        var henk = A.call(() -> asked().signed());
        var base = "/api/v1/residents/" + henk.henk() + "/referrals";

        var made = post(henk.anna(), base, body(henk));
        assertThat(made.statusCode()).isEqualTo(201);
        var path = made.headers().firstValue("Location").orElseThrow();
        assertThat(post(henk.anna(), base, body(henk)).statusCode())
                .as("sent twice")
                .isEqualTo(409);

        var tray = json(get(henk.nadia(), "/api/v1/referrals"));
        assertThat(tray.get(0).get("calledName").asString()).isEqualTo("Henk");
        var read = json(get(henk.nadia(), path));
        assertThat(read.get("status").asString()).isEqualTo("SEEN");
        assertThat(read.get("sent").get("question").asString()).isEqualTo("Ik wil weer ergens bij horen.");

        var version = "{\"version\":%d}".formatted(read.get("version").asInt());
        var accepted = post(henk.nadia(), path + "/acceptance", version);
        assertThat(json(accepted).get("status").asString()).isEqualTo("ACCEPTED");
        var late = post(henk.nadia(), path + "/acceptance", version);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json(late).get("detail").asString())
                .isEqualTo("Een collega zei intussen ja. Uw antwoord is niet verstuurd.");
        assertThat(post(henk.anna(), path + "/first-contact", version).statusCode())
                .isEqualTo(404);
    }

    @Test
    void withoutSignatureOrQuestionNothingIsSent() throws Exception {
        var henk = A.call(this::asked);
        var silent = A.call(() -> SampleReferrals.silent(world, services, referrals, permissions, keys)
                .signed());

        assertThat(post(henk.anna(), "/api/v1/residents/" + henk.henk() + "/referrals", body(henk))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(silent.anna(), "/api/v1/residents/" + silent.henk() + "/referrals", body(silent))
                        .statusCode())
                .isEqualTo(409);
        assertThat(post(henk.anna(), "/api/v1/residents/" + henk.henk() + "/referrals", "{}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(silent.anna(), "/api/v1/residents/" + henk.henk() + "/referrals", body(henk))
                        .statusCode())
                .as("somebody else's client")
                .isEqualTo(404);
        assertThat(A.call(() -> referrals.all(henk.refer()))).isEmpty();
    }

    @Test
    void socialMapIsReadByCoordinatorAndSearchedByAnybodyAtWork() throws Exception {
        var name = "Eettafel " + UUID.randomUUID();
        var service =
                "[{\"id\":\"%s\",\"name\":\"%s\",\"status\":\"active\",\"organization\":{\"id\":\"o\",\"name\":\"Huis %s\"}}]"
                        .formatted(UUID.randomUUID(), name, name);
        var kees = A.call(() -> world.official("Kees", Role.COORDINATOR));
        var anna = A.call(() -> world.clientManager());

        assertThat(post(anna, "/api/v1/service-imports?source=test", service).statusCode())
                .isEqualTo(404);
        var made = post(kees, "/api/v1/service-imports?source=test", service);
        assertThat(made.statusCode()).isEqualTo(202);
        var path = made.headers().firstValue("Location").orElseThrow();
        assertThat(becomes("CHECKED", kees, path)
                        .get("counts")
                        .get("services-new")
                        .asInt())
                .isEqualTo(1);
        assertThat(post(kees, path + "/loading", "").statusCode()).isEqualTo(202);
        becomes("LOADED", kees, path);

        var refused = post(kees, "/api/v1/service-imports?source=test", "[{\"id\":1}]");
        var faults = becomes(
                "CHECKED", kees, refused.headers().firstValue("Location").orElseThrow());
        assertThat(faults.get("good").asInt()).isZero();
        assertThat(faults.get("faults").get("contents").get(0).get("message").asString())
                .startsWith("Dit is geen bestand van Open Referral.");

        var found = json(get(anna, "/api/v1/services?text=" + name.replace(' ', '+')));
        assertThat(found.get("contents").get(0).get("name").asString()).isEqualTo(name);
        var id = found.get("contents").get(0).get("id").asString();
        assertThat(json(get(anna, "/api/v1/services/" + id)).get("receives").asBoolean())
                .isFalse();
    }

    private JsonNode becomes(String status, SignedIn who, String path) {
        var seen = new JsonNode[1];
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            seen[0] = json(get(who, path));
            return seen[0].get("status").asString().equals(status);
        });
        return seen[0];
    }

    private SampleReferrals asked() {
        return SampleReferrals.asked(world, services, referrals, permissions, keys, jdbc);
    }

    private static String body(SampleReferrals henk) {
        return "{\"service\":\"%s\",\"team\":\"%s\",\"reach\":true,\"goal\":false}"
                .formatted(henk.service(), henk.team().id());
    }

    private HttpResponse<String> get(SignedIn who, String path) throws IOException, InterruptedException {
        return send(request(who, path).GET());
    }

    private HttpResponse<String> post(SignedIn who, String path, String body) throws IOException, InterruptedException {
        return send(request(who, path)
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
