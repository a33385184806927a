package nl.nabij.handouts;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.nabij.Browser;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.responses.Response.FilledBy;
import nl.nabij.responses.Responses;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.ResidentId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The questionnaire on paper, read back with PDFBox, and typed over when it comes back. */
@RegionTest
class PaperTests {

    @Autowired
    World world;

    @Autowired
    Handouts handouts;

    @Autowired
    Sittings sittings;

    @Autowired
    PaperPdf papers;

    @Autowired
    Responses responses;

    @Autowired
    Keys keys;

    @Autowired
    Pages pages;

    @Autowired
    Browser browser;

    private SignedIn anna = new SignedIn(AccountId.next(), "", OrganisationId.next(), java.util.Set.of());
    private ResidentId sam = ResidentId.next();

    @BeforeEach
    void annaTalksWithSam() {
        A.run(() -> {
            anna = world.clientManager();
            sam = world.client("Sam", anna);
        });
    }

    @Test
    void paperIsTaggedInLargeLettersWithNumbersAndWithoutAName() throws IOException {
        var pdf = A.call(() -> papers.pdf(handout(), "https://a.test/zelf", Locale.of("nl")));

        try (var read = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("1. Hoe gaat het met uw lichaam", "10. Hoe vaak voelt u zich eenzaam?", "3. soms")
                    .contains("Hier wil ik over praten", "Dit sla ik over", "Anna vraagt u dit", "0 is heel slecht")
                    .contains("https://a.test/zelf", "Bel 113")
                    .doesNotContain("Sam", "de Wit");
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(read.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(tags(read.getDocumentCatalog().getStructureTreeRoot()))
                    .contains("Document", "H1", "H2", "H3", "P", "Figure");
            assertThat(smallest(pdf)).as("points").isGreaterThanOrEqualTo(12f);
        }
    }

    @Test
    void referenceStandsOnEveryPage() throws IOException {
        var handout = A.call(this::handout);
        var pdf = A.call(() -> papers.pdf(handout, "https://a.test/zelf", Locale.of("en")));
        var reference = A.call(() -> handouts.reference(handout));

        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isGreaterThan(1);
            for (var page = 1; page <= read.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(read)).as("page " + page).contains("Reference " + reference);
            }
        }
    }

    @Test
    void paperIsKeptAsWrittenByTheResidentOnceItIsLookedOver() {
        var path = A.call(() -> "/residents/" + sam + "/handouts/" + handout().id() + "/entry");

        var look = nl.nabij.PageChecks.page(
                pages.post(anna, path, "typed[1]", "4", "typed[10]", "3", "talk", "1 5", "skipped", "2"));
        assertThat(look.select("#look").text()).isEqualTo("Staat het zo op het papier?");
        assertThat(look.select("dl").text()).contains("soms", "Overgeslagen");
        assertThat(A.call(() -> responses.all(talking())))
                .as("only looked over")
                .isEmpty();

        assertThat(pages.accepted(
                        anna, path, "typed[1]", "4", "typed[10]", "3", "talk", "1 5", "skipped", "2", "sure", "true"))
                .isEqualTo("/residents/" + sam + "/responses");
        assertThat(A.call(() -> responses.all(talking())))
                .hasSize(2)
                .allSatisfy(kept -> {
                    assertThat(kept.filledBy()).isEqualTo(FilledBy.ON_PAPER);
                    assertThat(kept.account()).isEqualTo(anna.account());
                })
                .anySatisfy(kept -> {
                    assertThat(kept.answers()).isEqualTo(Map.of("body", "4"));
                    assertThat(kept.marks().talk()).containsExactlyInAnyOrder("body", "participation");
                    assertThat(kept.marks().skipped()).containsExactly("mind");
                });
        assertThat(pages.get(anna, path)).as("a paper is typed over once").hasStatus(404);
    }

    @Test
    void wrongAnswersOnPaperAreToldAtTheirNumber() {
        var path = A.call(() -> "/residents/" + sam + "/handouts/" + handout().id() + "/entry");

        assertThat(pages.refused(anna, path, "typed[1]", "11", "sure", "true")
                        .select("[role=alert] li")
                        .text())
                .startsWith("Dit antwoord is er niet. Typ een van deze: 0, 1");
        assertThat(pages.refused(anna, path, "typed[7]", "x".repeat(2_001), "sure", "true")
                        .text())
                .contains("Dit antwoord past niet bij deze vraag");
        assertThat(pages.refused(anna, path).text()).contains("Er is nog niets getypt");
        assertThat(A.call(() -> responses.all(talking()))).isEmpty();
    }

    @Test
    void paperIsNotTypedOverWhatSomebodyFillsInNow() {
        var handout = A.call(this::handout);
        A.run(() -> sittings.begin("paper " + handout.id(), false, SampleHandouts.holder(handout, keys)));

        assertThat(pages.get(anna, "/residents/" + sam + "/handouts/" + handout.id() + "/entry"))
                .hasStatus(404);
    }

    /** One key for each question, and it goes on by itself. */
    @Test
    void paperIsTypedOverByKeyboardAlone() {
        var path = A.call(() -> "/residents/" + sam + "/handouts/" + handout().id() + "/entry");
        try (var desk = browser.window(anna, 1280)) {
            desk.open(path).picture("paper-entry").isSound();
            desk.page()
                    .getByLabel("1. ", new Page.GetByLabelOptions().setExact(false))
                    .first()
                    .focus();
            desk.page().keyboard().type("45678");
            assertThat(desk.page().evaluate("() => document.activeElement.name"))
                    .isEqualTo("typed[6]");
            desk.page().keyboard().type("10");
            desk.page().keyboard().type("De tuin.");
            desk.page().keyboard().press("Tab");
            desk.page().keyboard().press("Tab");
            desk.page().keyboard().press("Tab");
            desk.page().keyboard().type("3");
            desk.page().keyboard().type("1 6");
            desk.page().keyboard().press("Enter");
            desk.page().keyboard().type("8 9");
            desk.page().keyboard().press("Enter");
            desk.page().keyboard().press("Enter");
            desk.page().getByText("Staat het zo op het papier?").waitFor();
            desk.picture("paper-look").isSound();
            desk.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ja, bewaar"))
                    .click();
            desk.page().waitForURL("**/responses");
        }
        assertThat(A.call(() -> responses.all(talking())))
                .anySatisfy(kept -> assertThat(kept.answers())
                        .isEqualTo(Map.of(
                                "body", "4",
                                "mind", "5",
                                "meaning", "6",
                                "quality-of-life", "7",
                                "participation", "8",
                                "daily-life", "10",
                                "goes-well", "De tuin.")));
    }

    private Handout handout() {
        return SampleHandouts.made(handouts, talking(), "conversation-map", "direct-question");
    }

    private Access talking() {
        return world.access(anna, sam, Purpose.TALK_TOGETHER);
    }

    private static float smallest(byte[] pdf) throws IOException {
        var sizes = new ArrayList<Float>();
        try (var read = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    sizes.add(letter.getFontSizeInPt());
                }
            }.getText(read);
        }
        return sizes.stream().min(Float::compare).orElseThrow();
    }

    private static List<String> tags(PDStructureNode node) {
        var tags = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags.addAll(tags(element));
            }
        }
        return tags;
    }
}
