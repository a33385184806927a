package nl.nabij.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import nl.nabij.RegionTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The host name of a request decides its region. */
@RegionTest
class RegionFilterTests {

    @LocalServerPort
    int port;

    @Test
    void unknownHostIsToldSo() throws Exception {
        var response = get("elsewhere.test", "/");

        assertThat(response.statusCode()).isEqualTo(404);
        var page = Jsoup.parse(response.body());
        assertThat(page.title()).isEqualTo(page.select("h1").text()).isEqualTo("Dit adres hoort bij geen regio");
        assertThat(response.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void programIsToldSoInItsOwnLanguage() throws Exception {
        var response = get("elsewhere.test", "/api/v1/openapi.json");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(response.body()).contains("No region is served under this host name");
    }

    @Test
    void knownHostIsServedWhateverItsLetters() throws Exception {
        assertThat(get("A.test", "/").statusCode()).isNotEqualTo(404);
        assertThat(get("b.test", "/").statusCode()).isNotEqualTo(404);
    }

    private HttpResponse<String> get(String host, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("host", host)
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }
}
