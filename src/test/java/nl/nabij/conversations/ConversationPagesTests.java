package nl.nabij.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.nabij.Browser;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.Window;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.responses.Marks;
import nl.nabij.responses.Response;
import nl.nabij.responses.ResponseRequest;
import nl.nabij.responses.Responses;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A talk on the screen of a phone, and what others see of it. */
@RegionTest
class ConversationPagesTests {

    @Autowired
    Conversations conversations;

    @Autowired
    World world;

    @Autowired
    Responses responses;

    @Autowired
    Keys keys;

    @Autowired
    Pages pages;

    @Autowired
    Browser browser;

    private SignedIn anna;
    private ResidentId sam;

    @BeforeEach
    void annaAndSam() {
        anna = World.A.call(() -> world.clientManager());
        sam = World.A.call(() -> world.client("Sam", anna));
    }

    @Test
    void wholeTalkTakesThreeScreensAndAtMostEightTapsOnAPhone() {
        try (var phone = new Phone(browser.window(anna, 360))) {
            phone.window.open("/residents/" + sam);
            phone.button("Begin een gesprek");
            phone.begin();
            phone.type("In de woorden van Sam", SampleTalks.WORDS);
            phone.button("Verder");
            phone.choose("Ja, er is eenzaamheid.");
            phone.choose("Sam zegt het zelf");
            phone.choose("Zeker");
            phone.choose("Allebei");
            phone.button("Verder");
            phone.type("Afspraken", "Wij bellen dinsdag.");
            phone.choose("Over 2 weken");
            phone.button("Bewaar het gesprek");

            assertThat(phone.taps).as("taps").isLessThanOrEqualTo(8);
            assertThat(phone.screens).as("screens").containsExactly("words", "impression", "agreement");
            assertThat(phone.window.path()).isEqualTo("/residents/" + sam + "/conversations/" + talk());
        }
    }

    @Test
    void shortestTalkTakesFiveTapsFromThePersonPage() {
        try (var phone = new Phone(browser.window(anna, 360))) {
            phone.window.open("/residents/" + sam);
            phone.begin();
            phone.button("Begin een gesprek");
            phone.type("In de woorden van Sam", SampleTalks.WORDS);
            phone.button("Verder");
            phone.choose("Wij spraken er niet over.");
            phone.button("Verder");
            phone.button("Bewaar het gesprek");

            assertThat(phone.taps).isEqualTo(5);
        }
    }

    @Test
    void typedWordsSurviveAReloadTheBackButtonAndANewSession() {
        try (var phone = new Phone(browser.window(anna, 360))) {
            phone.window.open("/residents/" + sam);
            phone.button("Begin een gesprek");
            phone.type("In de woorden van Sam", "Ik wil muziek maken.");
            phone.page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> {});
            phone.page.reload();
            assertThat(phone.page.getByLabel("In de woorden van Sam").inputValue())
                    .isEqualTo("Ik wil muziek maken.");
            phone.button("Verder");
            phone.page.goBack();
            assertThat(phone.page.getByLabel("In de woorden van Sam").inputValue())
                    .isEqualTo("Ik wil muziek maken.");
        }
        try (var later = browser.window(anna, 360)) {
            later.open("/residents/" + sam);
            later.page().getByText("Ga verder met het gesprek").click();

            assertThat(later.page().getByLabel("In de woorden van Sam").inputValue())
                    .isEqualTo("Ik wil muziek maken.");
        }
    }

    @Test
    void screensAreWalkedByKeyboard() {
        try (var window = browser.window(anna, 1280)) {
            window.open("/residents/" + sam);
            window.page().getByText("Begin een gesprek").click();

            assertThat(window.walk()).contains("Pauze", "In de woorden van Sam", "Verder");
            window.isSound();
        }
    }

    @Test
    void whatSomebodyMarkedIsTakenOffTheAgendaAfterTheTalk() {
        var today = LocalDate.now(Time.ZONE);
        var path = World.A.call(() -> {
            var access = world.access(anna, sam, Purpose.TALK_TOGETHER);
            responses.keep(
                    new ResponseRequest(
                            "conversation-map",
                            1,
                            Response.FilledBy.WITH_HELP,
                            Map.of("body", "4"),
                            new Marks(Set.of("body"), Set.of()),
                            today,
                            null),
                    access);
            var id = conversations.begin(access);
            conversations.save(id, SampleTalks.SAID, access);
            conversations.save(id, SampleTalks.LONELY, access);
            conversations.save(id, SampleTalks.AGREED, today, access);
            conversations.register(id, access);
            return "/residents/" + sam + "/conversations/" + id;
        });

        var agenda = pages.page(anna, path).select("section[aria-labelledby=agenda]");
        assertThat(agenda.text()).contains("Sprak u hierover?", "Hoe gaat het met uw lichaam", "Antwoord: 4");
        pages.accepted(anna, agenda.select("form").attr("action"));

        assertThat(pages.page(anna, path).select("section[aria-labelledby=agenda]"))
                .isEmpty();
    }

    @Test
    void nothingTypedIsAskedForAtTheField() {
        var path = begin();

        var page = pages.refused(anna, path + "/words", "words", " ");

        assertThat(page.select("#words-error").text())
                .isEqualTo("Schrijf op wat deze persoon zelf wil, of kies waarom er nog geen vraag is.");
    }

    @Test
    void viewNeedsASourceUnlessItWasNotDiscussed() {
        var path = begin();

        var page = pages.refused(anna, path + "/impression", "presence", "YES");

        assertThat(page.select("[role=alert] li").eachText())
                .containsExactly("Kies wie dit zegt.", "Kies hoe zeker dit is.");
        assertThat(pages.accepted(anna, path + "/impression", "presence", "NOT_DISCUSSED"))
                .endsWith("/agreement");
    }

    @Test
    void questionnaireIsOfferedDuringATalkAndFoundBackInItsRecord() {
        var talk =
                World.A.call(() -> conversations.begin(world.access(anna, sam, nl.nabij.access.Purpose.TALK_TOGETHER)));
        var path = "/residents/" + sam + "/conversations/" + talk;

        assertThat(pages.accepted(anna, path + "/impression", "presence", "DOUBTFUL", "then", "questionnaire"))
                .isEqualTo("/residents/" + sam + "/responses/new?conversation=" + talk);
        assertThat(pages.page(anna, path + "/impression")
                        .select("input[name=presence][checked]")
                        .attr("value"))
                .as("what was chosen is kept")
                .isEqualTo("DOUBTFUL");
        pages.accepted(
                anna,
                "/residents/" + sam + "/responses/new/direct-question",
                "at",
                "1",
                "version",
                "1",
                "filledBy",
                "RESIDENT",
                "conversation",
                talk.toString(),
                "answers[1]",
                "sometimes");
        World.A.run(() -> {
            var access = world.access(anna, sam, nl.nabij.access.Purpose.TALK_TOGETHER);
            conversations.save(talk, SampleTalks.SAID, access);
            conversations.save(talk, SampleTalks.LONELY, access);
            conversations.register(talk, access);
        });

        assertThat(pages.page(anna, path)
                        .select("section[aria-labelledby=filled] a")
                        .eachText())
                .containsExactly("Eén directe vraag", "Vul samen een vragenlijst in");
    }

    @Test
    void residentReadsOwnWordsAndAgreementsAndNotTheView() {
        World.A.run(() -> SampleTalks.registered(conversations, world.access(anna, sam, Purpose.TALK_TOGETHER)));

        var page = pages.page(World.A.call(() -> world.self(sam)), "/me").text();

        assertThat(page)
                .contains(SampleTalks.WORDS, "Dit zei u op 6 oktober.", "Wij bellen dinsdag samen met de fanfare.")
                .doesNotContain("Ja, er is eenzaamheid", "indruk");
    }

    @Test
    void personPageHasTheOwnQuestionOnTop() {
        World.A.run(() -> SampleTalks.registered(conversations, world.access(anna, sam, Purpose.TALK_TOGETHER)));

        var page = pages.page(anna, "/residents/" + sam);

        assertThat(page.select("main blockquote").eachText()).containsExactly("“" + SampleTalks.WORDS + "”");
        assertThat(page.select(".utrecht-button--primary-action, .utrecht-button-link--primary-action")
                        .eachText())
                .containsExactly("Begin een gesprek");
    }

    @Test
    void somebodyElsesDraftHasNoPage() {
        var path = begin();
        var bram = World.A.call(() -> world.clientManager());

        assertThat(pages.get(bram, path + "/words")).hasStatus(404);
    }

    private String begin() {
        return pages.accepted(anna, "/residents/" + sam + "/conversations").replace("/words", "");
    }

    private String talk() {
        return World.A.call(() -> conversations.all(world.access(anna, sam, Purpose.TALK_TOGETHER)).stream()
                .map(talk -> talk.id().toString())
                .findFirst()
                .orElse("none"));
    }

    /** Counts what a thumb does; typing is the person's words. */
    private static final class Phone implements AutoCloseable {

        final Window window;
        final Page page;
        final List<String> screens = new ArrayList<>();
        int taps;

        Phone(Window window) {
            this.window = window;
            this.page = window.page();
        }

        void begin() {
            taps = 0;
        }

        void button(String words) {
            var here = window.path();
            if (here.contains("/conversations/")) {
                screens.add(here.substring(here.lastIndexOf('/') + 1));
            }
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(words).setExact(true))
                    .click();
            page.waitForLoadState();
            taps++;
        }

        void choose(String words) {
            page.getByLabel(words, new Page.GetByLabelOptions().setExact(true)).check();
            taps++;
        }

        void type(String field, String words) {
            page.getByLabel(field).fill(words);
        }

        @Override
        public void close() {
            window.hasNoFaults();
            window.close();
        }
    }
}
