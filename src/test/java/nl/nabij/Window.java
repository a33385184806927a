package nl.nabij;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A window of {@link Browser}. */
public final class Window implements AutoCloseable {

    /** In pixels. */
    private static final int LONGEST_PICTURE = 15_000;

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String AXE = axe();

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> faults;

    Window(BrowserContext context, String address) {
        this.context = context;
        this.address = address;
        this.faults = Browser.watch(context, address);
        this.page = context.newPage();
    }

    /** The page itself, for clicking and typing. */
    public Page page() {
        return page;
    }

    /** Opens a page of region a. @return this window */
    public Window open(String path) {
        page.navigate(address + path);
        page.evaluate("() => document.fonts.ready");
        return this;
    }

    /** Makes the window so many pixels wide, with the page in it. @return this window */
    public Window wide(int pixels) {
        page.setViewportSize(pixels, pixels < 500 ? 740 : 900);
        return this;
    }

    /** The path at which the window is now. */
    public String path() {
        return page.url().substring(address.length());
    }

    /** Nothing that axe-core finds, nothing wider than the window, no message in the console. */
    public Window isSound() {
        return isAccessible().hasNoFaults();
    }

    /** As {@link #isSound}, where the console tells of an answer that was meant to be a refusal. */
    public Window isAccessible() {
        assertThat(violations()).as("axe on " + path()).isEmpty();
        assertThat(widest()).as("nothing is wider than the window: " + path()).isEmpty();
        return this;
    }

    /** No message in the console, no breach of the policy, no request to another host, since the window opened. */
    public Window hasNoFaults() {
        assertThat(faults).as("messages on " + path()).isEmpty();
        return this;
    }

    /** The checks are brought into a page once, and run as often as the window changes. */
    private List<?> violations() {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AXE);
        }
        return (List<?>) page.evaluate("""
                rules => axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] })
                    .then(found => found.violations.map(v => v.id + ' ' + v.nodes.map(node => node.target).join(' ')))
                """, RULES);
    }

    private List<?> widest() {
        return (List<?>) page.evaluate("""
                () => document.documentElement.scrollWidth <= innerWidth ? []
                    : [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                        .slice(0, 5).map(e => e.outerHTML.slice(0, 160))
                """);
    }

    /**
     * Walks the page with the tab key.
     *
     * @return the words of every stop in order; the walk fails where a stop has no ring round it or is not to be seen
     */
    public List<String> walk() {
        var stops = new ArrayList<String>();
        page.evaluate("() => document.activeElement.blur()");
        for (var i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            var stop = (Map<?, ?>) page.evaluate("""
                    () => {
                      const e = document.activeElement;
                      if (!e || e === document.body) return null;
                      const box = e.getBoundingClientRect(), style = getComputedStyle(e);
                      const label = e.labels && e.labels[0] ? e.labels[0].innerText : '';
                      return { words: (e.getAttribute('aria-label') || label || e.innerText || '').trim(),
                               ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
                               seen: box.width > 0 && box.height > 0, html: e.outerHTML.slice(0, 120) };
                    }
                    """);
            if (stop == null) {
                return stops;
            }
            assertThat(stop.get("ring")).as("a ring round " + stop.get("html")).isEqualTo(true);
            assertThat(stop.get("seen")).as("to be seen: " + stop.get("html")).isEqualTo(true);
            stops.add(String.valueOf(stop.get("words")));
        }
        throw new AssertionError("the tab key never leaves " + path());
    }

    /** Goes with the tab key to the control with these words, and presses Enter. */
    public Window enter(String words) {
        reach(words);
        page.keyboard().press("Enter");
        return this;
    }

    /** As {@link #enter}, and waits for the page to which it leads. */
    public Window follow(String words) {
        reach(words);
        page.evaluate("() => { window.left = true; }");
        page.keyboard().press("Enter");
        page.waitForFunction("() => !window.left && document.readyState === 'complete'");
        return this;
    }

    private void reach(String words) {
        for (var i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            var here = String.valueOf(page.evaluate(
                    "() => (document.activeElement.ariaLabel || document.activeElement.innerText || '').trim()"));
            if (here.startsWith(words)) {
                return;
            }
        }
        throw new AssertionError("the tab key never meets '%s' on %s".formatted(words, path()));
    }

    /**
     * A picture of the whole page: {@code target/screenshots/<name>-<width>.png}. Of a page that the tests filled with
     * thousands of rows, only what is in sight: drawing it all takes longer than a test may wait.
     */
    public Window picture(String name) {
        var height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(height <= LONGEST_PICTURE)
                .setPath(Path.of("target/screenshots/%s-%d.png".formatted(name, page.viewportSize().width))));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }

    /** The script of axe-core, out of its own jar. */
    private static String axe() {
        try (var file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file, "axe.min.js").readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
