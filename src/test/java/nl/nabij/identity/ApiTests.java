package nl.nabij.identity;

import static nl.nabij.World.A;
import static nl.nabij.World.B;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The JSON interface, as another program meets it. */
@RegionTest
class ApiTests {

    @Autowired
    World world;

    @Autowired
    Tokens tokens;

    @Autowired
    Accounts accounts;

    @Autowired
    Pages pages;

    @Autowired
    TestClock clock;

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    private SignedIn anna = new SignedIn(AccountId.next(), "", OrganisationId.next(), java.util.Set.of());
    private String token = "";

    @BeforeEach
    void annaHasToken() {
        A.run(() -> {
            anna = world.clientManager();
            token = tokens.make(anna.account(), "Test", Duration.ofDays(30));
        });
    }

    @Test
    void tokenActsAsItsAccount() throws Exception {
        var answer = get("/api/v1/organisations/" + anna.organisation(), token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(body(answer).get("id").asString())
                .isEqualTo(anna.organisation().toString());
        assertThat(body(answer).get("kind").asString()).isEqualTo("MUNICIPALITY");
    }

    @Test
    void everyAnswerHasVersionAndIsKeptNowhere() throws Exception {
        for (var path : new String[] {"/api/v1/organisations", "/api/v1/nothing", "/api/v1/openapi.json"}) {
            var headers = get(path, token).headers();

            assertThat(headers.firstValue("API-Version")).as(path).hasValue("1.0.0");
            assertThat(headers.firstValue("Cache-Control"))
                    .as(path)
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("DENY");
            assertThat(headers.firstValue("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void withoutGoodTokenNothingIsTold() throws Exception {
        var foreign = tokens();

        for (var secret : new String[] {"", "nabij_nonsense", "nonsense", foreign}) {
            var answer = get("/api/v1/organisations", secret);

            problem(answer, 401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        }
    }

    @Test
    void sessionOfPageIsWorthNothingHere() throws Exception {
        var browser = new PlainBrowser(port);
        browser.get(A, "/sign-in");

        assertThat(browser.get(A, "/api/v1/organisations").statusCode()).isEqualTo(401);
    }

    @Test
    void withdrawnTokenEndedTokenAndEndedAccountStopAtOnce() throws Exception {
        var withdrawn = token;
        A.run(() -> tokens.withdraw(tokens.of(anna.account()).getFirst().id(), anna.account(), "Anna"));
        var old = A.<String, RuntimeException>call(
                () -> tokens.make(anna.account(), "Oud", Duration.ofSeconds(-1).negated()));
        var other = A.call(() -> world.clientManager());
        var ended = A.<String, RuntimeException>call(() -> tokens.make(other.account(), "Weg", Duration.ofDays(1)));
        var before = get("/api/v1/teams", ended).statusCode();
        A.run(() -> accounts.end(other.account(), "Bea"));

        clock.at(java.time.Instant.now().plusSeconds(5));

        assertThat(before).isEqualTo(200);
        problem(get("/api/v1/teams", withdrawn), 401);
        problem(get("/api/v1/teams", old), 401);
        problem(get("/api/v1/teams", ended), 401);
    }

    @Test
    void problemSaysWhatIsWrongAndNothingMore() throws Exception {
        problem(get("/api/v1/organisations/nonsense", token), 400);
        problem(get("/api/v1/organisations/" + OrganisationId.next(), token), 404);
        problem(get("/api/v1/organisations/", token), 404);
        problem(get("/api/v1/nothing", token), 404);
        problem(get("/api/nothing", ""), 401);
    }

    @Test
    void residentFindsNothingHere() throws Exception {
        var secret = A.<String, RuntimeException>call(() -> {
            var id = accounts.open(
                    "inwoner-%s@voorbeeldregio.example".formatted(java.util.UUID.randomUUID()),
                    "Sam",
                    null,
                    null,
                    java.util.Set.of(Role.RESIDENT));
            return tokens.make(id, "Sam", Duration.ofDays(1));
        });

        problem(get("/api/v1/organisations", secret), 404);
    }

    @Test
    void tokenIsMadeOnThePageShownOnceAndWithdrawn() throws Exception {
        var page = nl.nabij.PageChecks.page(pages.post(anna, "/account/tokens", "name", "Werkproces", "days", "90"));
        var secret = page.select("#secret").text();

        assertThat(get("/api/v1/teams", secret).statusCode()).isEqualTo(200);
        var list = pages.page(anna, "/account/tokens");
        assertThat(list.text()).contains("Werkproces").doesNotContain(secret);
        var id = A.<String, RuntimeException>call(
                () -> tokens.of(anna.account()).getFirst().id().toString());
        var stranger = A.call(() -> world.clientManager());
        pages.accepted(stranger, "/account/tokens/%s/withdrawal".formatted(id));
        assertThat(get("/api/v1/teams", secret).statusCode()).isEqualTo(200);
        pages.accepted(anna, "/account/tokens/%s/withdrawal".formatted(id));
        assertThat(get("/api/v1/teams", secret).statusCode()).isEqualTo(401);
    }

    @Test
    void tokenNeedsNameAndEnd() {
        var page = pages.refused(anna, "/account/tokens", "name", " ", "days", "9999");

        assertThat(page.select("[role=alert] li")).hasSize(2);
    }

    private String tokens() {
        return B.<String, RuntimeException>call(
                () -> tokens.make(world.clientManager().account(), "B", Duration.ofDays(1)));
    }

    private void problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        var problem = body(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("nl.nabij");
    }

    private JsonNode body(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String path, String secret) throws Exception {
        var browser = new PlainBrowser(port);
        return secret.isEmpty() ? browser.get(A, path) : browser.get(A, path, "Authorization", "Bearer " + secret);
    }
}
