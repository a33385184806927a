package nl.nabij.identity;

import static nl.nabij.World.A;
import static nl.nabij.World.B;
import static nl.nabij.World.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.regions.Region;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two regions behind one port, seen through a browser's eyes. */
@RegionTest
class SigningInTests {

    @Autowired
    Accounts accounts;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final String email = "anna-%s@voorbeeldregio.example".formatted(UUID.randomUUID());
    private PlainBrowser browser;
    private AccountId anna = AccountId.next();

    @BeforeEach
    void annaWorksInRegionA() {
        browser = new PlainBrowser(port);
        A.run(() -> anna = accounts.open(
                email, "Anna", PASSWORD, world.municipalTeam().organisation(), Set.of(Role.CLIENT_MANAGER)));
    }

    @Test
    void rightPasswordOpensTheProgram() throws Exception {
        assertThat(location(browser.signIn(A, email, PASSWORD))).isEqualTo("/");

        assertThat(browser.get(A, "/account").statusCode()).isEqualTo(200);
    }

    @Test
    void eMailAddressMayBeTypedInCapitals() throws Exception {
        assertThat(location(browser.signIn(A, email.toUpperCase(java.util.Locale.ROOT), PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void wrongPasswordUnknownAddressAndEndedAccountGetTheSameAnswer() throws Exception {
        var wrong = browser.signIn(A, email, "een heel ander wachtwoord");
        var unknown = browser.signIn(A, "nobody-" + email, PASSWORD);
        A.run(() -> jdbc.sql("update account set ended_at = opened_at where id = ?")
                .param(anna.value())
                .update());
        var ended = browser.signIn(A, email, PASSWORD);

        assertThat(alert(wrong)).contains("horen niet bij elkaar");
        assertThat(alert(unknown)).isEqualTo(alert(wrong));
        assertThat(alert(ended)).isEqualTo(alert(wrong));
        assertThat(java.util.List.of(wrong.statusCode(), unknown.statusCode(), ended.statusCode()))
                .containsOnly(200);
        assertThat(browser.get(A, "/account").statusCode()).isEqualTo(302);
    }

    @Test
    void sessionLiesInItsRegionOnly() throws Exception {
        browser.signIn(A, email, PASSWORD);

        assertThat(sessions(A)).isOne();
        assertThat(sessions(B)).isZero();
        assertThat(location(browser.get(B, "/account"))).isEqualTo("/sign-in");
        assertThat(alert(browser.signIn(B, email, PASSWORD))).contains("horen niet bij elkaar");
    }

    @Test
    void sessionOfAnotherRegionIsWorthNothing() throws Exception {
        browser.signIn(A, email, PASSWORD);

        var stolen = "nabij=" + browser.cookie(SessionCookie.PLAIN);

        assertThat(new PlainBrowser(port).get(A, "/account", "Cookie", stolen).statusCode())
                .isEqualTo(200);
        assertThat(new PlainBrowser(port).get(B, "/account", "Cookie", stolen).statusCode())
                .isEqualTo(302);
    }

    @Test
    void sessionIsNewAfterSigningIn() throws Exception {
        browser.get(A, "/sign-in");
        var before = browser.cookie(SessionCookie.PLAIN);

        browser.signIn(A, email, PASSWORD);

        assertThat(before).isNotNull();
        assertThat(browser.cookie(SessionCookie.PLAIN)).isNotEqualTo(before);
        assertThat(new PlainBrowser(port)
                        .get(A, "/account", "Cookie", "nabij=" + before)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void signingOutEndsTheSessionAtOnce() throws Exception {
        browser.signIn(A, email, PASSWORD);
        var cookie = browser.cookie(SessionCookie.PLAIN);

        assertThat(location(browser.post(A, "/account", "/sign-out", Map.of()))).isEqualTo("/sign-in?bye");

        assertThat(sessions(A)).isZero();
        assertThat(new PlainBrowser(port)
                        .get(A, "/account", "Cookie", "nabij=" + cookie)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void otherRoleCountsFromTheNextRequest() throws Exception {
        browser.signIn(A, email, PASSWORD);
        var before = browser.get(A, "/administration").statusCode();

        A.run(() -> jdbc.sql("insert into account_role (account, role) values (?, 'ADMINISTRATOR')")
                .param(anna.value())
                .update());

        assertThat(before).isEqualTo(404);
        assertThat(browser.get(A, "/administration").statusCode()).isEqualTo(200);
    }

    @Test
    void endedAccountIsOutAtTheNextRequest() throws Exception {
        browser.signIn(A, email, PASSWORD);

        A.run(() -> jdbc.sql("update account set ended_at = opened_at where id = ?")
                .param(anna.value())
                .update());

        assertThat(location(browser.get(A, "/account"))).isEqualTo("/sign-in");
        assertThat(sessions(A)).isZero();
    }

    @Test
    void afterFiveWrongPasswordsOneWaits() throws Exception {
        for (var i = 0; i < 5; i++) {
            browser.signIn(A, email, "fout " + i);
        }

        var sixth = browser.signIn(A, email, PASSWORD);

        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(alert(sixth)).contains("Probeer het over 1 minuut opnieuw");
        assertThat(sixth.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 16L);
    }

    /** Guesses from elsewhere cannot shut somebody out of the own browser. */
    @Test
    void browserThatSignedInBeforeDoesNotWaitForGuessesFromElsewhere() throws Exception {
        browser.signIn(A, email, PASSWORD);
        browser.post(A, "/account", "/sign-out", Map.of());
        var attacker = new PlainBrowser(port);
        for (var i = 0; i < 6; i++) {
            attacker.signIn(A, email, "fout " + i);
        }

        assertThat(attacker.signIn(A, email, PASSWORD).statusCode()).isEqualTo(429);
        assertThat(location(browser.signIn(A, email, PASSWORD))).isEqualTo("/");
    }

    @Test
    void unknownHostHasNoPages() throws Exception {
        assertThat(browser.get(new Region("c", "c.test"), "/sign-in").statusCode())
                .isEqualTo(404);
    }

    @Test
    void formWithoutTokenAgainstForgeryIsRefused() throws Exception {
        assertThat(browser.postAsStranger(A, "/sign-in", Map.of("email", email, "password", PASSWORD))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void passwordIsKeptAsArgon2() {
        A.run(() -> assertThat(accounts.passwordOf(anna))
                .hasValueSatisfying(hash -> assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$")));
    }

    @Test
    void cookieIsForThisHostAndForNoScript() throws Exception {
        var cookie =
                String.join("; ", browser.signIn(A, email, PASSWORD).headers().allValues("Set-Cookie"));

        assertThat(cookie)
                .contains("nabij=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Domain");
    }

    private static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^http://[^/]+", ""))
                .orElse("no redirect but " + response.statusCode());
    }

    private static String alert(HttpResponse<String> response) {
        return org.jsoup.Jsoup.parse(response.body()).select("[role=alert]").text();
    }

    private int sessions(Region region) {
        return region.<Integer, RuntimeException>call(
                () -> jdbc.sql("select count(*) from spring_session where principal_name = ?")
                        .param(anna.toString())
                        .query(Integer.class)
                        .single());
    }
}
