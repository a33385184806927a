package nl.nabij.services;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import nl.nabij.Browser;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator brings the social map up to date with a real browser, and takes it back. */
@RegionTest
class ServiceImportBrowserTests {

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Test
    void dataSetIsBroughtInCheckedLoadedAndUndone() throws Exception {
        var kees = A.call(() -> world.official("Kees", Role.COORDINATOR));
        var zip = ImportServices.zipped(Path.of("src/test/resources/open-referral/ohana-sample"))
                .readAllBytes();
        try (var window = browser.window(kees, 1280)) {
            window.open("/imports/new").isSound();
            var page = window.page();
            page.setInputFiles("#file", new FilePayload("sociale-kaart.zip", "application/zip", zip));
            page.click("button:has-text('Bekijk het bestand')");
            comes(page, "Van wie komt dit bestand?");
            assertThat(page.inputValue("#source")).isEqualTo("sociale-kaart");
            window.isSound().picture("services-import-1-source");

            page.fill("#source", "");
            page.click("button:has-text('Kijk het bestand na')");
            PlaywrightAssertions.assertThat(page.locator("main"))
                    .containsText("Schrijf op van wie het bestand komt, in hoogstens 100 letters.");
            page.fill("#source", "Peninsula");
            page.click("button:has-text('Kijk het bestand na')");
            comes(page, "Wilt u dit laden?");
            window.isSound().picture("services-import-2-checked");
            window.wide(360).picture("services-import-2-checked");

            window.wide(1280).page().click("button:has-text('Laad 485 regels')");
            comes(page, "Het bestand is geladen");
            window.isSound().picture("services-import-3-loaded");

            page.click("button:has-text('Draai dit bestand terug')");
            comes(page, "Het bestand is teruggedraaid");
        }
    }

    private static void comes(Page page, String title) {
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText(title, new HasTextOptions().setTimeout(60_000));
        page.waitForLoadState();
    }
}
