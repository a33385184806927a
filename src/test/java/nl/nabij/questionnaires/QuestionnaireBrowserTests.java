package nl.nabij.questionnaires;

import static nl.nabij.World.A;
import static nl.nabij.questionnaires.SampleQuestionnaires.NEIGHBOURS;
import static nl.nabij.questionnaires.SampleQuestionnaires.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.nabij.Browser;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.Window;
import nl.nabij.World;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Making a questionnaire in a real browser: by labels and keyboard, and on a phone. */
@RegionTest
class QuestionnaireBrowserTests {

    @Autowired
    Pages pages;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    World world;

    @Autowired
    Browser browser;

    private SignedIn rosa = nobody();
    private SignedIn petra = nobody();

    @BeforeEach
    void people() {
        A.run(() -> {
            rosa = world.official("Rosa", Role.RESEARCHER);
            petra = world.official("Petra", Role.PRIVACY_OFFICER);
        });
    }

    /** From nothing to published in a real browser; the fields are filled by their labels and the buttons pressed by keyboard. */
    @Test
    void questionnaireIsMadeTriedOutAndPublished() {
        String path;
        try (var window = browser.window(rosa, 1280)) {
            var page = window.open("/questionnaires").page();
            page.getByLabel("Hoe heet hij?").fill("Werk en ik");
            window.follow("Begin");
            path = window.path();
            about(window, path);
            window.open(path + "/answers/new");
            page.selectOption("#ready", "yes-no");
            window.enter("Vul in");
            page.waitForSelector("[id='options1.label.nl']");
            window.follow("Bewaar");
            item(window, path, "Werkt u?", "Do you work?");
            window.open(path + "/items/new");
            page.getByLabel("De vraag in het Nederlands").fill("Hoeveel uur?");
            page.getByLabel("De vraag in het Engels").fill("How many hours?");
            page.selectOption("#type", "number");
            page.waitForSelector("#from");
            page.getByLabel("Kleinste getal").fill("0");
            page.getByLabel("Grootste getal").fill("60");
            page.getByLabel("Alleen als alles hieronder klopt").check();
            page.waitForSelector("[id='clauses0.item']");
            page.selectOption("[id='clauses0.item']", "1");
            page.waitForSelector("[id='clauses0.is']");
            page.locator("[id='clauses0.is']").check();
            page.waitForFunction("() => document.querySelector('#effect').innerText.includes('How many hours?')");
            window.isSound().picture("questionnaire-item");
            window.follow("Bewaar");
            calculation(window, path);
            example(window, path);
            trial(window, path);
            window.open(path).isSound().picture("questionnaire-ready");
            window.follow("Zet in test");
        }
        try (var window = browser.window(petra, 1280)) {
            window.open(path).isSound().picture("questionnaire-judge");
            window.follow("Publiceer");
            assertThat(window.page().locator("[role=status]").first().innerText())
                    .contains("Gepubliceerd");
        }
        assertThat(pages.visitor("/instruments").text()).contains("Werk en ik");
        try (var window = browser.window(null, 360)) {
            var page = window.open(path.replace("/questionnaires/", "/instruments/"))
                    .page();
            page.getByLabel("ja", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                    .check();
            page.waitForSelector("[id='answers2']");
            window.isSound().picture("questionnaire-public-phone");
        }
    }

    @Test
    void pagesOfTheBuilderFitAPhone() {
        var path = path(draft());
        try (var window = browser.window(rosa, 360)) {
            window.open("/questionnaires").isSound().picture("questionnaires-phone");
            window.open(path).isSound().picture("questionnaire-phone");
            window.open(path + "/items/2").isSound().picture("questionnaire-item-phone");
            window.open(path + "/trial").isSound().picture("questionnaire-trial-phone");
        }
    }

    private static void about(Window window, String path) {
        var page = window.open(path + "/about").page();
        page.getByLabel("Titel, Engels").fill("Work and me");
        page.getByLabel("Waar gaat hij over? Nederlands").fill("Over werk.");
        page.getByLabel("Waar gaat hij over? Engels").fill("On work.");
        page.getByLabel("Waarvoor wel? Nederlands").fill("Een gesprek over werk.");
        page.getByLabel("Waarvoor wel? Engels").fill("A talk on work.");
        page.getByLabel("Waarvoor niet? Nederlands").fill("Kiezen wie hulp krijgt.");
        page.getByLabel("Waarvoor niet? Engels").fill("Choosing who gets help.");
        page.getByLabel("Vrij te gebruiken zonder voorwaarden (CC0)").check();
        window.isSound().picture("questionnaire-about");
        window.follow("Bewaar");
    }

    private static void item(Window window, String path, String nl, String en) {
        var page = window.open(path + "/items/new").page();
        page.getByLabel("De vraag in het Nederlands").fill(nl);
        page.getByLabel("De vraag in het Engels").fill(en);
        page.selectOption("#answers", "ja-nee");
        window.follow("Bewaar");
    }

    private static void calculation(Window window, String path) {
        var page = window.open(path + "/calculations/new").page();
        page.getByLabel("Naam in het Nederlands").fill("Dagen");
        page.getByLabel("Naam in het Engels").fill("Days");
        page.locator("#expression").fill("[2] / 8");
        window.isSound().picture("questionnaire-calculation");
        window.follow("Bewaar");
    }

    private static void example(Window window, String path) {
        var page = window.open(path + "/examples/new").page();
        page.getByLabel("ja", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .check();
        page.locator("#answers2").fill("20");
        page.locator("#expecteddays").fill("2,5");
        window.isSound().picture("questionnaire-example");
        window.follow("Bewaar");
    }

    private static void trial(Window window, String path) {
        var page = window.open(path + "/trial").page();
        assertThat(page.locator("#asked").innerText()).doesNotContain("Hoeveel uur?");
        page.getByLabel("ja", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .check();
        page.waitForSelector("[id='answers2']");
        page.locator("[id='answers2']").fill("20");
        page.locator("[id='answers2']").press("Tab");
        page.waitForFunction("() => document.querySelector('#outcome').innerText.includes('2,5')");
        window.isSound().picture("questionnaire-trial");
    }

    private String draft() {
        return A.call(() -> key(questionnaires.bring(bytes(NEIGHBOURS), rosa)));
    }

    private static String path(String key) {
        return "/questionnaires/" + key;
    }

    private static String key(QuestionnaireOutcome outcome) {
        return ((QuestionnaireOutcome.Done) outcome).key();
    }

    private static SignedIn nobody() {
        return new SignedIn(AccountId.next(), "", OrganisationId.next(), Set.of());
    }
}
