package nl.nabij.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.nabij.Browser;
import nl.nabij.PageChecks;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.organisations.Organisations;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The frame, Vandaag, the language, and what somebody reads when something is not there. */
@RegionTest
class SiteTests {

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Browser browser;

    @Autowired
    Frame frame;

    @Autowired
    TestClock clock;

    @Autowired
    Organisations organisations;

    SignedIn anna;

    @BeforeEach
    void people() {
        anna = World.A.call(world::clientManager);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T04:30:00Z, 'Dag, Anna'",
        "2026-11-24T08:15:00Z, 'Goedemorgen, Anna'",
        "2026-11-24T11:30:00Z, 'Goedemiddag, Anna'",
        "2026-11-24T18:00:00Z, 'Goedenavond, Anna'"
    })
    void todayGreetsByTheTimeOfDayHere(String now, String greeting) {
        clock.at(now);

        var page = pages.page(anna, "/");

        assertThat(page.title()).isEqualTo(greeting);
        assertThat(page.select(".nabij-page-head p").text()).isEqualTo("Dinsdag 24 november 2026");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "RESIDENT")
    void everyRoleHasHomeAndAtMostFiveEntries(Role role) {
        var who = World.A.call(() -> world.official("Iemand", role));

        var page = pages.page(who, "/");

        assertThat(page.select("main .nabij-empty, main .nabij-rows, main .nabij-card"))
                .as("something to read")
                .isNotEmpty();
        assertThat(page.select(".nabij-nav li")).hasSizeBetween(1, 5);
        assertThat(page.select(".nabij-nav [aria-current=page]").eachText()).containsExactly("Vandaag");
        assertThat(frame.entriesOf(Set.of(role))).hasSizeLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyEntryOfTheMenuOpens(Role role) {
        var who = World.A.call(
                () -> role == Role.RESIDENT ? world.self(world.client("Sam", anna)) : world.official("Iemand", role));

        for (var entry : frame.entriesOf(Set.of(role))) {
            if (!entry.href().equals("/")) {
                assertThat(pages.page(who, entry.href())
                                .select(".nabij-nav [aria-current=page]")
                                .eachAttr("href"))
                        .containsExactly(entry.href());
            }
        }
    }

    @Test
    void newRegionTellsItsAdministratorWhatIsStillNeeded() {
        var bea = World.A.call(() -> world.official("Bea", Role.ADMINISTRATOR));

        var steps = pages.page(bea, "/").select("section[aria-labelledby=beginning] .nabij-row__title");

        assertThat(steps.eachText()).doesNotContain("Nodig een klantmanager uit");
        assertThat(steps.eachText().contains("Vul het briefhoofd in"))
                .isEqualTo(!World.A.call(() -> organisations.letterhead().isComplete()));
    }

    @Test
    void residentIsLedToTheOwnPlace() {
        var sam = World.A.call(() -> world.self(world.client("Sam", anna)));

        assertThat(pages.get(sam, "/").getResponse().getRedirectedUrl()).isEqualTo("/me");
    }

    @Test
    void languageIsKeptAndLeadsBack() {
        try (var window = browser.window(null, 1280)) {
            window.open("/accessibility").follow("English");

            assertThat(window.path()).isEqualTo("/accessibility");
            assertThat(window.page().title()).isEqualTo("Accessibility");
            assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo("en");

            window.open("/accessibility").follow("Nederlands").hasNoFaults();
            assertThat(window.page().title()).isEqualTo("Toegankelijkheid");
        }
    }

    @Test
    void languageNeverLeadsToAnotherSite() {
        assertThat(pages.get(anna, "/language/en").getResponse().getRedirectedUrl())
                .isEqualTo("/");
        assertThat(pages.get(anna, "/language/xx")).hasStatus(404);
    }

    @Test
    void whatIsNotThereSaysWhomToAsk() {
        try (var window = browser.window(anna, 1280)) {
            window.open("/residents/00000000-0000-7000-8000-000000000000/nowhere")
                    .picture("not-found");

            var page = PageChecks.page(window.page().content());
            assertThat(page.title()).isEqualTo("Deze pagina is er niet");
            assertThat(page.select("main").text()).contains("Vraag het aan de klantmanager");
        }
    }

    @Test
    void skipLinkComesFirstAndEveryStopIsSeen() {
        try (var window = browser.window(anna, 1280)) {
            var stops = window.open("/").walk();

            assertThat(stops.getFirst()).isEqualTo("Naar de inhoud");
            assertThat(stops).contains("Nabij, naar het begin", "Vandaag", "Toegankelijkheid", "English");
        }
    }

    @ParameterizedTest
    @CsvSource({"Henk Wolters, HW", "Anna, A", "Henk van der Wal, HW", "Gülay Aydın, GA", "ünal, Ü", "'', ''"})
    void initialsAreThoseOfFirstAndLastWord(String name, String initials) {
        assertThat(frame.initials(name)).isEqualTo(initials);
    }
}
