package nl.nabij.questionnaires;

import static nl.nabij.World.A;
import static nl.nabij.questionnaires.SampleQuestionnaires.NEIGHBOURS;
import static nl.nabij.questionnaires.SampleQuestionnaires.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.nabij.PageChecks;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.Role;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writing a questionnaire, trying it out and publishing it, page by page and without script. */
@RegionTest
class QuestionnairePagesTests {

    @Autowired
    Pages pages;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

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
        assertThat(removed.select("section[aria-labelledby=undo] p").text()).startsWith("Rosa haalde ‘Vraag 4:");
        undo(path, removed);
        var restored = pages.page(rosa, path);
        assertThat(restored.select("section[aria-labelledby=items] .nabij-row__title a"))
                .hasSize(4);
        assertThat(restored.select("section[aria-labelledby=undo] p").text())
                .isEqualTo("Rosa veranderde de volgorde bij ‘Vragen’.");
        undo(path, removed);
        assertThat(pages.page(rosa, path).text())
                .as("an old page undoes nothing")
                .contains("Vraag 4:");
        undo(path, pages.page(rosa, path));
        var begun = pages.page(rosa, path);
        assertThat(begun.select("section[aria-labelledby=items] .nabij-row__title a")
                        .get(1)
                        .text())
                .startsWith("Vraag 2");
        assertThat(begun.select("section[aria-labelledby=undo]")).isEmpty();
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
                        .select("section[aria-labelledby=judgements] a")
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

    private void undo(String path, Document seen) {
        pages.accepted(
                rosa,
                path + "/undoing",
                "edition",
                seen.select("form[action$=undoing] input[name=edition]").attr("value"));
    }

    private String draft() {
        return A.call(() -> key(questionnaires.bring(bytes(NEIGHBOURS), rosa)));
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

    private static SignedIn nobody() {
        return new SignedIn(AccountId.next(), "", OrganisationId.next(), Set.of());
    }
}
