package nl.nabij.referrals;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.nabij.Browser;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Datum;
import nl.nabij.access.Keys;
import nl.nabij.access.NewPermission;
import nl.nabij.access.Permission;
import nl.nabij.access.Permissions;
import nl.nabij.access.Purpose;
import nl.nabij.services.Services;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What both sides see and do. */
@RegionTest
class ReferralPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    Browser browser;

    @Autowired
    Referrals referrals;

    @Autowired
    Services services;

    @Autowired
    Permissions permissions;

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void withoutSignatureThePageExplainsAndNothingIsSent() {
        var henk = A.call(this::asked);
        var path = "/residents/" + henk.henk() + "/referrals";

        var page = pages.page(henk.anna(), path + "/new?service=" + henk.service());
        assertThat(page.select("h2").eachText()).contains("Eerst tekent Henk");
        assertThat(page.select("a[href*=/permissions/text]").attr("href"))
                .contains("receiver=" + henk.team().organisation(), "data=NAME", "data=PHONE", "data=QUESTION");
        assertThat(page.select("main [class*=primary-action]").eachText())
                .as("signing comes first")
                .containsExactly("Maak de tekst om te tekenen");

        var refused = pages.refused(
                henk.anna(),
                path,
                "service",
                henk.service().toString(),
                "team",
                henk.team().id().toString());
        assertThat(refused.select("[role=alert]").text()).contains("Er is nog niets verstuurd.");
        assertThat(A.call(() -> referrals.all(henk.refer()))).isEmpty();
    }

    /** The paper and the preview have one source: what is signed is what can be sent, and then it can be. */
    @Test
    void declarationNamesExactlyWhatThePreviewCanSend() {
        var henk = A.call(this::asked);
        var path = "/residents/" + henk.henk();
        var preview = A.call(() -> ((Preview.Outcome.Shown) referrals.preview(henk.service(), henk.refer())).preview());
        var link = pages.page(henk.anna(), path + "/referrals/new?service=" + henk.service())
                .select("a[href*=/permissions/text]")
                .attr("href");

        var paper = pages.page(henk.anna(), link);

        assertThat(paper.select("input[name=data]").eachAttr("value"))
                .containsExactlyElementsOf(
                        preview.data().stream().sorted().map(Datum::name).toList());
        assertThat(paper.select("main ul li").eachText())
                .containsExactly(
                        "Naam en aanspreeknaam",
                        "Taal",
                        "Telefoonnummer",
                        "De eigen vraag, in eigen woorden",
                        "Wat daarover samen is afgesproken");
        A.run(() -> {
            permissions.record(
                    NewPermission.noObjection(
                            henk.team().organisation(),
                            preview.data(),
                            Permission.GivenBy.RESIDENT,
                            "no-objection-v1",
                            LocalDate.of(2026, 10, 6)),
                    world.access(henk.anna(), henk.henk(), Purpose.PERMIT));
            henk.made();
        });
    }

    @Test
    void residentWhoStopsReadsThatItStoppedAndSoDoBothSides() {
        var henk = A.call(() -> asked().signed());
        var path = "/residents/%s/referrals/%s".formatted(henk.henk(), A.call(henk::made));
        pages.accepted(henk.nadia(), path + "/acceptance", "version", "1");
        var self = A.call(() -> world.self(henk.henk()));
        var own = pages.page(self, "/me/permissions");
        assertThat(own.text()).contains("Een doorverwijzing houdt op");

        pages.accepted(self, own.select("form[action*=withdrawal]").attr("action"));

        assertThat(pages.page(self, "/me").text()).contains("U stopte met de toestemming.");
        assertThat(pages.get(henk.nadia(), path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.page(henk.nadia(), "/").text())
                .contains("Henk de Wit stopte met de toestemming.", "Gebruik de gegevens niet meer.");
        assertThat(pages.page(henk.nadia(), "/referrals/incoming").text()).doesNotContain("Henk");
        assertThat(pages.page(henk.anna(), "/").text()).contains("De doorverwijzing is gestopt.");
        assertThat(pages.page(henk.anna(), path).text()).contains("Henk stopte met de toestemming.");
    }

    @Test
    void pageShowsExactlyWhatWillBeSent() {
        var henk = A.call(() -> asked().signed());

        var page = pages.page(
                henk.anna(), "/residents/%s/referrals/new?service=%s".formatted(henk.henk(), henk.service()));

        assertThat(page.select("main").text())
                .contains("Henk de Wit", nl.nabij.plans.SampleTalks.WORDS, "06 00000000", "Geen scores")
                .doesNotContain("1441AB", "1961");
    }

    @Test
    void personWhoSaidNothingYetIsNotReferred() {
        var henk = A.call(() -> SampleReferrals.silent(world, services, referrals, permissions, keys));

        var page = pages.page(
                henk.anna(), "/residents/%s/referrals/new?service=%s".formatted(henk.henk(), henk.service()));

        assertThat(page.select("h2").text()).contains("Henk zei nog niet wat de eigen vraag is");
        assertThat(page.select("main button[type=submit]")).isEmpty();
    }

    @Test
    void noNeedsReasonAndLetsGo() {
        var henk = A.call(() -> asked().signed());
        var path = "/residents/%s/referrals/%s".formatted(henk.henk(), A.call(henk::made));
        pages.page(henk.nadia(), path);

        var refused = pages.refused(henk.nadia(), path + "/refusal", "version", "2");
        assertThat(refused.select("[role=alert]").text()).contains("Kies waarom het niet kan.");

        assertThat(pages.accepted(henk.nadia(), path + "/refusal", "version", "2", "reason", "NO_ROOM"))
                .isEqualTo("/referrals/incoming");
        assertThat(pages.get(henk.nadia(), path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.page(henk.anna(), path).select("h2").eachText().getFirst())
                .endsWith("zei nee: u bent aan zet");
    }

    @Test
    void answerAfterAColleagueSaysWhatTheColleagueDid() {
        var henk = A.call(() -> asked().signed());
        var path = "/residents/%s/referrals/%s".formatted(henk.henk(), A.call(henk::made));
        pages.accepted(henk.nadia(), path + "/acceptance", "version", "1");

        pages.accepted(henk.nadia(), path + "/refusal", "version", "1", "reason", "NO_ROOM");

        assertThat(A.call(() -> referrals.all(henk.refer()))
                        .getFirst()
                        .referral()
                        .status())
                .isEqualTo(Referral.Status.ACCEPTED);
    }

    @Test
    void somebodyOfAnotherOrganisationSeesNothing() {
        var henk = A.call(() -> asked().signed());
        var other = A.call(() -> asked().signed());
        var path = "/residents/%s/referrals/%s".formatted(henk.henk(), A.call(henk::made));

        assertThat(pages.get(other.nadia(), path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get(other.anna(), path)).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** Two accounts in two windows: from the search to the answer that the sender hears of. */
    @Test
    void referAndAnswerInTwoWindows() {
        var henk = A.call(() -> asked().signed());
        try (var anna = browser.window(henk.anna(), 1280);
                var nadia = browser.window(henk.nadia(), 360)) {
            anna.open("/residents/%s/services/%s".formatted(henk.henk(), henk.service()));
            anna.page().getByText("Verwijs hierheen").first().click();
            anna.isSound().picture("referral-new");
            anna.page().locator("textarea[name=agreed]").fill("Henk komt dinsdag kijken.");
            anna.page().locator("main button[type=submit]").last().click();
            assertThat(anna.page().locator("[role=status]").first().textContent())
                    .contains("De vraag is verstuurd");

            nadia.open("/referrals/incoming").isSound().picture("referral-incoming");
            nadia.page().locator("main li a").first().click();
            nadia.page().waitForLoadState();
            assertThat(nadia.page().locator("main").textContent())
                    .contains("Henk komt dinsdag kijken.", "Ik wil weer ergens bij horen.");
            nadia.isSound().picture("referral-answer");
            nadia.page().getByText("Ja, Henk is welkom").click();
            assertThat(nadia.page().locator("main h2").first().textContent()).isEqualTo("Neem contact op met Henk");

            anna.page().reload();
            assertThat(anna.page().locator("main h2").first().textContent()).endsWith("neemt contact op met Henk");
            anna.isSound().picture("referral-sender");
        }
    }

    private SampleReferrals asked() {
        return SampleReferrals.asked(world, services, referrals, permissions, keys, jdbc);
    }
}
