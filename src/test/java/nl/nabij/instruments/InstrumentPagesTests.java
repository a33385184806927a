package nl.nabij.instruments;

import static nl.nabij.World.A;
import static nl.nabij.World.B;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.nabij.PageChecks;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.WordingPackId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The library of instruments, and the wording that a licence holder brings in. */
@RegionTest
class InstrumentPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    Instruments instruments;

    @Autowired
    WordingPacks packs;

    @Autowired
    nl.nabij.identity.Accounts accounts;

    @Autowired
    MockMvcTester mvc;

    @Test
    void visitorFindsEachInstrumentByThePhaseOfTheWork() {
        var page = pages.visitor("/instruments");

        assertThat(page.select("#phase-learn")
                        .parents()
                        .select("section:has(#phase-learn) a")
                        .eachText())
                .containsExactly("Hoe zeker bent u dat het u lukt?");
        assertThat(page.select("section:has(#phase-signal) a").eachText())
                .containsExactly("Zelfredzaamheid-Matrix, uitgave 2013", "Zelfredzaamheid-Matrix, uitgave 2017");
    }

    @Test
    void pageOfAnInstrumentSaysWhoseItIsAndWhatItIsNotFor() {
        var page = pages.visitor("/instruments/de-jong-gierveld-6");

        assertThat(page.text())
                .contains("Vrije Universiteit Amsterdam")
                .contains("Een grens mag nooit een drempel zijn")
                .contains("De zinnen staan hier niet")
                .contains("Handleiding VU", "CBS");
        assertThat(page.select("fieldset > legend").eachText())
                .containsExactly("Vraag 3", "Vraag 4", "Vraag 7", "Vraag 8", "Vraag 9", "Vraag 10");
    }

    @Test
    void tryingOutShowsScoreAndCategoryByEachScheme() {
        var anna = A.call(world::clientManager);

        var page = PageChecks.page(pages.post(
                anna,
                "/instruments/de-jong-gierveld-6/try-out",
                "answers[3]",
                "yes",
                "answers[4]",
                "yes",
                "answers[7]",
                "yes",
                "answers[8]",
                "yes",
                "answers[9]",
                "yes",
                "answers[10]",
                "yes"));

        assertThat(page.select("section:has(#outcome) tbody tr").eachText().getFirst())
                .contains("Totaal 3 0 tot en met 6", "matig eenzaam", "enigszins eenzaam");
        assertThat(page.select("input[name='answers[3]'][checked]").eachAttr("value"))
                .containsExactly("yes");
    }

    @Test
    void tryingOutWithoutAnAnswerSaysWhatIsMissing() {
        var anna = A.call(world::clientManager);

        var page = PageChecks.page(pages.post(anna, "/instruments/who-5/try-out", "answers[1]", "5"));

        assertThat(page.select("section:has(#outcome)").text()).contains("Geen score. Er mist: 2, 3, 4, 5.");
        assertThat(pages.refused(anna, "/instruments/who-5/try-out", "answers[1]", "8")
                        .text())
                .contains("Dit antwoord op vraag 1 bestaat niet");
        assertThat(pages.refused(anna, "/instruments/who-5/try-out", "answers[77]", "1")
                        .text())
                .contains("Vraag 77 hoort niet bij deze vragenlijst");
    }

    @Test
    void unknownInstrumentIsNotThere() {
        assertThat(pages.get("/instruments/nothing")).hasStatus(404);
    }

    @Test
    void wordsOfAPackAreForPeopleAtWorkAndGoneWhenItIsWithdrawn() {
        var bea = administrator();
        var id = brought(bea);
        assertThat(questions(bea)).doesNotContain("Verzonnen zin een");

        pages.accepted(bea, "/administration/wording/%s/use".formatted(id));
        var anna = A.call(world::clientManager);

        assertThat(questions(anna)).contains("Verzonnen zin een", "Denk aan de laatste twee weken.", "altijd");
        assertThat(pages.english(anna, "/instruments/who-5").text()).contains("Made-up one");
        assertThat(pages.visitor("/instruments/who-5").text()).doesNotContain("Verzonnen");
        assertThat(new String(
                        pages.get("/api/v1/instruments/who-5").getResponse().getContentAsByteArray(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Verzonnen", "Made-up");
        assertThat(B.<java.util.Optional<WordingPack>, RuntimeException>call(
                        () -> packs.used(instruments.find("who-5").orElseThrow())))
                .as("in another region")
                .isEmpty();

        var page = pages.page(bea, pages.accepted(bea, "/administration/wording/%s/withdrawal".formatted(id)));

        assertThat(page.text()).contains("Teruggetrokken", "GGD Drieland", "Brief van 2 maart 2026");
        assertThat(questions(anna)).doesNotContain("Verzonnen");
    }

    @Test
    void residentNeverSeesWordsOfAPackInTheLibrary() {
        var bea = administrator();
        var id = brought(bea);
        pages.accepted(bea, "/administration/wording/%s/use".formatted(id));
        var sam = A.call(() -> world.self(world.client("Sam", world.clientManager())));

        assertThat(pages.page(sam, "/instruments/who-5").text()).doesNotContain("Verzonnen");

        pages.accepted(bea, "/administration/wording/%s/withdrawal".formatted(id));
    }

    @Test
    void newPackTakesThePlaceOfTheOneBefore() {
        var bea = administrator();
        var first = brought(bea);
        var second = brought(bea);
        pages.accepted(bea, "/administration/wording/%s/use".formatted(first));
        pages.accepted(bea, "/administration/wording/%s/use".formatted(second));

        A.run(() -> {
            assertThat(packs.used(instruments.find("who-5").orElseThrow()))
                    .hasValueSatisfying(pack -> assertThat(pack.id()).isEqualTo(second));
            assertThat(packs.find(first))
                    .hasValueSatisfying(pack -> assertThat(pack.withdrawnAt()).isNotNull());
            assertThat(packs.use(first, bea)).isEqualTo(new WordingPacks.Outcome.NotThere());
            assertThat(packs.withdraw(second, bea)).isEqualTo(new WordingPacks.Outcome.Done());
            assertThat(packs.withdraw(second, bea)).isEqualTo(new WordingPacks.Outcome.NotThere());
        });
    }

    @Test
    void badPackIsRefusedWithEveryFaultInWords() {
        var bea = administrator();

        var page = PageChecks.page(upload(
                bea,
                SamplePacks.WHO_5
                        .replace("\"holder\": \"GGD Drieland\",", "")
                        .replace("\"4\": \"Verzonnen zin vier\",", "")));

        assertThat(page.select("[role=alert]").text()).contains("Los 2 fouten op");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly("holder Dit ontbreekt.", "texts.nl.items Er mist een zin bij vraag 4.");
        assertThat(PageChecks.page(upload(bea, "")).select("[role=alert]").text())
                .contains("Kies een bestand");
        assertThat(PageChecks.page(upload(bea, "x".repeat(WordingPackController.LARGEST + 1)))
                        .select("[role=alert]")
                        .text())
                .contains("te groot");
    }

    @Test
    void onlyTheAdministratorBringsWordingIn() {
        var anna = A.call(world::clientManager);

        assertThat(pages.get(anna, "/administration/wording")).hasStatus(404);
        assertThat(pages.post(anna, "/administration/wording/%s/use".formatted(WordingPackId.next())))
                .hasStatus(404);
    }

    @Test
    void questionsWithoutWordsHaveTheirNumberOrName() {
        var open = WordingPacks.open(instruments.find("ons-4").orElseThrow(), Locale.of("nl"));

        assertThat(open).extracting(Question::words).containsOnlyNulls();
        assertThat(open)
                .extracting(Question::about)
                .containsExactly("Tevreden met het leven", "De moeite waard", "Gelukkig", "Angstig");
    }

    private SignedIn administrator() {
        return A.call(() -> world.official("Bea", Role.ADMINISTRATOR));
    }

    private WordingPackId brought(SignedIn bea) {
        var path = String.valueOf(upload(bea, SamplePacks.WHO_5).getResponse().getRedirectedUrl());
        return WordingPackId.of(path.substring(path.lastIndexOf('/') + 1));
    }

    private String questions(SignedIn who) {
        return page(who).text();
    }

    private Document page(SignedIn who) {
        return pages.page(who, "/instruments/who-5");
    }

    private MvcTestResult upload(SignedIn who, String pack) {
        var account = A.call(() -> accounts.find(who.account()).orElseThrow());
        return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(
                        "http://a.test/administration/wording")
                .file(new MockMultipartFile("file", "pack.json", "application/json", SamplePacks.bytes(pack)))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(SecurityMockMvcRequestPostProcessors.user(account)));
    }
}
