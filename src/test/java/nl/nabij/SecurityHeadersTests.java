package nl.nabij;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every answer of the running program tells a browser, whatever the answer is. */
@RegionTest
class SecurityHeadersTests {

    /** About nobody and the same for everybody, so others may keep it for an hour; {@code InstrumentsApiTests} sees to it. */
    private static final String KEPT_BY_OTHERS = "/api/v1/instruments";

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping routes;

    @Test
    void everyRouteHasTheHeaders() {
        assertThat(paths()).hasSizeGreaterThan(4).contains(KEPT_BY_OTHERS);
        assertThat(paths()).filteredOn(path -> !path.equals(KEPT_BY_OTHERS)).allSatisfy(path -> {
            isGuarded(ask("GET", path, "a.test"));
            isGuarded(ask("POST", path, "a.test"));
        });
    }

    @Test
    void errorsHaveTheHeadersToo() {
        isGuarded(ask("GET", "/nowhere", "a.test"));
        isGuarded(ask("DELETE", "/accessibility", "a.test"));
        isGuarded(ask("GET", "/language/xx", "a.test"));
        isGuarded(ask("GET", "/", "unknown.test"));
        isGuarded(ask("GET", "/assets/nowhere.css", "a.test"));
    }

    @Test
    void assetsAreKeptByTheirContent() {
        var page = ask("GET", "/accessibility", "a.test").body();
        var style = page.replaceAll("(?s).*href=\"(/assets/site-[0-9a-f]{32}\\.css)\".*", "$1");

        var answer = ask("GET", style, "a.test");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public");
        assertThat(header(answer, "Content-Security-Policy")).isNotEmpty();
    }

    private static void isGuarded(HttpResponse<String> answer) {
        assertThat(header(answer, "Content-Security-Policy"))
                .as("policy of " + answer)
                .contains("default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'")
                .contains("form-action 'self'")
                .doesNotContain("unsafe", "data:", "*");
        assertThat(header(answer, "Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cache-Control")).as("cache of " + answer).contains("no-store");
    }

    /** The one value of a header; two would be two policies. */
    private static String header(HttpResponse<String> answer, String name) {
        assertThat(answer.headers().allValues(name))
                .as("%s of %s", name, answer)
                .hasSize(1);
        return answer.headers().allValues(name).getFirst();
    }

    private Set<String> paths() {
        var paths = new TreeSet<String>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues()
                        .forEach(pattern ->
                                paths.add(pattern.replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000")
                                        .replace("**", "x"))));
        return paths;
    }

    private HttpResponse<String> ask(String method, String path, String host) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .method(method, BodyPublishers.noBody())
                            .header("Host", host)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
