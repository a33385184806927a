package nl.nabij.identity;

import static nl.nabij.World.A;
import static nl.nabij.World.B;
import static nl.nabij.World.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator keeps accounts, and a colleague chooses a password. */
@RegionTest
class AccountsPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountLinks links;

    @Autowired
    Passwords passwords;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private final String email = "carla-%s@voorbeeldregio.example".formatted(UUID.randomUUID());
    private SignedIn bea =
            new SignedIn(nl.nabij.shared.AccountId.next(), "", nl.nabij.shared.OrganisationId.next(), Set.of());

    @BeforeEach
    void beaIsAdministrator() {
        A.run(() -> bea = world.official("Bea", Role.ADMINISTRATOR));
    }

    @Test
    void invitedColleagueChoosesPasswordWithTheLinkAndIsIn() throws Exception {
        var link = invite();
        var browser = new PlainBrowser(port);

        var answer = browser.post(
                A, link, link, Map.of("password", "drie eenden in de sloot", "again", "drie eenden in de sloot"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.get(A, "/account").body()).contains("Carla");
        assertThat(new PlainBrowser(port)
                        .signIn(A, email, "drie eenden in de sloot")
                        .statusCode())
                .isEqualTo(302);
        assertThat(pages.visitor(link).select("h1").text()).isEqualTo("Deze link werkt niet meer");
    }

    @Test
    void weakOrDifferingPasswordsAreSaidAtTheField() throws Exception {
        var link = invite();
        var browser = new PlainBrowser(port);

        var weak = browser.post(A, link, link, Map.of("password", "wachtwoord123!", "again", "wachtwoord123!"));
        var differs = browser.post(A, link, link, Map.of("password", "drie eenden in de sloot", "again", "vier"));

        assertThat(Jsoup.parse(weak.body()).select("#password-error").text()).contains("kiezen veel mensen");
        assertThat(Jsoup.parse(differs.body()).select("#again-error").text()).contains("niet gelijk");
    }

    @Test
    void newerLinkReplacesTheOlderOne() {
        A.run(() -> {
            var first = links.make(bea.account(), "Bea");
            var second = links.make(bea.account(), "Bea");

            assertThat(links.find(first)).isEmpty();
            assertThat(links.find(second)).isPresent();
        });
    }

    /** In a region of hundreds of accounts: a page at a time, and anybody by a part of the name. */
    @Test
    void oneOfManyAccountsIsFoundAndTheListIsTurned() {
        var mark = "Z" + java.util.UUID.randomUUID().toString().substring(0, 8);
        A.run(() -> {
            var home = bea.organisation();
            for (var i = 0; i < 60; i++) {
                accounts.open(
                        "%s-%d@voorbeeldregio.example".formatted(mark, i),
                        "%sx%02d".formatted(mark, i),
                        null,
                        home,
                        Set.of(Role.VOLUNTEER));
            }
        });
        var path = "/administration/accounts?name=" + mark;

        var first = pages.page(bea, path);

        assertThat(first.select("main .nabij-row__title")).hasSize(50);
        var next = first.select("main nav.nabij-cluster a").attr("href");
        assertThat(pages.page(bea, next).select("main .nabij-row__title").eachText())
                .hasSize(10)
                .endsWith(mark + "x59");
        assertThat(pages.page(bea, next).select("main nav.nabij-cluster a").attr("href"))
                .isEqualTo(path + "&page=1");
        assertThat(pages.page(bea, path.replace(mark, mark.toLowerCase(java.util.Locale.ROOT) + "X37"))
                        .select("main .nabij-row__title")
                        .eachText())
                .containsExactly(mark + "x37");
        assertThat(pages.page(bea, "/administration/accounts").select("main .nabij-row__title"))
                .hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void everythingWrongIsSaidAndNothingTypedIsLost() {
        var page = pages.refused(bea, "/administration/accounts", "name", "Carla", "email", "geen adres");

        assertThat(page.select("[role=alert] li").eachText())
                .containsExactlyInAnyOrder(
                        "Vul een e-mailadres in, zoals naam@gemeente.nl.",
                        "Kies een organisatie.",
                        "Kies ten minste 1 rol.");
        assertThat(page.select("#name").val()).isEqualTo("Carla");
        assertThat(page.select("#email").val()).isEqualTo("geen adres");
    }

    @Test
    void takenAddressIsExplained() {
        invite();

        var page = pages.refused(bea, "/administration/accounts", fields("Carla", email));

        assertThat(page.select("#email-error").text()).contains("al een account");
    }

    @Test
    void twoAdministratorsDoNotUndoEachOther() {
        var anna = A.call(() -> world.official("Anna", Role.CLIENT_MANAGER));
        var path = "/administration/accounts/" + anna.account();
        var other = "x" + email;
        pages.accepted(bea, path, with(fields("Anna de Eerste", email), "version", "0"));

        var page = pages.refused(bea, path, with(fields("Anna de Tweede", other), "version", "0"));

        assertThat(page.select("[role=alert]").text()).contains("Iemand anders heeft dit net veranderd");
        assertThat(page.select("#name").val()).isEqualTo("Anna de Tweede");
        assertThat(A.<String, RuntimeException>call(
                        () -> accounts.find(anna.account()).orElseThrow().name()))
                .isEqualTo("Anna de Eerste");
    }

    @Test
    void endedAccountIsSignedOutEverywhereAndComesBackWithoutItsPassword() throws Exception {
        var anna = A.call(() -> world.official("Anna", Role.CLIENT_MANAGER));
        var address = A.<String, RuntimeException>call(() -> {
            passwords.choose(links.make(anna.account(), "Bea"), PASSWORD);
            return accounts.find(anna.account()).orElseThrow().email();
        });
        var browser = new PlainBrowser(port);
        browser.signIn(A, address, PASSWORD);
        var before = browser.get(A, "/account").statusCode();

        pages.accepted(bea, "/administration/accounts/%s/end".formatted(anna.account()));

        assertThat(before).isEqualTo(200);
        assertThat(browser.get(A, "/account").statusCode()).isEqualTo(302);
        pages.accepted(bea, "/administration/accounts/%s/reopening".formatted(anna.account()));
        assertThat(new PlainBrowser(port).signIn(A, address, PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void administratorCannotTakeTheOwnKeys() {
        var own = A.call(() -> accounts.find(bea.account()).orElseThrow());

        var page = pages.refused(
                bea,
                "/administration/accounts/" + bea.account(),
                "name",
                "Bea",
                "email",
                own.email(),
                "organisation",
                String.valueOf(own.organisation()),
                "roles",
                "BOARD",
                "version",
                "0");

        assertThat(page.select("#roles-error, [role=alert]").text()).contains("uzelf de rol beheerder niet afnemen");
        assertThat(pages.post(bea, "/administration/accounts/%s/end".formatted(bea.account())))
                .hasStatus(404);
    }

    @Test
    void othersFindNoAdministration() {
        var anna = A.call(() -> world.clientManager());

        for (var path : new String[] {"/administration", "/administration/accounts", "/administration/settings"}) {
            assertThat(pages.get(anna, path)).as(path).hasStatus(404);
        }
    }

    @Test
    void ownPasswordIsChangedWithTheOldOne() throws Exception {
        A.run(() -> passwords.choose(links.make(bea.account(), "Bea"), PASSWORD));
        var address = A.call(() -> accounts.find(bea.account()).orElseThrow().email());
        var browser = new PlainBrowser(port);
        var elsewhere = new PlainBrowser(port);
        browser.signIn(A, address, PASSWORD);
        elsewhere.signIn(A, address, PASSWORD);
        var fresh = "vier ganzen op het dak";

        var refused = browser.post(
                A, "/account/password", "/account/password", Map.of("old", "nee", "password", fresh, "again", fresh));
        var done = browser.post(
                A,
                "/account/password",
                "/account/password",
                Map.of("old", PASSWORD, "password", fresh, "again", fresh));

        assertThat(Jsoup.parse(refused.body()).select("#old-error").text()).contains("niet uw wachtwoord");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(browser.get(A, "/account").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get(A, "/account").statusCode()).isEqualTo(302);
    }

    @Test
    void settingStaysWithinItsBoundsAndSaysWhoChangedIt() {
        var path = "/administration/settings/identity.idle-minutes";
        var page = pages.refused(bea, path, "value", "9", "was", "60");
        var stale = pages.refused(bea, path, "value", "30", "was", "59");

        assertThat(page.select("#value-error").text()).isEqualTo("Vul een getal in van 10 tot en met 120.");
        assertThat(stale.select("[role=alert]").text()).contains("Iemand anders");
        pages.accepted(bea, path, "value", "45", "was", "60");
        assertThat(pages.page(bea, "/administration/settings").text()).contains("Veranderd door Bea op");
        pages.accepted(bea, path, "value", "60", "was", "45");
    }

    @Test
    void firstAdministratorBeginsOnceInAnEmptyRegion() {
        B.run(() -> transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from account").update();
            var link = links.make(null, "the program");
            var first =
                    new FirstAdministrator("Waterveen", "Gemeente Waterveen", "Bea", email, "drie eenden in de sloot");

            assertThat(passwords.begin(link, first)).isInstanceOf(Passwords.Chosen.Done.class);

            assertThat(accounts.byEmail(email).orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
            assertThat(organisations.letterhead().region()).isEqualTo("Waterveen");
            assertThat(passwords.begin(link, first)).isInstanceOf(Passwords.Chosen.Gone.class);
        }));
    }

    @Test
    void linkForTheFirstIsWorthNothingOnceSomebodyIsThere() {
        A.run(() -> assertThat(passwords.begin(
                        links.make(null, "the program"),
                        new FirstAdministrator("X", "Y", "Z", email, "drie eenden in de sloot")))
                .isInstanceOf(Passwords.Chosen.Gone.class));
    }

    @Test
    void samplePeopleLiveInADemonstrationRegionOnly() {
        A.run(() -> {
            assertThatIllegalStateException()
                    .isThrownBy(() -> accounts.openSample(email, "Samira", null, Set.of(Role.RESIDENT), "Kijkt mee"));
            assertThatIllegalStateException().isThrownBy(() -> organisations.becomeDemonstration("Waterveen"));
        });
    }

    @Test
    void oneClickSignsInSamplePeopleOfADemonstrationRegionOnly() throws Exception {
        var samira = B.<String, RuntimeException>call(() -> {
            jdbc.sql("update letterhead set demonstration = true").update();
            var team = organisations
                    .add("Gemeente " + email, Organisation.Kind.MUNICIPALITY, null, null)
                    .id();
            return accounts.openSample(email, "Samira Bos", team, Set.of(Role.CLIENT_MANAGER), "Voert gesprekken.")
                    .toString();
        });
        try {
            var browser = new PlainBrowser(port);
            assertThat(Jsoup.parse(browser.get(B, "/sign-in").body())
                            .select(".nabij-door")
                            .text())
                    .contains("Samira Bos");
            assertThat(browser.post(B, "/sign-in", "/sign-in/sample", Map.of("person", samira))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(browser.get(B, "/account").statusCode()).isEqualTo(200);
            var byHand = new PlainBrowser(port);
            assertThat(byHand.get(B, "/sign-in").body()).contains(email, Accounts.SAMPLE_PASSWORD);
            byHand.post(B, "/sign-in", "/sign-in", Map.of("email", email, "password", Accounts.SAMPLE_PASSWORD));
            assertThat(byHand.get(B, "/account").statusCode()).isEqualTo(200);
        } finally {
            B.run(() -> jdbc.sql("update letterhead set demonstration = false").update());
        }
        var stranger = new PlainBrowser(port);

        assertThat(stranger.get(B, "/sign-in").body()).doesNotContain(email, Accounts.SAMPLE_PASSWORD);
        assertThat(stranger.post(B, "/sign-in", "/sign-in/sample", Map.of("person", samira))
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.post(
                                A,
                                "/sign-in",
                                "/sign-in/sample",
                                Map.of("person", bea.account().toString()))
                        .statusCode())
                .isEqualTo(404);
    }

    private String invite() {
        var page = nl.nabij.PageChecks.page(pages.post(bea, "/administration/accounts", fields("Carla", email)));
        var link = page.select("#link").text();
        return link.substring(link.indexOf("/welcome/"));
    }

    private String[] fields(String name, String address) {
        return new String[] {
            "name", name, "email", address, "organisation", bea.organisation().toString(), "roles", "CLIENT_MANAGER"
        };
    }

    private static String[] with(String[] fields, String name, String value) {
        var all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = name;
        all[fields.length + 1] = value;
        return all;
    }
}
