package nl.nabij;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import jakarta.annotation.PreDestroy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import nl.nabij.identity.Account;
import nl.nabij.identity.SampleAccounts;
import nl.nabij.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * A real Chromium on region a of the running program. Where none is installed a test is passed by with the reason, or
 * fails with {@code -Dnabij.ci=true}.
 */
@TestComponent
@Lazy
public class Browser {

    private final JdbcIndexedSessionRepository sessions;
    private final CookieSerializer cookies;
    private final Pages pages;
    private final Environment environment;
    private final Map<Long, com.microsoft.playwright.Browser> running = new ConcurrentHashMap<>();
    private final Queue<Playwright> started = new ConcurrentLinkedQueue<>();

    Browser(
            JdbcIndexedSessionRepository sessions,
            Optional<CookieSerializer> cookies,
            Pages pages,
            Environment environment) {
        this.sessions = sessions;
        this.cookies = cookies.orElseGet(DefaultCookieSerializer::new);
        this.pages = pages;
        this.environment = environment;
    }

    /** Somebody's own window, signed in; null for a visitor. Close it after use. */
    public Window window(@Nullable Actor who, int width) {
        return window(who, width, true);
    }

    /** As {@link #window(Actor, int)}, of somebody whose browser runs no script. */
    public Window withoutScript(@Nullable Actor who, int width) {
        return window(who, width, false);
    }

    private Window window(@Nullable Actor who, int width, boolean script) {
        var context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, width < 500 ? 740 : 900)
                        .setJavaScriptEnabled(script)
                        .setBypassCSP(false));
        if (who != null) {
            context.addCookies(List.of(sessionOf(who)));
        }
        return new Window(context, address());
    }

    /** Where region a answers. */
    public String address() {
        return "http://%s:%s".formatted(World.A.host(), environment.getProperty("local.server.port"));
    }

    private Cookie sessionOf(Actor who) {
        return World.A.call(() -> {
            var account = pages.account(who);
            var response = new MockHttpServletResponse();
            cookies.writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, save(sessions, account)));
            var cookie = response.getCookies()[0];
            return new Cookie(cookie.getName(), cookie.getValue())
                    .setDomain(World.A.host())
                    .setPath("/");
        });
    }

    /** @return the id of the session */
    private static <S extends Session> String save(SessionRepository<S> sessions, Account account) {
        var session = sessions.createSession();
        SampleAccounts.signIn(account, session, Instant.now());
        sessions.save(session);
        return session.getId();
    }

    /** Of this thread alone: Playwright is used by one thread at a time. */
    private com.microsoft.playwright.Browser chromium() {
        return running.computeIfAbsent(Thread.currentThread().threadId(), thread -> start());
    }

    private com.microsoft.playwright.Browser start() {
        var executable = executable();
        if (executable.isEmpty()) {
            var advice = "No Chromium found: apt-get install chromium, or set NABIJ_CHROMIUM";
            assertThat(Boolean.getBoolean("nabij.ci")).as(advice).isFalse();
            Assumptions.abort(advice);
        }
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        started.add(playwright);
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable.orElseThrow())
                        .setHeadless(true)
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                "--host-resolver-rules=MAP *.test 127.0.0.1",
                                // As a host is over https: a worker and a key that stays inside are there for those
                                // only.
                                "--unsafely-treat-insecure-origin-as-secure=" + address(),
                                "--disable-gpu")));
    }

    private static Optional<Path> executable() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("NABIJ_CHROMIUM")),
                        Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Closes the browser that this thread started; a thread that ends does so itself. */
    void closeOwn() {
        var own = running.remove(Thread.currentThread().threadId());
        if (own != null) {
            own.close();
        }
    }

    @PreDestroy
    void close() {
        started.forEach(Playwright::close);
    }

    /** What went wrong in a window: messages of the console, faults in scripts, requests to another host. */
    static List<String> watch(BrowserContext context, String address) {
        var faults = new ArrayList<String>();
        context.onConsoleMessage(message -> {
            // Chromium says this of every host without TLS, which the tests have not.
            if (!message.text().contains("Cross-Origin-Opener-Policy")) {
                faults.add(message.type() + ": " + message.text());
            }
        });
        context.onWebError(error -> faults.add(error.error()));
        context.onRequest(request -> {
            if (!request.url().startsWith(address)) {
                faults.add("asks " + request.url());
            }
        });
        return faults;
    }
}
