package nl.nabij.talks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.nabij.Browser;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.Window;
import nl.nabij.World;
import nl.nabij.access.Purpose;
import nl.nabij.responses.Marks;
import nl.nabij.responses.Response;
import nl.nabij.responses.ResponseRequest;
import nl.nabij.responses.Responses;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.TalkId;
import nl.nabij.shared.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A prepared talk on the screen of a phone, from asking somebody to join until it is registered. */
@RegionTest
class TalkPagesTests {

    private static final String OWN = "Ik wil weer ergens bij horen.";

    @Autowired
    Talks talks;

    @Autowired
    Partners partners;

    @Autowired
    Responses responses;

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Browser browser;

    private final LocalDate today = LocalDate.now(Time.ZONE);
    private SignedIn anna;
    private SignedIn rob;
    private ResidentId sam;

    @BeforeEach
    void annaRobAndSam() {
        anna = World.A.call(() -> world.clientManager());
        rob = World.A.call(() -> world.worker("Rob", world.careTeam(), Role.EXPERT_BY_EXPERIENCE));
        sam = World.A.call(() -> world.client("Sam", anna));
    }

    @Test
    void expertHoldsATalkOnThePhoneAndTheClientManagerRegistersIt() {
        var talk = prepared();
        try (var phone = browser.window(rob, 360)) {
            phone.open("/");
            assertThat(phone.page().locator("main").innerText()).contains("Voer het gesprek met Sam de Wit");
            phone.page().locator("main a[href='" + path(talk) + "']").click();
            press(phone, AriaRole.LINK, "Begin het gesprek");
            phone.isSound();
            phone.page().getByLabel("Korte aantekening").fill("Zingt graag.");
            press(phone, AriaRole.BUTTON, "Verder");
            press(phone, AriaRole.BUTTON, "Verder");
            press(phone, AriaRole.BUTTON, "Vorige");
            press(phone, AriaRole.BUTTON, "Pauze of stoppen");
            phone.isSound();
            press(phone, AriaRole.LINK, "Ik kom later terug");
            press(phone, AriaRole.LINK, "Ga verder bij vraag 2");
            phone.open(path(talk) + "/questions/7");
            phone.page().getByLabel("In de woorden van Sam").fill(OWN);
            press(phone, AriaRole.BUTTON, "Verder");
            press(phone, AriaRole.BUTTON, "Verder");
            press(phone, AriaRole.BUTTON, "Verder");
            assertThat(phone.path()).endsWith("/end");
            assertThat(phone.page().locator("main").innerText()).contains("Zingt graag.", OWN);
            press(phone, AriaRole.BUTTON, "Geef door aan Anna");
            assertThat(phone.path()).startsWith("/reflections/new?guide=as-equals");
            phone.isSound();
        }
        assertThat(pages.get(rob, path(talk))).hasStatus(404);

        try (var phone = browser.window(anna, 360)) {
            phone.open(path(talk) + "/end");
            assertThat(phone.page().locator("main").innerText()).contains("Rob", OWN);
            press(phone, AriaRole.BUTTON, "Leg het gesprek vast");
            assertThat(phone.page().getByLabel("In de woorden van Sam").inputValue())
                    .isEqualTo(OWN);
            assertThat(phone.page().locator("main").innerText()).contains("Zingt graag.");
            press(phone, AriaRole.BUTTON, "Verder");
            phone.page()
                    .getByLabel("Wij spraken er niet over.", new Page.GetByLabelOptions().setExact(true))
                    .check();
            press(phone, AriaRole.BUTTON, "Verder");
            press(phone, AriaRole.BUTTON, "Bewaar het gesprek");
            assertThat(phone.page().locator("main").innerText())
                    .contains(OWN, "Kijk terug op uw gesprek")
                    .doesNotContain("Zingt graag.");
        }
        assertThat(World.A.call(() -> talks.open(world.access(anna, sam, Purpose.TALK_TOGETHER))))
                .isEmpty();
    }

    /** The words are the resident's to the client manager; who joins as an equal hears them at the table. */
    @Test
    void whatSomebodyMarkedLeadsTheTalk() {
        var talk = prepared();
        World.A.run(() -> responses.keep(
                new ResponseRequest(
                        "conversation-map",
                        1,
                        Response.FilledBy.WITH_HELP,
                        Map.of("body", "4"),
                        new Marks(Set.of("body"), Set.of("mind")),
                        today,
                        null),
                world.access(anna, sam, Purpose.TALK_TOGETHER)));

        assertThat(pages.page(anna, path(talk))
                        .select("a:contains(Begin het gesprek)")
                        .attr("href"))
                .isEqualTo(path(talk) + "/agenda");
        var first = pages.page(anna, path(talk) + "/agenda");
        assertThat(first.select("h1").text()).isEqualTo("Waar Sam over wil praten");
        assertThat(first.select("main").text())
                .contains(
                        "Hoe gaat het met uw lichaam",
                        "Antwoord: 4",
                        "Eén vraag overgeslagen",
                        "Waar wilt u beginnen?");
        assertThat(first.select("a:contains(Verder met de gids)").attr("href")).isEqualTo(path(talk) + "/questions/1");
        assertThat(first.select("main a[href^=tel]")).isNotEmpty();
        assertThat(pages.accepted(anna, path(talk) + "/questions/1", "choice", "BACK"))
                .isEqualTo(path(talk) + "/agenda");

        assertThat(pages.page(rob, path(talk)).select("main").text()).doesNotContain("over wil praten");
        assertThat(pages.page(rob, path(talk))
                        .select("a:contains(Begin het gesprek)")
                        .attr("href"))
                .isEqualTo(path(talk) + "/questions/1");
        assertThat(pages.get(rob, path(talk) + "/agenda")).hasRedirectedUrl(path(talk) + "/questions/1");
    }

    @Test
    void typedNoteSurvivesAReloadAndTheBackButton() {
        var talk = prepared();
        try (var phone = browser.window(anna, 360)) {
            phone.open(path(talk) + "/questions/1");
            phone.page()
                    .waitForResponse(
                            answer -> answer.request().method().equals("POST"),
                            () -> phone.page().getByLabel("Korte aantekening").fill("Zingt graag."));
            phone.page().reload();
            assertThat(phone.page().getByLabel("Korte aantekening").inputValue())
                    .isEqualTo("Zingt graag.");
            press(phone, AriaRole.BUTTON, "Verder");
            phone.page().goBack();
            assertThat(phone.page().getByLabel("Korte aantekening").inputValue())
                    .isEqualTo("Zingt graag.");
        }
    }

    /** From every screen, without loading anything: the numbers lie in the page. */
    @Test
    void whomToCallIsOnEveryScreen() {
        var talk = prepared();

        for (var screen : new String[] {"", "/questions/1", "/questions/9", "/stop", "/end"}) {
            assertThat(pages.page(rob, path(talk) + screen)
                            .select("main a[href^=tel]")
                            .eachAttr("href"))
                    .as(screen)
                    .containsExactly("tel:112", "tel:113", "tel:08000113", "tel:08002000");
        }
    }

    @Test
    void questionsCanBeWalkedByKeyboard() {
        var talk = prepared();
        try (var window = browser.window(rob, 1280)) {
            window.open(path(talk) + "/questions/3");

            assertThat(window.walk()).contains("Pauze of stoppen", "Korte aantekening", "Verder", "Vorige");
        }
    }

    @Test
    void askingSomebodyOfAnotherOrganisationShowsThePaperFirst() {
        var talk = World.A.call(() ->
                SamplePreparations.prepared(talks, today.plusDays(2), world.access(anna, sam, Purpose.TALK_TOGETHER)));
        var form = pages.page(anna, path(talk) + "/partners/new?account=" + rob.account());
        assertThat(form.select("article").text()).contains("Ik ben Sam de Wit.", "Rob van", "artikel 65");

        var again = pages.refused(
                anna, path(talk) + "/partners", "account", rob.account().toString(), "agreedOn", today.toString());
        assertThat(again.select("#agreed-error").text()).isEqualTo("Eerst moet de tekst getekend zijn.");

        assertThat(pages.accepted(
                        anna,
                        path(talk) + "/partners",
                        "account",
                        rob.account().toString(),
                        "agreed",
                        "true",
                        "agreedOn",
                        today.toString()))
                .isEqualTo(path(talk));
        assertThat(pages.page(anna, path(talk)).text()).contains("Rob", "ervaringsdeskundige");
    }

    @Test
    void preparingAsksForADayThatIsStillToComeAndAPlace() {
        var page = pages.refused(
                anna,
                "/residents/" + sam + "/talks",
                "guide",
                "after-a-loss",
                "on",
                today.minusDays(1).toString());

        assertThat(page.select("[role=alert] li").eachText())
                .containsExactlyInAnyOrder(
                        "Deze dag is voorbij. Kies een dag die nog komt.", "Kies waar u elkaar spreekt.");
    }

    @Test
    void residentReadsWhoJoinsAndCanStopIt() {
        prepared();

        assertThat(pages.page(World.A.call(() -> world.self(sam)), "/me").text())
                .contains(
                        "Er komt een gesprek", "U spreekt met: Anna, Rob.", "Bij u thuis", "Kijken wat Sam zelf wil.");
    }

    @Test
    void personPageOfTheResidentIsNotThePartnersToSee() {
        prepared();

        assertThat(pages.get(rob, "/residents/" + sam)).hasStatus(404);
        assertThat(pages.get(rob, "/residents/" + sam + "/talks/new")
                        .getResponse()
                        .getStatus())
                .isIn(403, 404);
    }

    private TalkId prepared() {
        return World.A.call(() -> {
            var access = world.access(anna, sam, Purpose.TALK_TOGETHER);
            var talk = SamplePreparations.prepared(talks, today, access);
            partners.invite(talk, SamplePreparations.of(rob.account(), Partner.Side.EXPERT, today, true), access);
            return talk;
        });
    }

    private String path(TalkId talk) {
        return "/residents/" + sam + "/talks/" + talk;
    }

    private static void press(Window window, AriaRole role, String words) {
        var page = window.page();
        page.evaluate("() => { window.left = true; }");
        page.getByRole(role, new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
        page.waitForFunction("() => !window.left && document.readyState === 'complete'");
    }
}
