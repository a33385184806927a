package nl.nabij.site;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.nabij.Browser;
import nl.nabij.PageChecks;
import nl.nabij.RegionTest;
import nl.nabij.World;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Every part of {@code templates/layout}, with and without what may be left out. */
@RegionTest
class PartsTests {

    private static final List<Option> OPTIONS = List.of(
            Option.named("OOST", "Team Oost"),
            Option.worded("WEST", "site.step.open").withHint("site.today.empty"));

    @Autowired
    ThymeleafViewResolver views;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Browser browser;

    @Test
    void everyPartIsSound() {
        var page = PageChecks.page(html(new Sample()));

        assertThat(page.select(".nabij-tag svg use").eachAttr("href"))
                .allMatch(href -> href.startsWith("/assets/icons"));
        assertThat(page.select(".nabij-steps__mark--done")).hasSize(1);
        assertThat(page.select("[aria-current=step]")).hasSize(1);
        assertThat(page.select("select option").eachText()).containsExactly("Team Oost", "Nog te doen:");
        assertThat(page.select("option[selected]").eachText()).containsExactly("Team Oost");
        assertThat(page.select("input[type=radio]").eachAttr("id")).containsExactly("kind", "kind-1");
    }

    @Test
    void errorStandsOnTopAndAtItsField() {
        var page = PageChecks.page(wrong());

        assertThat(page.select(".nabij-error-summary a").eachText())
                .containsExactlyInAnyOrder("Schrijf op wat Henk zelf wil.", "Kies er een.", "Schrijf de stap op.");
        assertThat(page.select(".nabij-error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#words", "#kind", "#steps0.text");
        var field = field(page, "words");
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(field.attr("aria-describedby")).isEqualTo("words-hint words-error");
        assertThat(page.select("#words-error").text()).isEqualTo("Schrijf op wat Henk zelf wil.");
        assertThat(field(page, "name").hasAttr("aria-invalid")).isFalse();
        assertThat(field(page, "name").attr("value")).as("what was typed stays").isEqualTo("Muziek & zo");
    }

    @Test
    void secretIsNeverFilledInAgain() {
        assertThat(field(PageChecks.page(html(new Sample())), "secret").hasAttr("value"))
                .isFalse();
    }

    @Test
    void everyPartIsAccessibleAndFits() {
        for (var width : List.of(1280, 320)) {
            try (var window = browser.window(null, width)) {
                window.open("/accessibility").page().setContent(wrong());
                window.picture("parts").isSound();
            }
        }
    }

    @Test
    void whatBrokeSaysWhatIsKeptAndWhatToDo() {
        var page = PageChecks.page(rendered("error", Map.of()));

        assertThat(page.title()).isEqualTo("Dit lukte niet");
        assertThat(page.select("main").text()).contains("Wat u eerder bewaarde, is er nog.", "Bel de beheerder");
    }

    private static org.jsoup.nodes.Element field(Document page, String id) {
        return page.select("[id=" + id + "]").getFirst();
    }

    private String wrong() {
        var form = new Sample();
        form.name = "Muziek & zo";
        var errors = new BeanPropertyBindingResult(form, "form");
        errors.rejectValue("words", "x", "Schrijf op wat Henk zelf wil.");
        errors.rejectValue("kind", "x", "Kies er een.");
        errors.rejectValue("steps[0].text", "x", "Schrijf de stap op.");
        return html(form, errors);
    }

    private String html(Sample form) {
        return html(form, new BeanPropertyBindingResult(form, "form"));
    }

    private String html(Sample form, BindingResult errors) {
        var model = new HashMap<String, Object>(Map.of(
                "form",
                form,
                "options",
                OPTIONS,
                "day",
                LocalDate.of(2026, 10, 6),
                "at",
                Instant.parse("2026-11-10T10:20:00Z")));
        model.put(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        // The mock request has no session filter, which would put the token of the form there.
        return rendered("test/parts", model).replace("</form>", "<input type=\"hidden\" name=\"_csrf\"></form>");
    }

    private String rendered(String template, Map<String, ?> model) {
        var request = new MockHttpServletRequest(context.getServletContext(), "GET", "/parts");
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        var response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        return World.A.call(() -> {
            try {
                var view = views.resolveViewName(template, Locale.of("nl"));
                requireNonNull(view).render(model, request, response);
                return response.getContentAsString();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                RequestContextHolder.resetRequestAttributes();
            }
        });
    }

    /** A form with a field of every kind. */
    public static class Sample {

        private String name = "";

        public String getName() {
            return name;
        }

        public String getWords() {
            return "";
        }

        public String getPostcode() {
            return "1441AB";
        }

        public LocalDate getDay() {
            return LocalDate.of(2026, 10, 6);
        }

        public String getCount() {
            return "3";
        }

        public String getTel() {
            return "";
        }

        public String getMail() {
            return "";
        }

        public String getTyped() {
            return "";
        }

        public String getNote() {
            return "";
        }

        public String getOwn() {
            return "";
        }

        public String getSecret() {
            return "geheim";
        }

        public String getFile() {
            return "";
        }

        public String getTeam() {
            return "OOST";
        }

        public String getKind() {
            return "";
        }

        public Set<String> getReaders() {
            return Set.of("WEST");
        }

        public boolean isAgreed() {
            return true;
        }

        public List<Step> getSteps() {
            return List.of(new Step(""));
        }
    }

    /** A part of a form. */
    public record Step(String text) {

        public String getText() {
            return text;
        }
    }
}
