import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Walks the pages of a demonstration region as each of its sample people: from the first page along every link, each shape
 * of address some times; and before that the administrator brings a caseload file in. Prints how many pages there were, and
 * ends with 1 where one answered with a fault.
 *
 * <p>usage: {@code java scripts/measure/Walk.java http://localhost:8080 CASELOAD-FILE}
 */
class Walk {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SAMPLE = Pattern.compile("name=\"person\" value=\"([^\"]+)\"");
    private static final Pattern SELECT = Pattern.compile("<select[^>]* name=\"([^\"]+)\".*?</select>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\"[^>]* selected");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+");
    private static final int TIMES_EACH_SHAPE = 5;
    private static final int PAGES_EACH_PERSON = 150;

    private final String server;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private int pages;
    private final List<String> faults = new ArrayList<>();

    private Walk(String server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var server = arguments[0];
        var visitor = new Walk(server);
        var doors = SAMPLE.matcher(visitor.get("/sign-in")).results().map(found -> found.group(1)).toList();
        var shapes = new HashSet<String>();
        var pages = 0;
        var faults = new ArrayList<String>();
        var administrator = 0;
        for (var person : doors) {
            var walk = new Walk(server);
            var first = walk.post("/sign-in/sample", walk.get("/sign-in"), Map.of("person", person));
            if (first.contains("href=\"/administration\"")) {
                walk.bringIn(Path.of(arguments[1]));
                administrator++;
            }
            walk.walk(first, shapes);
            pages += walk.pages;
            faults.addAll(walk.faults);
        }
        System.out.printf(
                "walked %d pages of %d shapes as %d people; %d brought a file in; %d faults%n",
                pages, shapes.size(), doors.size(), administrator, faults.size());
        faults.forEach(System.out::println);
        System.exit(doors.isEmpty() || administrator == 0 || !faults.isEmpty() ? 1 : 0);
    }

    private void walk(String first, Set<String> shapes) throws IOException, InterruptedException {
        var waiting = new ArrayDeque<>(links(first));
        var seen = new HashSet<String>();
        var stoodOn = new HashMap<String, String>();
        var times = new HashMap<String, Integer>();
        while (!waiting.isEmpty() && pages < PAGES_EACH_PERSON) {
            var path = waiting.poll();
            var shape = ID.matcher(path.replaceAll("\\?.*", "")).replaceAll("*");
            if (seen.add(path)
                    && !path.startsWith("/language")
                    && times.merge(shape, 1, Integer::sum) <= TIMES_EACH_SHAPE) {
                shapes.add(shape);
                var before = faults.size();
                var links = links(get(path));
                if (faults.size() > before) {
                    faults.add("    stands on " + stoodOn.getOrDefault(path, "the page after signing in"));
                }
                links.forEach(link -> stoodOn.putIfAbsent(link, path));
                waiting.addAll(links);
            }
        }
    }

    private static List<String> links(String page) {
        return LINK.matcher(page).results().map(found -> found.group(1).replace("&amp;", "&")).toList();
    }

    /** Upload, mapping as it was guessed, check, load; each page is asked for until the work is done. */
    private void bringIn(Path file) throws IOException, InterruptedException {
        var form = get("/imports/new");
        var boundary = "walk-through-nabij";
        var head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        var text = head.formatted(boundary, "_csrf", token(form)) + head.formatted(boundary, "kind", "caseload")
                + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                        .formatted(boundary, file.getFileName());
        var content = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(text),
                HttpRequest.BodyPublishers.ofByteArray(Files.readAllBytes(file)),
                HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        var answer = send(HttpRequest.newBuilder(URI.create(server + "/imports"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(content));
        var path = answer.uri().getPath();
        var mapping = new HashMap<String, String>();
        SELECT.matcher(answer.body()).results().forEach(select -> SELECTED.matcher(select.group())
                .results()
                .forEach(option -> mapping.put(select.group(1), option.group(1))));
        mapping.put("choice", "additions");
        post(path + "/mapping", answer.body(), mapping);
        var checked = until(path, path + "/loading");
        post(path + "/loading", checked, Map.of());
        until(path, path + "/undoing");
    }

    private String until(String path, String words) throws IOException, InterruptedException {
        for (var second = 0; second < 60; second++) {
            var page = get(path);
            if (page.contains(words)) {
                return page;
            }
            Thread.sleep(1000);
        }
        throw new IllegalStateException(path + " never came as far as " + words);
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server + path)).GET()).body();
    }

    private String post(String path, String form, Map<String, String> fields) throws IOException, InterruptedException {
        var all = new HashMap<>(fields);
        all.put("_csrf", token(form));
        var body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(server + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        pages++;
        if (answer.statusCode() != 200) {
            faults.add(answer.statusCode() + " " + answer.uri());
        }
        return answer;
    }

    private static String token(String form) {
        var found = TOKEN.matcher(form);
        if (!found.find()) {
            throw new IllegalStateException("no form to send");
        }
        return found.group(1);
    }
}
