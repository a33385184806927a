package nl.nabij;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What must hold for every page. */
public final class PageChecks {

    private static final Path ASSETS = Path.of("src/main/resources/static/assets");
    private static final Pattern CLASS = Pattern.compile("\\.((?:nabij|utrecht)-[a-zA-Z0-9_-]+)");
    private static final Set<String> STYLED = styled();
    /** Words of a drawing, and names that only lead a reader or a script. */
    private static final Pattern OWN_CLASS = Pattern.compile("(nabij|utrecht)-.*");

    /** Public forms that nothing of a session or an account goes into; PublicRoutes gives the reason. */
    private static final Set<String> WITHOUT_SESSION = Set.of("/signal", "/signal/receipt");

    private PageChecks() {}

    public static Document page(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return page(html(result));
    }

    public static Document page(String html) {
        var page = Jsoup.parse(html);
        assertThat(page.documentType()).as("doctype").isNotNull();
        assertThat(page.selectXpath("/html").attr("lang"))
                .as("language of the page")
                .isIn("nl", "en");
        headings(page);
        assertThat(page.select("main#inhoud")).as("main part").hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).as("ids").doesNotHaveDuplicates();
        fields(page);
        references(page);
        nothingInline(page);
        named(page);
        assertThat(page.html()).as("no message is missing").doesNotContainPattern("\\?\\?[\\w.-]+\\?\\?");
        assertThat(page.html()).as("no template is left over").doesNotContain(" th:", "<th:");
        assertThat(unstyled(page)).as("classes without a style").isEmpty();
        return page;
    }

    private static void headings(Document page) {
        assertThat(page.select("h1")).as("exactly one h1").hasSize(1);
        assertThat(page.title())
                .as("the title starts with the h1")
                .isNotBlank()
                .startsWith(page.select("h1").text());
        var level = 1;
        for (var heading : page.select("main h1, main h2, main h3, main h4, main h5")) {
            var next = heading.normalName().charAt(1) - '0';
            assertThat(next).as("no level is skipped at " + heading).isLessThanOrEqualTo(level + 1);
            level = next;
        }
    }

    private static void fields(Document page) {
        for (var field : page.select("input:not([type=hidden]), textarea, select, progress")) {
            assertThat(field.id()).as("id of " + field).isNotEmpty();
            assertThat(page.getElementsByAttributeValue("for", field.id()))
                    .as("label of " + field)
                    .hasSize(1)
                    .allSatisfy(label -> assertThat(label.text()).isNotBlank());
        }
        for (var group : page.select("fieldset")) {
            assertThat(group.select("> legend").text()).as("legend of " + group).isNotBlank();
        }
        for (var form : page.select("form[method=post]")) {
            if (WITHOUT_SESSION.contains(form.attr("action"))
                    || form.attr("action").matches("/zelf(/.*)?")) {
                continue;
            }
            assertThat(form.select("input[name=_csrf]"))
                    .as("form cannot be sent from elsewhere: " + form.attr("action"))
                    .hasSize(1);
        }
    }

    private static void references(Document page) {
        for (var attribute : Set.of("aria-describedby", "aria-labelledby", "for")) {
            for (var element : page.select("[" + attribute + "]")) {
                for (var id : element.attr(attribute).split(" ")) {
                    assertThat(page.getElementById(id))
                            .as("%s of %s", attribute, element)
                            .isNotNull();
                }
            }
        }
        for (var link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as("target of " + link)
                    .isNotNull();
        }
    }

    private static void nothingInline(Document page) {
        assertThat(page.select("style, [style]")).as("no inline style").isEmpty();
        assertThat(page.select("script:not([src])")).as("no inline script").isEmpty();
        for (var element : page.getAllElements()) {
            assertThat(element.attributes())
                    .as("no handler in " + element.normalName())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")
                            || attribute.getValue().startsWith("javascript:"));
        }
        for (var element : page.select("[src^=http], link[href^=http]")) {
            assertThat(element).as("nothing from another host").isNull();
        }
    }

    private static void named(Document page) {
        for (var control : page.select("a, button, summary")) {
            assertThat(control.text() + control.attr("aria-label"))
                    .as("name of " + control)
                    .isNotBlank();
        }
        for (var image : page.select("img")) {
            assertThat(image.hasAttr("alt")).as("alternative text of " + image).isTrue();
        }
        for (var drawing : page.select("svg")) {
            var silent = drawing.attr("aria-hidden").equals("true");
            var told = !drawing.select("> title").text().isBlank();
            assertThat(silent || told)
                    .as("a drawing is told or hidden: " + drawing)
                    .isTrue();
        }
        for (var table : page.select("table")) {
            assertThat(table.select("> caption").text())
                    .as("caption of a table")
                    .isNotBlank();
        }
    }

    private static Set<String> unstyled(Document page) {
        var unknown = new TreeSet<String>();
        for (Element element : page.getAllElements()) {
            element.classNames().stream()
                    .filter(name -> OWN_CLASS.matcher(name).matches() && !STYLED.contains(name))
                    .forEach(unknown::add);
        }
        return unknown;
    }

    /** All classes for which there is a rule. */
    private static Set<String> styled() {
        var names = new TreeSet<String>();
        try (var files = Files.list(ASSETS)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".css")).toList()) {
                CLASS.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    static String html(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
