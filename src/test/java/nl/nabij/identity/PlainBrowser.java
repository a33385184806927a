package nl.nabij.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import nl.nabij.regions.Region;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** A browser without script, that keeps cookies and follows no redirect; one host name per region. */
public class PlainBrowser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;

    public PlainBrowser(int port) {
        this.port = port;
    }

    public HttpResponse<String> signIn(Region region, String email, String password)
            throws IOException, InterruptedException {
        return post(region, "/sign-in", "/sign-in", Map.of("email", email, "password", password));
    }

    public HttpResponse<String> get(Region region, String path, String... headers)
            throws IOException, InterruptedException {
        var request = request(region, path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** @param page where the form stands, from which its token against forgery is read */
    public HttpResponse<String> post(Region region, String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var token = Jsoup.parse(get(region, page).body())
                .select("input[name=_csrf]")
                .val();
        return client.send(
                request(region, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields) + "&_csrf=" + encode(token)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends a form as another site would make a browser send it. */
    public HttpResponse<String> postAsStranger(Region region, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return client.send(
                request(region, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Value of a cookie; null where there is none. */
    public @Nullable String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private HttpRequest.Builder request(Region region, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                .header("Accept-Language", "nl")
                .header("Host", region.host() + ":" + port);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
