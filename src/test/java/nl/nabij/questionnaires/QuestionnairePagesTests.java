package nl.nabij.questionnaires;

import static nl.nabij.World.A;
import static nl.nabij.questionnaires.SampleQuestionnaires.NEIGHBOURS;
import static nl.nabij.questionnaires.SampleQuestionnaires.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.nabij.Browser;
import nl.nabij.PageChecks;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.Window;
import nl.nabij.World;
import nl.nabij.organisations.Organisations;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Writing a questionnaire, trying it out, publishing it, and filling it in. */
@RegionTest
class QuestionnairePagesTests {

    @Autowired
    Organisations organisations;

    @Autowired
    Pages pages;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private SignedIn rosa = nobody();
    private SignedIn petra = nobody();

    @BeforeEach
    void people() {
        A.run(() -> {
            rosa = world.official("Rosa", Role.RESEARCHER);
            petra = world.official("Petra", Role.PRIVACY_OFFICER);
        });
    }

    @Test
    void onlyWhoWritesOrJudgesComesIn() {
        var path = path(draft());
        var anna = A.call(() -> world.clientManager());

        assertThat(pages.get(anna, path)).hasStatus(404);
        assertThat(pages.get(anna, "/questionnaires")).hasStatus(404);
        assertThat(pages.get(petra, path + "/items/1")).hasStatus(404);
        assertThat(pages.post(petra, path + "/test")).hasStatus(404);
        assertThat(pages.post(rosa, path + "/publication", "edition", "0")).hasStatus(404);
        assertThat(pages.page(petra, "/questionnaires").select("form[action$=file]"))
                .isEmpty();
    }

    @Test
    void pageOfADraftTellsWhatIsMissingAndLeadsThere() {
        var path = pages.accepted(rosa, "/questionnaires", "title", "Net begonnen");

        var page = pages.page(rosa, path);

        assertThat(page.select("h1").text()).isEqualTo("Net begonnen");
        assertThat(page.select("section[aria-labelledby=todo] a").eachAttr("href"))
                .contains(path + "/about", path + "/items/new");
        assertThat(page.text()).contains("Vul in: Titel, Engels");
        assertThat(page.select("form[action$=test]")).isEmpty();
        assertThat(pages.refused(rosa, "/questionnaires", "title", " ").text())
                .contains("Geef de vragenlijst een naam");
    }

    @Test
    void partsMoveGoAndComeBackByButtons() {
        var path = path(draft());

        pages.accepted(rosa, path + "/parts", "act", "up", "section", "items", "id", "3");
        pages.accepted(rosa, path + "/parts", "act", "remove", "section", "items", "id", "4");
        var removed = pages.page(rosa, path);

        assertThat(removed.select("section[aria-labelledby=items] .nabij-row__title a")
                        .eachText())
                .extracting(text -> text.substring(0, 7))
                .containsExactly("Vraag 1", "Vraag 3", "Vraag 2");
        pages.accepted(rosa, path + "/parts", "act", "back");
        assertThat(pages.page(rosa, path).select("section[aria-labelledby=items] .nabij-row__title a"))
                .hasSize(4);
    }

    /** Without script: the page asks for nothing but buttons. */
    @Test
    void conditionIsMadeWithFieldsAndButtonsAlone() {
        var path = path(draft()) + "/items/4";
        var open = pages.page(rosa, path);
        var seen = open.select("input[name=seen]").attr("value");

        var more = PageChecks.page(pages.post(
                rosa,
                path,
                "act",
                "add",
                "seen",
                seen,
                "type",
                "text",
                "asks",
                "any",
                "clauses[0].item",
                "1",
                "clauses[0].is",
                "never",
                "wording.nl",
                "Wat zou u willen?",
                "wording.en",
                "What would you like?"));
        assertThat(more.select("select[name='clauses[1].item'] option").eachAttr("value"))
                .containsExactly("", "1", "2", "3");
        assertThat(more.select("input[name='clauses[0].is'][checked]").eachAttr("value"))
                .containsExactly("never");

        var number = PageChecks.page(pages.post(
                rosa,
                path,
                "act",
                "show",
                "seen",
                seen,
                "type",
                "text",
                "asks",
                "any",
                "clauses[0].item",
                "1",
                "clauses[0].is",
                "never",
                "clauses[1].item",
                "2"));
        assertThat(number.select("input[name='clauses[1].from']")).hasSize(1);

        pages.accepted(
                rosa,
                path,
                "save",
                "part",
                "seen",
                seen,
                "type",
                "text",
                "asks",
                "any",
                "clauses[0].item",
                "1",
                "clauses[0].is",
                "never",
                "clauses[1].item",
                "2",
                "clauses[1].from",
                "20",
                "clauses[1].to",
                "50",
                "wording.nl",
                "Wat zou u willen?",
                "wording.en",
                "What would you like?");
        assertThat(pages.page(rosa, path.replace("/items/4", "")).text())
                .contains("Alleen als vraag 1 ‘nooit’ is of vraag 2 van 20 tot en met 50 is.");
    }

    @Test
    void faultStandsBesideItsField() {
        var path = path(draft());
        var seen = pages.page(rosa, path + "/calculations/known")
                .select("input[name=seen]")
                .attr("value");
        pages.accepted(
                rosa,
                path + "/calculations/known",
                "save",
                "part",
                "seen",
                seen,
                "name.nl",
                "Buren",
                "name.en",
                "Neighbours",
                "expression",
                "[2] / [9");

        var page = pages.page(rosa, path + "/calculations/known");

        assertThat(page.select("#expression-error").text())
                .isEqualTo("Bij teken 7 hoort een naam tussen rechte haken, zoals [1].");
        assertThat(page.select("#expression").attr("value")).isEqualTo("[2] / [9");
    }

    @Test
    void whoIsTooLateKeepsTheTextAndIsTold() {
        var key = draft();
        var path = path(key) + "/items/1";
        var seen = pages.page(rosa, path).select("input[name=seen]").attr("value");
        pages.accepted(
                rosa,
                path,
                "save",
                "part",
                "seen",
                seen,
                "type",
                "choice",
                "answers",
                "how-often",
                "asks",
                "always",
                "wording.nl",
                "Eerst",
                "wording.en",
                "First");

        var late = pages.refused(
                rosa,
                path,
                "save",
                "part",
                "seen",
                seen,
                "type",
                "choice",
                "answers",
                "how-often",
                "asks",
                "always",
                "wording.nl",
                "Later",
                "wording.en",
                "Later");

        assertThat(late.select("[role=alert]").text()).contains("Een collega veranderde dit deel");
        assertThat(late.select("textarea[name='wording.nl']").text()).isEqualTo("Later");
        pages.accepted(
                rosa,
                path,
                "save",
                "part",
                "seen",
                late.select("input[name=seen]").attr("value"),
                "type",
                "choice",
                "answers",
                "how-often",
                "asks",
                "always",
                "wording.nl",
                "Later",
                "wording.en",
                "Later");

        A.run(() -> questionnaires.test(key, rosa));
        assertThat(pages.refused(rosa, path, "save", "part", "seen", "x", "type", "choice", "wording.nl", "Te laat")
                        .text())
                .contains("intussen in test gezet", "Te laat");
    }

    /** Trying out shows what comes out, in the language of choice, and there is no table that it could stand in. */
    @Test
    void tryingOutKeepsNothing() {
        var path = path(draft()) + "/trial";
        var before = A.call(() -> rows());

        var page = PageChecks.page(pages.post(
                rosa,
                path,
                "language",
                "en",
                "answers[1]",
                "often",
                "answers[2]",
                "5",
                "several[3]",
                "street",
                "several[3]",
                "home"));

        assertThat(page.text()).contains("How many neighbours do you know?", "Neighbours for each step");
        assertThat(page.select("#outcome td").eachText()).contains("2,5");
        assertThat(page.select("input[name='several[3]'][checked]")).hasSize(2);
        assertThat(page.text()).doesNotContain("What would you like?");
        assertThat(A.call(() -> rows())).isEqualTo(before);
    }

    @Test
    void secondPersonFindsItOnVandaagReadsBothLanguagesAndPublishes() {
        var key = draft();
        pages.accepted(rosa, path(key) + "/test");
        assertThat(pages.page(petra, "/")
                        .select("section[aria-labelledby=questionnaires] a")
                        .eachAttr("href"))
                .contains(path(key));

        var page = pages.page(petra, path(key));
        assertThat(page.text()).contains("Hoe vaak spreekt u buren?", "How often do you speak to neighbours?");
        var edition = page.select("input[name=edition]").attr("value");
        pages.accepted(petra, path(key) + "/publication", "edition", edition);

        assertThat(pages.visitor("/instruments").text()).contains("Buren en ik");
        assertThat(pages.visitor("/instruments/" + key).text())
                .contains("Met naam.")
                .contains("Berekeningen");
    }

    /** What the region published is in the JSON interface as any other instrument, with its calculations. */
    @Test
    void publishedOneIsScoredByTheJsonInterface() {
        var key = A.call(() -> published());
        var list = mvc.get().uri("http://a.test/api/v1/instruments").exchange();
        var scores = mvc.post()
                .uri("http://a.test/api/v1/instruments/" + key + "/scores")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"answers\": {\"1\": \"often\", \"2\": 5, \"3\": [\"street\", \"home\"], \"4\": \"x\"}}")
                .exchange();

        var region = A.call(() -> organisations.letterhead().region());
        assertThat(list).bodyText().contains(key, region.isBlank() ? "Deze regio" : region);
        assertThat(scores).bodyJson().extractingPath("$.scores.contact").isEqualTo(2);
        assertThat(scores)
                .bodyJson()
                .extractingPath("$.calculations[0]")
                .asMap()
                .containsEntry("key", "known")
                .containsEntry("value", 2.5);
        assertThat(scores).bodyJson().extractingPath("$.notAsked[0]").isEqualTo("4");
        assertThat(mvc.get().uri("http://b.test/api/v1/instruments").exchange())
                .bodyText()
                .doesNotContain(key);
    }

    @Test
    void questionsThatDoNotApplyAreNotAskedWhenFillingInTogether() {
        var key = A.call(() -> published());
        var anna = A.call(() -> world.clientManager());
        var sam = A.call(() -> world.client("Sam", anna));
        var path = "/residents/" + sam + "/responses/new/" + key;
        String[] start = {"version", "1", "filledBy", "RESIDENT"};

        var afterNever = PageChecks.page(pages.post(anna, path, with(start, "at", "1", "answers[1]", "never")));
        assertThat(afterNever.select("h1").text()).isEqualTo("Wat zou u willen?");

        var afterOften = PageChecks.page(pages.post(anna, path, with(start, "at", "1", "answers[1]", "often")));
        assertThat(afterOften.select("h1").text()).isEqualTo("Hoeveel buren kent u?");
        assertThat(pages.refused(anna, path, with(start, "at", "2", "answers[1]", "often", "answers[2]", "51"))
                        .text())
                .contains("van 0 tot en met 50");

        var end = PageChecks.page(pages.post(
                anna, path, with(start, "at", "3", "answers[1]", "often", "answers[2]", "5", "several[3]", "street")));
        assertThat(end.select("h1").text()).isEqualTo("Dat waren de vragen");
        assertThat(end.select("input[name='several[3]']").attr("value")).isEqualTo("street");

        var kept = pages.page(
                anna,
                pages.accepted(
                        anna,
                        path,
                        with(
                                start,
                                "at",
                                "5",
                                "answers[1]",
                                "often",
                                "answers[2]",
                                "5",
                                "several[3]",
                                "street",
                                "several[3]",
                                "home",
                                "answers[4]",
                                "Dit hoort er niet bij.")));
        assertThat(kept.text())
                .contains("op straat, thuis", "Niet gevraagd", "2,5")
                .doesNotContain("Dit hoort er niet bij.");
    }

    @Test
    void versionWithWhichSomebodyBeganIsKeptAndAWithdrawnOneIsNot() {
        var key = A.call(() -> published());
        var anna = A.call(() -> world.clientManager());
        var sam = A.call(() -> world.client("Sam", anna));
        var path = "/residents/" + sam + "/responses/new/" + key;
        A.run(() -> {
            questionnaires.next(key, rosa);
            questionnaires.replace(key, NEIGHBOURS.replace("Hoe vaak spreekt u buren?", "Ziet u buren?"), rosa);
            questionnaires.test(key, rosa);
            questionnaires.publish(key, petra);
        });

        assertThat(pages.page(anna, path).select("input[name=version]").attr("value"))
                .isEqualTo("2");
        var kept = pages.page(
                anna,
                pages.accepted(anna, path, "version", "1", "filledBy", "RESIDENT", "at", "5", "answers[1]", "never"));
        assertThat(kept.text()).contains("Hoe vaak spreekt u buren?");

        A.run(() -> questionnaires.withdraw(key, "Niet meer nodig.", rosa));
        var to = pages.accepted(anna, path, "version", "2", "filledBy", "RESIDENT", "at", "5", "answers[1]", "never");
        assertThat(to).isEqualTo("/residents/" + sam + "/responses/new");
        assertThat(pages.page(anna, to).select("a[href*=" + key + "]")).isEmpty();
        assertThat(pages.visitor("/instruments/" + key).text()).contains("Deze vragenlijst is teruggetrokken");
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

    private String published() {
        var key = key(questionnaires.bring(bytes(NEIGHBOURS), rosa));
        questionnaires.test(key, rosa);
        questionnaires.publish(key, petra);
        return key;
    }

    /** Every row that could hold an answer. */
    private long rows() {
        return jdbc.sql("select (select count(*) from response) + (select count(*) from questionnaire_step)")
                .query(Long.class)
                .single();
    }

    private static String path(String key) {
        return "/questionnaires/" + key;
    }

    private static String key(QuestionnaireOutcome outcome) {
        return ((QuestionnaireOutcome.Done) outcome).key();
    }

    private static String[] with(String[] first, String... more) {
        var all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private static SignedIn nobody() {
        return new SignedIn(AccountId.next(), "", OrganisationId.next(), Set.of());
    }
}
