package nl.nabij.imports;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import nl.nabij.Browser;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page that shows how far a step is, while nobody reloads it. */
@RegionTest
class ProgressBrowserTests {

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Browser browser;

    @Autowired
    Imports imports;

    @Autowired
    ImportRepository files;

    @Autowired
    JdbcClient jdbc;

    @Test
    void barMovesWithoutANewPageAndTheNextPageComesByItself() {
        A.run(() -> {
            var bea = world.official("Bea", Role.ADMINISTRATOR);
            var id = working(bea);
            done(id, 0);
            try (var window = browser.window(bea, 1280)) {
                window.open("/imports/" + id);
                window.page().evaluate("() => { window.same = true }");

                done(id, 100);

                var page = window.page();
                PlaywrightAssertions.assertThat(page.locator("[role=status]"))
                        .hasText("100 van 400 regels (25 procent)");
                assertThat(page.evaluate("() => window.same")).isEqualTo(true);
                window.isSound().picture("import-progress");
                window.wide(360).picture("import-progress");

                files.status(id, Import.Status.CHECKED, null);

                PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Wilt u dit laden?");
            }
        });
    }

    @Test
    void withoutScriptThePageComesAgainByItself() {
        A.run(() -> {
            var bea = world.official("Bea", Role.ADMINISTRATOR);

            var page = pages.page(bea, "/imports/" + working(bea));

            assertThat(page.select("noscript meta[http-equiv=refresh]").attr("content"))
                    .isEqualTo("5");
            assertThat(page.select("[hx-trigger]").attr("hx-trigger")).isEqualTo("every 1s");
        });
    }

    /** As a worker tells it that is at it for an hour. */
    private void done(ImportId id, int rows) {
        jdbc.sql("""
                insert into import_work (import, worker, until, attempts, done, total)
                values (:import, gen_random_uuid(), current_timestamp + interval '1 hour', 1, :done, 400)
                on conflict (import) do update set done = excluded.done
                """).param("import", id.value()).param("done", rows).update();
    }

    /** Checked by nobody: no worker is told of it. */
    private ImportId working(SignedIn by) {
        var content = "Klantnummer;Voornaam\n1;Jan\n".getBytes(StandardCharsets.UTF_8);
        var id = ((Imports.Outcome.Accepted)
                        imports.add("caseload", "caseload.csv", new ByteArrayInputStream(content), by))
                .id();
        files.status(id, Import.Status.CHECKING, null);
        return id;
    }
}
