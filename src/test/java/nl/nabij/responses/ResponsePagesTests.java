package nl.nabij.responses;

import static nl.nabij.World.A;
import static nl.nabij.responses.SampleResponses.kept;
import static nl.nabij.responses.SampleResponses.lonely;
import static nl.nabij.responses.SampleResponses.map;
import static nl.nabij.responses.SampleResponses.whoFive;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.nabij.Browser;
import nl.nabij.PageChecks;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Purpose;
import nl.nabij.regions.Settings;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResidentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Filling in together, question by question, and looking back. */
@RegionTest
class ResponsePagesTests {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 6);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 18);

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    Responses responses;

    @Autowired
    Settings settings;

    @Autowired
    Browser browser;

    private SignedIn anna = new SignedIn(
            nl.nabij.shared.AccountId.next(), "", nl.nabij.shared.OrganisationId.next(), java.util.Set.of());
    private ResidentId sam = ResidentId.next();
    private String base = "";

    @BeforeEach
    void annaTalksWithSam() {
        A.run(() -> {
            anna = world.clientManager();
            sam = world.client("Sam", anna);
            base = "/residents/" + sam + "/responses";
        });
    }

    /** Words beside it; the marks stay as the person gave them. */
    @Test
    void professionalWritesAViewBesideItAndTheResidentReadsIt() {
        var id = A.call(() -> kept(responses, map("6", NOVEMBER), world.access(anna, sam, Purpose.TALK_TOGETHER)));
        var before = all();

        var page = pages.page(
                anna, pages.accepted(anna, base + "/" + id + "/views", "words", "Op het werk zie ik haar lachen."));

        assertThat(page.select("section[aria-labelledby=views]").text())
                .contains("Anna", "Op het werk zie ik haar lachen.");
        assertThat(all()).as("what was filled in").isEqualTo(before);
        var own = A.call(() -> world.self(sam));
        assertThat(pages.page(own, "/me").text())
                .contains("Hoe anderen ernaar kijken", "Op het werk zie ik haar lachen.");
        assertThat(pages.refused(anna, base + "/" + id + "/views", "words", " ").text())
                .contains("Schrijf op hoe u ernaar kijkt.");
        assertThat(pages.post(own, base + "/" + id + "/views", "words", "Nee.")).hasStatus(404);
    }

    @Test
    void oneQuestionStandsOnEachScreenAndNothingIsKeptBeforeTheLast() {
        var path = base + "/new/experienced-fit";
        assertThat(pages.page(anna, path).select("h1").text()).isEqualTo("Voelt u zich geholpen en begrepen?");

        var first = PageChecks.page(pages.post(anna, path, "at", "0", "version", "1", "filledBy", "WITH_HELP"));
        assertThat(first.select("h1").text()).isEqualTo("Voelt u zich geholpen?");

        var second = PageChecks.page(pages.post(
                anna, path, "at", "1", "version", "1", "filledBy", "WITH_HELP", "answers[helped]", "mostly"));
        assertThat(second.select("h1").text()).isEqualTo("Voelt u zich begrepen?");
        assertThat(second.select("input[type=hidden][name='answers[helped]']").attr("value"))
                .isEqualTo("mostly");
        assertThat(all()).isEmpty();

        var page = pages.page(
                anna,
                pages.accepted(
                        anna,
                        path,
                        "at",
                        "3",
                        "version",
                        "1",
                        "filledBy",
                        "WITH_HELP",
                        "answers[helped]",
                        "mostly",
                        "answers[understood]",
                        "completely",
                        "answers[more]",
                        "Eerder bellen."));

        assertThat(page.text()).contains("grotendeels", "helemaal", "Eerder bellen.", "Sam antwoordt, ik lees voor");
        assertThat(page.select("blockquote").text()).contains("Eerder bellen.");
        assertThat(all()).hasSize(1);
    }

    @Test
    void goingBackKeepsWhatWasAnswered() {
        var path = base + "/new/experienced-fit";

        var page = PageChecks.page(pages.post(
                anna,
                path,
                "at",
                "2",
                "version",
                "1",
                "filledBy",
                "RESIDENT",
                "answers[helped]",
                "mostly",
                "answers[understood]",
                "a-little",
                "choice",
                "BACK"));

        assertThat(page.select("h1").text()).isEqualTo("Voelt u zich geholpen?");
        assertThat(page.select("input[name='answers[helped]'][checked]").attr("value"))
                .isEqualTo("mostly");
        assertThat(page.select("input[type=hidden][name='answers[understood]']").attr("value"))
                .isEqualTo("a-little");
    }

    /** As the person alone can; what is ticked makes the agenda of the talk. */
    @Test
    void everyQuestionCanBeSkippedOrMarkedToTalkAbout() {
        var path = base + "/new/experienced-fit";

        var second = PageChecks.page(pages.post(
                anna,
                path,
                "at",
                "1",
                "version",
                "1",
                "filledBy",
                "RESIDENT",
                "answers[helped]",
                "mostly",
                "talk",
                "true"));
        assertThat(second.select("input[type=hidden][name=marked]").eachAttr("value"))
                .containsExactly("helped");
        assertThat(second.select("input[type=checkbox][name=talk][checked]")).isEmpty();
        assertThat(second.select("button[name=choice]").eachText()).containsExactly("Volgende", "Overslaan", "Vorige");

        var third = PageChecks.page(pages.post(
                anna,
                path,
                "at",
                "2",
                "version",
                "1",
                "filledBy",
                "RESIDENT",
                "answers[helped]",
                "mostly",
                "marked",
                "helped",
                "answers[understood]",
                "a-little",
                "choice",
                "SKIP"));
        assertThat(third.select("input[type=hidden][name=skipped]").eachAttr("value"))
                .containsExactly("understood");
        assertThat(third.select("input[name='answers[understood]']"))
                .as("the answer goes")
                .isEmpty();
        assertThat(third.select("button[name=choice]").eachText())
                .containsExactly("Bewaar", "Overslaan en bewaren", "Vorige");

        var back = PageChecks.page(pages.post(
                anna,
                path,
                "at",
                "2",
                "version",
                "1",
                "filledBy",
                "RESIDENT",
                "answers[helped]",
                "mostly",
                "marked",
                "helped",
                "skipped",
                "understood",
                "choice",
                "BACK"));
        assertThat(back.select("input[type=checkbox][name=talk][checked]")).hasSize(1);
        assertThat(back.select("input[type=hidden][name=marked]"))
                .as("it stands in the field now")
                .isEmpty();

        pages.accepted(
                anna,
                path,
                "at",
                "3",
                "version",
                "1",
                "filledBy",
                "RESIDENT",
                "answers[helped]",
                "mostly",
                "marked",
                "helped",
                "skipped",
                "understood",
                "choice",
                "SKIP");

        assertThat(all()).singleElement().satisfies(kept -> {
            assertThat(kept.answers()).isEqualTo(java.util.Map.of("helped", "mostly"));
            assertThat(kept.marks())
                    .isEqualTo(new Marks(java.util.Set.of("helped"), java.util.Set.of("understood", "more")));
        });
        assertThat(pages.page(anna, "/residents/" + sam)
                        .select("section[aria-labelledby=agenda]")
                        .text())
                .contains("Waar Sam over wil praten", "Voelt u zich geholpen?", "2 vragen overgeslagen");
    }

    /** As the person alone sees it: side by side, with what the ends mean. */
    @Test
    void marksStandSideBySideWithTheWordsOfTheirEnds() {
        var page = PageChecks.page(
                pages.post(anna, base + "/new/conversation-map", "at", "0", "version", "1", "filledBy", "RESIDENT"));

        assertThat(page.select(".nabij-marks input[type=radio]")).hasSize(11);
        assertThat(page.select(".nabij-marks").text()).contains("0 is heel slecht, 10 is heel goed.");
    }

    @Test
    void wrongAnswerToAQuestionThatIsSkippedIsNoFault() {
        var page = PageChecks.page(pages.post(
                anna,
                base + "/new/experienced-fit",
                "at",
                "1",
                "version",
                "1",
                "filledBy",
                "RESIDENT",
                "answers[helped]",
                "great",
                "choice",
                "SKIP"));

        assertThat(page.select("h1").text()).isEqualTo("Voelt u zich begrepen?");
    }

    @Test
    void whoAnswersIsAskedAndAWrongAnswerIsTold() {
        var path = base + "/new/experienced-fit";

        assertThat(pages.refused(anna, path, "at", "0", "version", "1").text())
                .contains("Kies wie de antwoorden geeft.");
        assertThat(pages.refused(
                                anna,
                                path,
                                "at",
                                "1",
                                "version",
                                "1",
                                "filledBy",
                                "RESIDENT",
                                "answers[helped]",
                                "great")
                        .text())
                .contains("Dit antwoord op vraag helped bestaat niet");
        assertThat(pages.refused(anna, path, "at", "3", "version", "1", "filledBy", "RESIDENT")
                        .text())
                .contains("Er is nog niets beantwoord");
        assertThat(pages.post(
                        anna,
                        path,
                        "at",
                        "99",
                        "version",
                        "1",
                        "filledBy",
                        "PROFESSIONAL",
                        "answers[helped]",
                        "mostly"))
                .as("nobody gives an own mark for somebody else")
                .hasStatus(404);
        assertThat(pages.get(anna, base + "/new/self-efficacy")).hasStatus(404);
        assertThat(pages.get(anna, base + "/new/de-jong-gierveld-11")).hasStatus(404);
    }

    @Test
    void personPageShowsTheWebWithATableAndDifferencesInWords() {
        A.run(() -> {
            kept(responses, map("3", OCTOBER), access());
            kept(responses, map("5", NOVEMBER), access());
            kept(responses, whoFive("2", OCTOBER), access());
            kept(responses, whoFive("3", NOVEMBER), access());
        });

        var part = pages.page(anna, "/residents/" + sam).select("section[aria-labelledby=responses]");

        assertThat(part.select("svg.nabij-chart--web polygon.web-now")).hasSize(1);
        assertThat(part.select("svg.nabij-chart--web polygon.web-before")).hasSize(1);
        assertThat(part.select("table tr:has(th:contains(Lichaam))").text())
                .contains("3 5 2 hoger.")
                .doesNotContain("ruis");
        assertThat(part.select("table tr:has(th:contains(Index))").text())
                .contains("40 60 20 hoger. Dat is meer dan ruis (vanaf 10 punten).");
        assertThat(part.text()).contains("Hoe Sam het zelf ziet. Niemand anders verandert deze cijfers.");
    }

    @Test
    void residentSeesOwnMarksInTheOwnPlace() {
        A.run(() -> kept(responses, map("5", NOVEMBER), access()));

        var page = pages.page(A.call(() -> world.self(sam)), "/me");

        assertThat(page.select("section[aria-labelledby=responses] h2").text()).isEqualTo("Hoe ik het zie");
        assertThat(page.select("svg.nabij-chart--web")).hasSize(1);
    }

    /** A name such as 'severely lonely' about one person is what the scale is not for. */
    @Test
    void scaleForGroupsHasNoNameOnAnyPageAboutAPerson() {
        var id = A.<nl.nabij.shared.ResponseId, RuntimeException>call(() -> {
            settings.change(Responses.GROUP_SCALES, 1, "Bea");
            return kept(responses, lonely(ConversationId.next()), access());
        });

        for (var path : List.of("/residents/" + sam, base, base + "/" + id)) {
            assertThat(pages.page(anna, path).select("main").text())
                    .as(path)
                    .contains("De Jong Gierveld")
                    .doesNotContain("eenzaam,", "ernstig", "sterk eenzaam", "matig");
        }
        A.run(() -> settings.change(Responses.GROUP_SCALES, 0, "Bea"));
    }

    @Test
    void emptyPageSaysWhatComesHere() {
        assertThat(pages.page(anna, base).text()).contains("Sam heeft nog geen vragenlijst ingevuld.");
        assertThat(pages.page(anna, "/residents/" + sam)
                        .select("section[aria-labelledby=responses]")
                        .text())
                .contains("Vul samen een vragenlijst in");
    }

    @Test
    void mapIsFilledInOnAPhoneByKeyboard() {
        try (var window = browser.window(anna, 360)) {
            window.open(base + "/new/experienced-fit").isSound().picture("fill-begin");
            window.page().locator("#filledBy-1").press("Space");
            window.follow("Begin").isSound().picture("fill-question");
            window.page().locator("#answershelped-2").press("Space");
            window.follow("Volgende");
            window.page().locator("#answersunderstood-3").press("Space");
            window.follow("Volgende").isSound().picture("fill-words");
            window.follow("Bewaar").isSound().picture("fill-kept");

            assertThat(window.page().content()).contains("grotendeels");
        }
        assertThat(all()).hasSize(1);
    }

    private List<Response> all() {
        return A.call(() -> responses.all(access()));
    }

    private Access access() {
        return world.access(anna, sam, Purpose.TALK_TOGETHER);
    }
}
