package nl.nabij.offline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nabij.identity.Actors;
import nl.nabij.site.Option;
import nl.nabij.site.Worker;
import nl.nabij.talks.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a device keeps of the program itself: one page with all texts and nobody's data, the files it is drawn with, and the
 * worker that gives them when there is no network. The same for everybody who asks, so it asks nobody who he or she is.
 */
@Controller
class ShellController {

    static final String PAGE = "/offline/talk";
    static final String WORKER = "/offline/worker.js";

    private static final List<String> FILES = List.of(
            "/assets/tokens.css",
            "/assets/utrecht.css",
            "/assets/site.css",
            "/assets/icon.svg",
            "/assets/icons.svg",
            "/assets/chevron.svg",
            "/assets/tick.svg",
            "/assets/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2",
            "/assets/fonts/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
            "/assets/fonts/figtree-digits-wght-normal.woff2",
            "/assets/fonts/literata-latin-wght-normal.woff2",
            "/assets/fonts/literata-latin-ext-wght-normal.woff2",
            "/assets/offline/vault.js",
            "/assets/offline/draw.js",
            "/assets/offline/send.js",
            "/assets/offline/choose.js",
            "/assets/offline/talk.js");

    /** What stands on the page for what only the device knows: 'name' gives '{name}'. */
    private static final Map<String, String> BLANK = Stream.of(
                    "name", "number", "last", "until", "when", "purpose", "aim", "phase", "say", "account", "at", "ask",
                    "note", "text", "mine", "theirs", "heavy", "hour", "minute")
            .collect(Collectors.toMap(Function.identity(), "{%s}"::formatted));

    private static final List<Option> CHOICES = Stream.of("both", "mine", "theirs")
            .map(value -> Option.worded(value, "offline.choose.keep." + value))
            .toList();

    private final ResourceUrlProvider files;
    private final MessageSource messages;
    private final JsonMapper json;

    ShellController(ResourceUrlProvider mvcResourceUrlProvider, MessageSource messages, JsonMapper json) {
        this.files = mvcResourceUrlProvider;
        this.messages = messages;
        this.json = json;
    }

    @GetMapping(PAGE)
    String page(Model model, HttpServletResponse response) {
        Worker.allow(response);
        model.addAttribute("form", new Blank(null, null, "both"));
        model.addAttribute("blank", BLANK);
        model.addAttribute("heavy", List.of(BLANK.getOrDefault("heavy", "")));
        model.addAttribute("choices", CHOICES);
        model.addAttribute("manifest", "/offline/manifest.webmanifest");
        model.addAttribute("longest", Sheet.LONGEST);
        return "offline/talk";
    }

    /** Differs from an earlier one as soon as a file or the language does; then the browser fetches all of them anew. */
    @GetMapping(WORKER)
    ResponseEntity<String> worker(Locale locale, HttpServletResponse response) {
        Worker.allow(response);
        var kept =
                Stream.concat(Stream.of(PAGE), FILES.stream().map(this::named)).toList();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .body("""
                        const LANGUAGE = %s;
                        const VAULT = %s;
                        const KEPT = %s;
                        %s""".formatted(
                                json.writeValueAsString(locale.getLanguage()),
                                json.writeValueAsString(named("/assets/offline/vault.js")),
                                json.writeValueAsString(kept),
                                script()));
    }

    @GetMapping("/offline/manifest.webmanifest")
    ResponseEntity<Manifest> manifest(Locale locale, HttpServletResponse response) {
        Worker.allow(response);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "manifest+json"))
                .body(new Manifest(
                        messages.getMessage("offline.manifest.name", null, locale),
                        "Nabij",
                        locale.getLanguage(),
                        PAGE,
                        PAGE,
                        "standalone",
                        "#f1f6f6",
                        "#f1f6f6",
                        List.of(new Icon(named("/assets/icon.svg"), "any", "image/svg+xml"))));
    }

    /** Who is signed in on this device, and the token that a form needs; both empty for a visitor. */
    @GetMapping("/offline/session")
    ResponseEntity<Session> session(HttpServletRequest request) {
        var account = Actors.account();
        return ResponseEntity.ok(new Session(
                account.map(somebody -> somebody.id().value()).orElse(null),
                account.isPresent() && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                        ? token.getToken()
                        : null));
    }

    /** With the mark of its content, as every page names it. */
    private String named(String path) {
        return Objects.requireNonNull(files.getForLookupPath(path), path);
    }

    private static String script() {
        try {
            return new ClassPathResource("offline/worker.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the worker is missing", e);
        }
    }

    /** What is typed on the page; the server never sees it from there. */
    record Blank(@Nullable String note, @Nullable String own, String choice) {}

    record Session(@Nullable UUID account, @Nullable String token) {}

    /** Names as in the Web Application Manifest of W3C, in the snake case that it asks for. */
    record Manifest(
            String name,
            String short_name,
            String lang,
            String start_url,
            String scope,
            String display,
            String background_color,
            String theme_color,
            List<Icon> icons) {}

    record Icon(String src, String sizes, String type) {}
}
