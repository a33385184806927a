package nl.nabij.signals;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.nabij.Browser;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Ties;
import nl.nabij.organisations.Places;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A neighbour tells something on a phone without script, a team acts on it, and the neighbour hears how far it is. */
@RegionTest
class SignalBrowserTests {

    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    Signals signals;

    @Autowired
    Triage triage;

    @Autowired
    Readers readers;

    @Autowired
    Places places;

    @Autowired
    Ties ties;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void neighbourTellsTeamActsAndNeighbourHears() {
        var sample = A.call(() -> SampleSignals.make(world, signals, triage, readers, places, keys, jdbc));
        String code;
        try (var phone = browser.withoutScript(null, 360)) {
            var page = phone.page();
            page.navigate(browser.address() + "/signal");
            picture(page, "signal-form-360");
            press(page, "Verstuur");
            assertThat(page.locator("[role=alert]").innerText()).contains("Eén zin is genoeg");
            page.getByLabel("Wat viel u op?").fill(SampleSignals.WORDS);
            page.getByLabel("Over wie gaat het?").fill("Mevrouw Postma");
            page.getByLabel("Postcode").fill(sample.postcode().toLowerCase(java.util.Locale.ROOT));
            page.getByLabel("Nee").check();
            page.waitForTimeout(3_500);
            press(page, "Verstuur");
            code = page.locator("strong.utrecht-heading-2").innerText();
            picture(page, "signal-received-360");
            assertThat(heard(page, code)).isEqualTo("Uw signaal is binnen");
            phone.hasNoFaults();
        }

        try (var desk = browser.window(sample.wim(), 1280)) {
            desk.open("/").isSound().picture("signal-today");
            desk.open("/signals").isSound().picture("signal-list");
            var page = desk.page();
            page.locator("main .nabij-card a").first().click();
            desk.picture("signal-waiting");
            press(page, "Ik pak dit op");
            desk.isSound().picture("signal-taken");
            page.getByLabel("Naam", new Page.GetByLabelOptions().setExact(true)).fill("Postma");
            page.locator("#postcode").fill(sample.postcode());
            page.locator("#houseNumber").fill("12");
            press(page, "Zoek");
            assertThat(page.locator("main [role=status]").last().innerText()).contains("Nabij kent niemand");
            desk.isSound().picture("signal-search");
            page.getByText("Nabij kent diegene nog niet: schrijf op wie het is").click();
            page.getByLabel("Voornaam").fill("Greet");
            page.getByLabel("Achternaam").fill("Postma");
            press(page, "Bewaar wie het is");
            assertThat(page.locator("h1").innerText()).isEqualTo("Een signaal over Greet Postma");
            page.getByLabel("Wil graag praten").check();
            press(page, "Bewaar");
            assertThat(desk.path()).matches("/residents/[0-9a-f-]{36}");
            assertThat(page.locator("main").innerText()).contains("Wat iemand opviel");
            desk.isSound().picture("signal-person");
        }

        try (var phone = browser.withoutScript(null, 360)) {
            phone.page().navigate(browser.address() + "/signal/receipt");
            assertThat(heard(phone.page(), code)).isEqualTo("Iemand heeft contact opgenomen");
            assertThat(phone.page().locator("main").innerText()).doesNotContain("Greet", "Postma", "praten", "Wim");
            picture(phone.page(), "signal-heard-360");
        }
    }

    @Test
    void workerTellsWithTheCardAndSeesHowFarItIs() {
        var sample = A.call(() -> SampleSignals.make(world, signals, triage, readers, places, keys, jdbc));
        var vera = A.call(() -> world.official("Vera", Role.VOLUNTEER));
        try (var window = browser.window(vera, 1280)) {
            window.open("/signals/new").isSound().picture("signal-card");
            var page = window.page();
            page.getByLabel("Gedrag").check();
            page.getByLabel("Wat viel u op?").fill("Hij komt al drie weken niet eten.");
            page.getByLabel("Postcode").fill(sample.postcode());
            press(page, "Verstuur");
            assertThat(window.path()).isEqualTo("/signals/own");
            assertThat(page.locator("main").innerText())
                    .contains("Hij komt al drie weken niet eten.", "Uw signaal is binnen");
            window.isSound().picture("signal-own");
        }
    }

    private static String heard(Page page, String code) {
        page.navigate(page.url().replaceAll("/signal.*", "/signal/receipt"));
        page.getByLabel("Uw code").fill(code);
        press(page, "Bekijk");
        return page.locator("[role=status] h2").innerText();
    }

    private static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(java.nio.file.Path.of("target/screenshots/%s.png".formatted(name))));
    }
}
