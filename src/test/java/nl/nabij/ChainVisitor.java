package nl.nabij;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import nl.nabij.shared.Actor;

/** Somebody who walks a part of the chain in an own window, and everything the server sent to that window. */
class ChainVisitor implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final Window window;
    private final Actor who;
    private final List<String> received = new ArrayList<>();

    ChainVisitor(Browser browser, Actor who, int width) {
        this.who = who;
        this.window = browser.window(who, width);
        window.page().context().onRequestFinished(this::keep);
    }

    Actor who() {
        return who;
    }

    Page page() {
        return window.page();
    }

    /** Everything that could be read, typed pages and what follows an act alike; not styles, scripts and letters. */
    List<String> received() {
        return List.copyOf(received);
    }

    ChainVisitor opens(String path) {
        window.open(path);
        return this;
    }

    /** Opens a page until it says so: what somebody else did reaches it as news. */
    ChainVisitor waitsFor(String path, String words) {
        for (var second = 0; second < PATIENCE_SECONDS; second++) {
            opens(path);
            if (page().locator("main").innerText().contains(words)) {
                return this;
            }
            page().waitForTimeout(1000);
        }
        return sees(words);
    }

    ChainVisitor presses(String button) {
        return leaves(page().locator("main button")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first());
    }

    ChainVisitor follows(String link) {
        return leaves(page().locator("main a")
                .filter(new Locator.FilterOptions().setHasText(link))
                .first());
    }

    /** Follows the link with these words beside a name. */
    ChainVisitor follows(String link, String name) {
        return leaves(page().locator("main li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("a")
                .filter(new Locator.FilterOptions().setHasText(link))
                .first());
    }

    ChainVisitor types(String field, String words) {
        page().fill("main [name=" + field + "]", words);
        return this;
    }

    ChainVisitor chooses(String label) {
        page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    ChainVisitor sees(String... words) {
        assertThat(page().locator("main").innerText())
                .as("%s on %s".formatted(who.reference(), window.path()))
                .contains(words);
        return this;
    }

    ChainVisitor doesNotSee(String... words) {
        assertThat(page().locator("main").innerText())
                .as("%s on %s".formatted(who.reference(), window.path()))
                .doesNotContain(words);
        return this;
    }

    /** The page has no fault that a program can find, and can be looked at. */
    ChainVisitor picture(String name) {
        window.isSound().picture("chain-" + name);
        return this;
    }

    String path() {
        return window.path();
    }

    @Override
    public void close() {
        window.close();
    }

    /** Goes on when the next page is there. */
    private ChainVisitor leaves(Locator control) {
        page().evaluate("() => { window.left = true; }");
        control.click();
        page().waitForFunction("() => !window.left && document.readyState === 'complete'");
        return this;
    }

    private void keep(Request request) {
        var response = request.response();
        if (response == null || response.status() / 100 == 3) {
            return;
        }
        var type = response.headers().getOrDefault("content-type", "");
        if (type.startsWith("text/html") || type.contains("json")) {
            try {
                received.add(response.text());
            } catch (PlaywrightException e) {
                throw new AssertionError("not to be read: " + request.url(), e);
            }
        }
    }
}
