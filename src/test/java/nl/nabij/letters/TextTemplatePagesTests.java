package nl.nabij.letters;

import static org.assertj.core.api.Assertions.assertThat;

import nl.nabij.Browser;
import nl.nabij.PageChecks;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator sees who writes a fixed text. */
@RegionTest
class TextTemplatePagesTests {

    private static final String MESSAGE = "/administration/texts/message/nl";

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Browser browser;

    @Autowired
    TextTemplates templates;

    @Test
    void unknownPlaceholderIsAFaultBesideTheField() {
        var page = pages.refused(bea(), MESSAGE, "body", "Dag [voornaam], bel [telefoon].", "after", after(MESSAGE));

        assertThat(page.select("#body-error").text()).startsWith("Nabij kent [voornaam] niet.");
        assertThat(page.select("textarea").text()).startsWith("Dag [voornaam]");
        assertThat(pages.refused(bea(), MESSAGE, "body", "  ", "after", "0")
                        .select("[role=alert] li")
                        .eachText())
                .containsExactly("Schrijf een tekst.");
        assertThat(pages.refused(bea(), "/administration/texts/mail/nl", "body", "a".repeat(3001), "after", "0")
                        .select("[role=alert] li")
                        .eachText())
                .containsExactly("Schrijf een onderwerp.", "Houd het korter: hooguit 3.000 tekens.");
    }

    @Test
    void previewFillsInCountsAndWarns() {
        var page = PageChecks.page(
                pages.post(bea(), MESSAGE, "act", "show", "body", "Dag [naam], voelt u zich eenzaam? Ideeën: bel."));

        assertThat(page.select("#effect .nabij-message").text())
                .isEqualTo("Dag Sam, voelt u zich eenzaam? Ideeën: bel.");
        assertThat(page.select("#length").text()).isEqualTo("Dit is 1 sms. 43 van 70 tekens.");
        assertThat(page.select("#effect").text())
                .contains(
                        "Er staat een teken in dat niet in een gewone sms past",
                        "Denk na over deze woorden",
                        "eenzaam.");
    }

    @Test
    void wordIsPutInByAButton() {
        var page = PageChecks.page(pages.post(bea(), MESSAGE, "insert", "PHONE", "body", "Bel mij op"));

        assertThat(page.select("textarea").text()).isEqualTo("Bel mij op [telefoon]");
    }

    @Test
    void warnedWordsAreKept() {
        pages.accepted(bea(), MESSAGE, "body", "Dag [naam], over uw uitkering.", "after", after(MESSAGE));

        assertThat(pages.page(bea(), "/administration/texts")
                        .select("article")
                        .getFirst()
                        .text())
                .contains("Dag [naam], over uw uitkering.", "Bea");
    }

    @Test
    void onlyAnAdministratorWrites() {
        assertThat(pages.get(World.A.call(() -> world.clientManager()), "/administration/texts"))
                .hasStatus(404);
        assertThat(pages.get(bea(), "/administration/texts/fax/nl")).hasStatus(404);
        assertThat(pages.get(bea(), "/administration/texts/mail/fr")).hasStatus(404);
    }

    @Test
    void previewFollowsAndWordsComeWhereTheCursorIs() {
        try (var window = browser.window(bea(), 1280)) {
            window.open("/administration/texts/mail/nl").isSound();
            var page = window.page();
            page.fill("#body", "Dag , tot dan.");
            page.evaluate("() => document.querySelector('#body').setSelectionRange(4, 4)");
            page.click("[data-insert='[naam]']");
            assertThat(page.inputValue("#body")).isEqualTo("Dag [naam], tot dan.");
            page.waitForFunction(
                    "() => document.querySelector('#effect .nabij-message').innerText.includes('Dag Sam, tot dan.')");
            window.isSound().picture("text-mail");
            window.wide(360).open(MESSAGE).isSound().picture("text-message");
            window.open("/administration/texts").isSound().picture("texts");
        }
    }

    private SignedIn bea() {
        return World.A.call(() -> world.official("Bea", Role.ADMINISTRATOR));
    }

    private String after(String path) {
        return pages.page(bea(), path).select("input[name=after]").val();
    }
}
