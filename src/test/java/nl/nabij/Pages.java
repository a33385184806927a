package nl.nabij;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.regions.Region;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor;
import nl.nabij.shared.Actor.Self;
import nl.nabij.shared.Actor.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Opens pages of region a as somebody from {@link World}, without a password, and checks on the way what must hold for
 * every page ({@link PageChecks}).
 *
 * <p>An error page comes with the error dispatch, which {@code MockMvc} does not do: ask {@link #get} for the status, or
 * {@link Browser} for the page.
 */
@TestComponent
public class Pages {

    private final MockMvcTester mvc;
    private final Accounts accounts;

    Pages(MockMvcTester mvc, Accounts accounts) {
        this.mvc = mvc;
        this.accounts = accounts;
    }

    /** The page that somebody sees; an assertion error where it is no sound page with status 200. */
    public Document page(Actor who, String path) {
        return PageChecks.page(get(who, path));
    }

    /** The same page in English. */
    public Document english(Actor who, String path) {
        return PageChecks.page(request(who, mvc.get().uri(address(path)))
                .cookie(new Cookie("language", "en"))
                .exchange());
    }

    /** The page that a visitor sees who did not sign in. */
    public Document visitor(String path) {
        return PageChecks.page(mvc.get().uri(address(path)).exchange());
    }

    /** What comes back, whatever it is. */
    public MvcTestResult get(Actor who, String path) {
        return request(who, mvc.get().uri(address(path))).exchange();
    }

    public MvcTestResult get(String path) {
        return mvc.get().uri(address(path)).exchange();
    }

    /** Sends a form; the fields are names and values in turn. */
    public MvcTestResult post(Actor who, String path, String... fields) {
        var request = request(who, mvc.post().uri(address(path))).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** Sends a form with something wrong in it: the same page again, with the summary of errors. */
    public Document refused(Actor who, String path, String... fields) {
        var page = PageChecks.page(post(who, path, fields));
        assertThat(page.select("[role=alert]")).as("says what is wrong").isNotEmpty();
        return page;
    }

    /** Sends a form that is accepted, and gives the path to which the browser is sent. */
    public String accepted(Actor who, String path, String... fields) {
        var result = post(who, path, fields);
        assertThat(result).hasStatus3xxRedirection();
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    /** The account as the session of this person would hold it. */
    Account account(Actor who) {
        AccountId id = switch (who) {
            case SignedIn professional -> professional.account();
            case Self self -> self.account();
            default -> throw new IllegalArgumentException(who + " has no account");
        };
        return World.A.call(() -> accounts.find(id).orElseThrow());
    }

    private MockMvcRequestBuilder request(Actor who, MockMvcRequestBuilder request) {
        return request.with(user(account(who)));
    }

    private static String address(String path) {
        return address(World.A, path);
    }

    static String address(Region region, String path) {
        return "http://" + region.host() + path;
    }

    static Document parse(String html) {
        return Jsoup.parse(html);
    }
}
