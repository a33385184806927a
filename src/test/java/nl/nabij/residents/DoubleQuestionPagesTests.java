package nl.nabij.residents;

import static org.assertj.core.api.Assertions.assertThat;

import nl.nabij.Browser;
import nl.nabij.PageChecks;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What two colleagues see who each have one of a pair. */
@RegionTest
class DoubleQuestionPagesTests {

    @Autowired
    Doubles doubles;

    @Autowired
    Keys keys;

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    private SignedIn anna;
    private SignedIn bram;
    private ResidentId annas;
    private ResidentId brams;
    private String asks;
    private String answers;

    @BeforeEach
    void oneEach() {
        World.A.run(() -> Compared.everybody(jdbc));
        var team = World.A.call(() -> world.municipalTeam());
        anna = World.A.call(() -> world.worker("Anna", team, Role.CLIENT_MANAGER));
        bram = World.A.call(() -> world.worker("Bram", team, Role.TEAM_WORKER));
        annas = World.A.call(() -> world.client("Wiebke", anna));
        brams = World.A.call(() -> world.client("Wiebke", bram));
        World.A.run(() -> {
            Compared.born(Compared.freeDay(), jdbc, annas, brams);
            jdbc.sql("update resident set phone = '06 55555555' where id = ?")
                    .param(annas.value())
                    .update();
            doubles.look(keys.duty(Duty.DOUBLES, Purpose.MERGE));
        });
        var pair = World.A.call(() ->
                doubles.all(keys.list(anna, Purpose.MERGE)).rows().getFirst().pair());
        asks = "/residents/%s/doubles/%s".formatted(annas, pair);
        answers = "/residents/%s/doubles/%s".formatted(brams, pair);
    }

    @Test
    void listLeadsToTheQuestionAndTheQuestionToATask() {
        assertThat(pages.page(anna, "/residents/doubles")
                        .select("main a[href=%s]".formatted(asks))
                        .text())
                .startsWith("Vraag het uw collega");
        assertThat(pages.refused(anna, asks + "/question", "why", " ")
                        .select("[role=alert] li")
                        .text())
                .isEqualTo("Schrijf op waarom u denkt dat het één persoon is.");

        assertThat(pages.accepted(anna, asks + "/question", "why", "Zij vertelde het zelf."))
                .isEqualTo(asks);

        assertThat(pages.page(anna, asks).select("#asked").text()).isEqualTo("Anna vroeg dit aan Bram");
        assertThat(pages.page(bram, "/").select("main").text())
                .contains("Zeg of Wiebke de Wit dezelfde persoon is als een inwoner van een collega");
        assertThat(pages.page(bram, "/residents/" + brams)
                        .select("#double-asked ~ p a")
                        .attr("href"))
                .isEqualTo(answers);
        var page = pages.page(bram, answers);
        assertThat(page.select("#asked").text()).isEqualTo("Anna vraagt u of dit één persoon is");
        assertThat(page.select("table tbody tr").eachText()).contains("Telefoon 06 00000000 Anders");
        assertThat(page.html()).doesNotContain(annas.toString()).doesNotContain("06 55555555");
        assertThat(pages.get(bram, asks)).hasStatus(404);
        assertThat(pages.get(anna, answers)).hasStatus(404);
    }

    @Test
    void yesLeadsWhoAskedToBothSideBySide() {
        pages.accepted(anna, asks + "/question", "why", "Zij vertelde het zelf.");

        assertThat(pages.accepted(bram, answers + "/answer", "answer", "AGREED"))
                .isEqualTo("/");

        assertThat(pages.page(anna, "/").select("main").text()).contains("uw collega zegt dat het één persoon is");
        assertThat(pages.get(anna, asks))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/residents/doubles/%s/%s".formatted(annas, brams));
        assertThat(pages.get(bram, answers)).as("not Bram's any more").hasStatus(404);
    }

    @Test
    void noNeedsAReason() {
        pages.accepted(anna, asks + "/question", "why", "Zij vertelde het zelf.");

        assertThat(pages.refused(bram, answers + "/answer", "reason", "Omdat.")
                        .select("[role=alert] li")
                        .text())
                .isEqualTo("Kies een antwoord.");
        assertThat(pages.refused(bram, answers + "/answer", "answer", "DIFFERENT")
                        .select("[role=alert] li")
                        .text())
                .isEqualTo("Schrijf op waarom, zodat uw collega verder kan.");
        assertThat(pages.accepted(bram, answers + "/answer", "answer", "KEEPS", "reason", "Ik ken haar al jaren."))
                .isEqualTo(answers);

        var page = pages.page(anna, asks);
        assertThat(page.select("main").text()).contains("Ik ken haar al jaren.");
        assertThat(page.select("main a[href$=hand-over]")).hasSize(1);
        assertThat(pages.english(anna, asks).select("main").text())
                .contains("Bram says: yes, one person, who should stay with me");
    }

    @Test
    void somebodyOfAColleagueIsFoundByWholeDataOnly() {
        var number = World.A.call(() -> jdbc.sql("select client_number from resident where id = ?")
                .param(brams.value())
                .query(String.class)
                .single());
        var path = "/residents/%s/same-person".formatted(annas);

        var page = PageChecks.page(pages.post(anna, path, "typed", number));

        assertThat(page.select("#elsewhere").text())
                .isEqualTo("Uw collega Bram heeft iemand met precies deze gegevens");
        assertThat(page.html()).doesNotContain(brams.toString());
        assertThat(pages.accepted(anna, path + "/elsewhere", "typed", number)).isEqualTo(asks);
        assertThat(pages.post(anna, path + "/elsewhere", "typed", "Wiebke")).hasStatus(404);
        assertThat(PageChecks.page(pages.post(anna, path, "typed", number.substring(0, 5)))
                        .select("#elsewhere"))
                .isEmpty();
    }

    /** On a phone, from the list to the answer. */
    @Test
    void askedAndAnsweredOnAPhone() {
        try (var window = browser.window(anna, 360)) {
            window.open("/residents/doubles").isSound();
            window.page().getByText("Vraag het uw collega").click();
            window.isSound().picture("question-ask-360");
            window.wide(1280).isSound().picture("question-ask-1280").wide(360);
            window.page().locator("[name=why]").fill("Zij vertelde mij dat zij ook bij u komt.");
            window.page().getByText("Verstuur vraag").click();
            window.isSound().picture("question-asked-360");
        }
        try (var window = browser.window(bram, 360)) {
            window.open(answers).isSound().picture("question-answer-360");
            window.wide(1280).isSound().picture("question-answer-1280").wide(360);
            window.page().getByLabel("Ja. De inwoner gaat naar Anna").check();
            window.page().getByText("Verstuur antwoord").click();
            assertThat(window.path()).isEqualTo("/");
            window.isSound();
        }
    }
}
