package nl.nabij.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import nl.nabij.Browser;
import nl.nabij.RegionTest;
import nl.nabij.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An administrator brings a file in with a real browser, from the first page to the result. */
@RegionTest
class ImportBrowserTests {

    @Autowired
    ApplicationContext program;

    @Autowired
    Browser browser;

    @Test
    void fileIsBroughtInCheckedLoadedAndUndone() {
        World.A.run(() -> {
            var sample = new SampleCaseload(program);
            try (var window = browser.window(sample.administrator, 1280)) {
                window.open("/imports/new").isSound().picture("import-1-new");
                var page = window.page();
                page.setInputFiles(
                        "#file",
                        new FilePayload("caseload-met-fouten.csv", "text/csv", sample.file("caseload-faults.csv")));
                page.click("button:has-text('Bekijk het bestand')");
                window.isSound().picture("import-2-mapping");

                page.check("#choice-complete");
                page.click("button:has-text('Kijk het bestand na')");
                comes(page, "Wilt u dit laden?");
                window.isSound().picture("import-3-checked");
                window.wide(360).picture("import-3-checked");

                window.wide(1280).page().click("button:has-text('Laad de 15 goede regels')");
                comes(page, "Het bestand is geladen");
                window.isSound().picture("import-4-loaded");

                page.click("button:has-text('Draai dit bestand terug')");
                comes(page, "Het bestand is teruggedraaid");
                assertThat(page.locator("main").innerText()).contains("Alles is weer zoals het was");
                window.isSound().picture("import-5-undone");
            }
        });
    }

    /** The page that tells how far it is makes way by itself. */
    private static void comes(Page page, String title) {
        PlaywrightAssertions.assertThat(page.locator("h1"))
                .hasText(title, new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        page.waitForLoadState();
    }
}
