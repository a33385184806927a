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
import nl.nabij.organisations.Organisations;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A questionnaire that the region published, as it is filled in, scored and withdrawn. */
@RegionTest
class QuestionnaireFillingTests {

    @Autowired
    Organisations organisations;

    @Autowired
    Pages pages;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    Drafts drafts;

    @Autowired
    World world;

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
            var seen = questionnaires.find(key).orElseThrow().draft();
            drafts.write(
                    key,
                    seen.markOfWhole(),
                    Draft::markOfWhole,
                    draft -> Draft.of(draft.content().replace("Hoe vaak spreekt u buren?", "Ziet u buren?")),
                    rosa);
            questionnaires.test(key, rosa);
            questionnaires.publish(key, petra);
        });

        assertThat(pages.page(anna, path).select("input[name=version]").attr("value"))
                .isEqualTo("2");
        var kept = pages.page(
                anna,
                pages.accepted(anna, path, "version", "1", "filledBy", "RESIDENT", "at", "5", "answers[1]", "never"));
        assertThat(kept.text()).contains("Hoe vaak spreekt u buren?");

        assertThat(pages.page(petra, "/questionnaires/" + key + "/versions/1").text())
                .contains(
                        "Buren en ik, uitgave 1", "Hoe vaak spreekt u buren?", "How often do you speak to neighbours?")
                .doesNotContain("Ziet u buren?");
        assertThat(pages.get(petra, "/questionnaires/" + key + "/versions/3")).hasStatus(404);
        A.run(() -> questionnaires.withdraw(key, "Niet meer nodig.", rosa));
        var to = pages.accepted(anna, path, "version", "2", "filledBy", "RESIDENT", "at", "5", "answers[1]", "never");
        assertThat(to).isEqualTo("/residents/" + sam + "/responses/new");
        assertThat(pages.page(anna, to).select("a[href*=" + key + "]")).isEmpty();
        assertThat(pages.visitor("/instruments/" + key).text()).contains("Deze vragenlijst is teruggetrokken");
    }

    private String published() {
        var key = key(questionnaires.bring(bytes(NEIGHBOURS), rosa));
        questionnaires.test(key, rosa);
        questionnaires.publish(key, petra);
        return key;
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
