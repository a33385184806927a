package nl.nabij.handouts;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import nl.nabij.PageChecks;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Purpose;
import nl.nabij.responses.Responses;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.ResidentId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages for who got a code, without script and without an account. */
@RegionTest
class AlonePagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    Handouts handouts;

    @Autowired
    Responses responses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private SignedIn anna = new SignedIn(AccountId.next(), "", OrganisationId.next(), java.util.Set.of());
    private ResidentId sam = ResidentId.next();
    private String code = "";

    @BeforeEach
    void annaGivesSamACode() {
        A.run(() -> {
            jdbc.sql("delete from handout_try").update();
            anna = world.clientManager();
            sam = world.client("Sam", anna);
            code = handouts.code(SampleHandouts.map(handouts, talking()));
        });
    }

    @Test
    void beforehandItSaysWhoReadsAndThatSkippingIsFine() {
        var page = PageChecks.page(post(null, "/zelf", "code", code));

        assertThat(page.select("main").text())
                .contains("Anna", "Wie leest uw antwoorden?", "Overslaan mag", "30 minuten", "geen gevolgen", code)
                .doesNotContain("Sam", "de Wit");
        assertThat(page.select("main form input[name=_csrf]")).isEmpty();
        assertThat(PageChecks.page(post(null, "/zelf", "code", code, "language", "en"))
                        .select("h1")
                        .text())
                .isEqualTo("Before you begin");
    }

    @Test
    void oneQuestionAtATimeBackAndForwardAndASummaryBeforeSending() {
        var device = begun();

        var first = get(device, "/zelf/questions/1");
        assertThat(first.select("h1").text()).startsWith("Hoe gaat het met uw lichaam");
        assertThat(first.text()).contains("Vraag 1 van", "Hier wil ik over praten", "Overslaan", "0 is heel slecht");
        assertThat(post(device, "/zelf/questions/1", "answer", "4", "talk", "true", "choice", "NEXT"))
                .hasRedirectedUrl("/zelf/questions/2");
        assertThat(post(device, "/zelf/questions/2", "choice", "SKIP")).hasRedirectedUrl("/zelf/questions/3");
        assertThat(post(device, "/zelf/questions/3", "choice", "BACK")).hasRedirectedUrl("/zelf/questions/2");
        assertThat(get(device, "/zelf/questions/1")
                        .select("input[name=answer][checked]")
                        .attr("value"))
                .isEqualTo("4");
        assertThat(mvc.get().uri("http://a.test/zelf/questions").cookie(device).exchange())
                .as("comes back where it was")
                .hasRedirectedUrl("/zelf/questions/3");

        var summary = get(device, "/zelf/check");
        assertThat(summary.select("main li").get(0).text()).contains("4", "Hier wil ik over praten");
        assertThat(summary.select("main li").get(1).text()).contains("Overgeslagen");
        assertThat(post(device, "/zelf/questions/1", "answer", "6", "choice", "NEXT", "check", "true"))
                .hasRedirectedUrl("/zelf/check");

        var sent = post(device, "/zelf/check");
        var thanks = PageChecks.page(sent);
        assertThat(thanks.select("h1").text()).isEqualTo("Verstuurd. Dank u wel.");
        assertThat(thanks.select("main dl").text()).contains("Lichaam", "6");
        assertThat(sent.getResponse().getHeader("Set-Cookie")).contains("nabij-zelf=;", "Max-Age=0");
        assertThat(A.call(() -> responses.all(talking()))).hasSize(1);
    }

    @Test
    void nothingIsToBeSeenAfterwardsWithTheSameDevice() {
        var device = begun();
        post(device, "/zelf/questions/1", "answer", "4", "choice", "NEXT");
        post(device, "/zelf/check");

        for (var path : java.util.List.of("/zelf/questions/1", "/zelf/check", "/zelf/stop", "/zelf/questions")) {
            var page = get(device, path);
            assertThat(page.select("h1").text()).as(path).isEqualTo("Dit is voorbij");
        }
        assertThat(PageChecks.page(post(null, "/zelf", "code", code)).text()).contains("Deze code werkt niet meer");
    }

    /** Without script a page cannot ask, so it tells its time. */
    @Test
    void everyPageTellsWhenItClosesAndWhatBecomesOfTheAnswers() {
        clock.at("2026-11-24T09:00:00Z");
        var device = begun();

        for (var path : java.util.List.of("/zelf/questions/1", "/zelf/check", "/zelf/stop")) {
            assertThat(get(device, path).select("[data-closes]").text())
                    .as(path)
                    .isEqualTo("Doet u niets meer? Dan gaat deze pagina dicht. Dat is om 10.30 uur. "
                            + "Uw antwoorden zijn dan niet weg. Met uw code gaat u nog een dag verder waar u was.");
        }
        var asked = get(device, "/zelf/questions/1").select("dialog[role=alertdialog]");
        assertThat(asked.text()).contains("Bent u er nog?", "Over 3 minuten", "Ja, ik ga door", "Ik wil stoppen");
        assertThat(asked.select("[aria-live], [role=timer]"))
                .as("read out once")
                .isEmpty();
    }

    @Test
    void whoIsStillThereGetsMoreTimeFromTheServer() {
        clock.at("2026-11-24T09:00:00Z");
        var device = begun();

        clock.at("2026-11-24T09:29:00Z");
        var more = post(device, "/zelf/time");
        assertThat(more).hasStatus(204);
        assertThat(more.getResponse().getHeader("Set-Cookie")).contains("Max-Age=88200");

        clock.at("2026-11-24T09:58:59Z");
        assertThat(get(device, "/zelf/questions/1").text()).contains("11.28 uur");
        clock.at("2026-11-24T10:28:59Z");
        assertThat(post(device, "/zelf/time")).as("too late").hasStatus(404);
        assertThat(post(null, "/zelf/time")).as("another device").hasStatus(404);
    }

    @Test
    void closedPhoneAsksForTheCodeAndGoesOnWhereItWas() {
        clock.at("2026-11-24T09:00:00Z");
        var device = begun();
        post(device, "/zelf/questions/1", "answer", "4", "choice", "NEXT");

        clock.at("2026-11-24T09:40:00Z");
        for (var path : java.util.List.of("/zelf/questions/1", "/zelf/check", "/zelf/stop", "/zelf/questions")) {
            assertThat(mvc.get().uri("http://a.test" + path).cookie(device).exchange())
                    .as(path)
                    .hasRedirectedUrl("/zelf");
        }
        assertThat(post(device, "/zelf/questions/2", "answer", "7", "choice", "NEXT"))
                .as("the answer that was under way")
                .hasRedirectedUrl("/zelf");
        assertThat(get(device, "/zelf").select("main").text())
                .contains("Uw antwoorden zijn er nog", "tot 25 november, 10.30 uur", "Vraag hem aan Anna")
                .doesNotContain("Gesprekskaart");
        assertThat(PageChecks.page(post(null, "/zelf", "code", code)).text()).contains("op een ander toestel");

        assertThat(post(device, "/zelf", "code", code)).hasRedirectedUrl("/zelf/questions");
        assertThat(mvc.get().uri("http://a.test/zelf/questions").cookie(device).exchange())
                .hasRedirectedUrl("/zelf/questions/3");
        assertThat(get(device, "/zelf/questions/2")
                        .select("input[name=answer][checked]")
                        .attr("value"))
                .isEqualTo("7");
    }

    @Test
    void whatRestsIsThrownAwayWhenThePersonSaysSo() {
        clock.at("2026-11-24T09:00:00Z");
        var device = begun();
        clock.at("2026-11-24T09:40:00Z");

        assertThat(PageChecks.page(post(device, "/zelf/stop")).text()).contains("Gestopt. Er is niets bewaard.");
        assertThat(PageChecks.page(post(device, "/zelf", "code", code)).text()).contains("Deze code werkt niet meer");
    }

    @Test
    void pagesAreKeptNowhereAndFilledInByNoBrowser() {
        var device = begun();
        var answer =
                mvc.get().uri("http://a.test/zelf/questions/1").cookie(device).exchange();

        assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(PageChecks.page(answer).select("form[data-draft]").attr("autocomplete"))
                .isEqualTo("off");
        assertThat(answer.getResponse().getHeader("Set-Cookie"))
                .contains("Path=/zelf", "HttpOnly", "SameSite=Strict", "Max-Age=88200");
        assertThat(answer.getRequest().getSession(false)).as("no session").isNull();
    }

    @Test
    void deviceIsToldToDropWhatItRemembers() {
        var stopped = mvc.post().uri("https://a.test/zelf/stop").exchange();

        assertThat(stopped.getResponse().getHeader("Clear-Site-Data")).isEqualTo("\"cache\"");
        assertThat(stopped.getResponse().getHeader("Set-Cookie")).contains("__Secure-nabij-zelf=;", "Secure");
    }

    @Test
    void otherDeviceAndWrongCodeAreToldApartFromWhatIsOver() {
        begun();

        assertThat(PageChecks.page(post(null, "/zelf", "code", code)).text())
                .contains("al in gebruik op een ander toestel");
        assertThat(PageChecks.page(post(null, "/zelf", "code", "K7PM-4XRT")).text())
                .contains("Deze code kennen wij niet");
        assertThat(PageChecks.page(post(null, "/zelf", "code", "geen")).text()).contains("Deze code kennen wij niet");
        assertThat(PageChecks.page(post(null, "/zelf")).text()).contains("Deze code kennen wij niet");
    }

    @Test
    void guessingStopsAfterThirtyWrongCodes() {
        for (var i = 0; i < Tries.FROM_NETWORK; i++) {
            post(null, "/zelf", "code", "K7PM-4XRT");
        }

        assertThat(PageChecks.page(post(null, "/zelf", "code", code)).text())
                .contains("Er zijn te veel verkeerde codes getypt");
        assertThat(post(null, "/zelf/begin", "code", code).getResponse().getHeader("Set-Cookie"))
                .isNull();
        A.run(() -> jdbc.sql("delete from handout_try").update());
    }

    /** A phone that rings, a page that is closed: what was chosen and not yet sent along is there. */
    @Test
    void whatIsChosenIsKeptBetweenTwoScreens() {
        var device = begun();

        var kept = post(device, "/zelf/questions/1", "answer", "7", "draft", "1");

        assertThat(kept).hasStatusOk();
        assertThat(get(device, "/zelf/questions/1")
                        .select("input[name=answer][checked]")
                        .attr("value"))
                .isEqualTo("7");
        assertThat(post(device, "/zelf/questions/1", "answer", "99", "draft", "1"))
                .hasStatus(422);
        assertThat(post(null, "/zelf/questions/1", "answer", "7", "draft", "1")).hasStatus(404);
    }

    @Test
    void wordsOfDespairShowWhomToCallBeforeAndAfterSending() {
        var device = begun();
        var words = A.call(() -> 1
                + java.util.stream.IntStream.range(0, 20)
                        .filter(place -> get(device, "/zelf/questions/" + (place + 1))
                                        .select("textarea")
                                        .size()
                                == 1)
                        .findFirst()
                        .orElseThrow());

        post(device, "/zelf/questions/" + words, "answer", "Ik wil niet meer leven.", "choice", "NEXT");

        assertThat(get(device, "/zelf/check").select("#heavy").text()).isEqualTo("Is het zwaar voor u?");
        var sent = PageChecks.page(post(device, "/zelf/check"));
        assertThat(sent.select("section[aria-labelledby=heavy] a[href^=tel:]").eachText())
                .anyMatch(text -> text.contains("113"));
    }

    @Test
    void sendingNothingIsToldAndStoppingIsFine() {
        var device = begun();

        assertThat(PageChecks.page(post(device, "/zelf/check"))
                        .select("[role=alert]")
                        .text())
                .contains("U hebt nog niets ingevuld");
        var stopped = PageChecks.page(post(device, "/zelf/stop"));
        assertThat(stopped.select("h1").text()).isEqualTo("Gestopt. Er is niets bewaard.");
        assertThat(A.call(() -> responses.all(talking()))).isEmpty();
    }

    @Test
    void deviceOnWhichSomebodyIsSignedInIsRefused() {
        var page = PageChecks.page(pages.post(anna, "/zelf", "code", code));

        assertThat(page.text()).contains("Op dit toestel is Anna ingelogd").doesNotContain("Voordat u begint");
        assertThat(pages.post(anna, "/zelf/begin", "code", code).getResponse().getHeader("Set-Cookie"))
                .isNull();
        assertThat(pages.page(anna, "/zelf").select("form[data-code]")).isEmpty();
    }

    @Test
    void professionalSeesCodeLinkAndDrawingAndMayWithdraw() {
        var path = pages.accepted(
                anna,
                "/residents/" + sam + "/handouts",
                "instruments",
                "conversation-map",
                "instruments",
                "direct-question");
        var page = pages.page(anna, path);

        var shown = page.select(".nabij-code").text();
        assertThat(shown).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(page.text()).contains("http://a.test/zelf#" + shown);
        assertThat(page.select("svg.nabij-qr title").text()).isEqualTo("QR-code die naar de vragenlijst leidt");
        assertThat(pages.page(anna, "/residents/" + sam)
                        .select("section[aria-labelledby=handouts]")
                        .text())
                .contains("Gesprekskaart", "Nog niet begonnen");

        assertThat(pages.accepted(anna, path + "/removal")).isEqualTo("/residents/" + sam);
        assertThat(PageChecks.page(post(null, "/zelf", "code", shown)).text()).contains("Deze code werkt niet meer");
        assertThat(pages.refused(anna, "/residents/" + sam + "/handouts").text())
                .contains("Kies ten minste één vragenlijst.");
    }

    private Cookie begun() {
        var begun = post(null, "/zelf/begin", "code", code);
        assertThat(begun).hasRedirectedUrl("/zelf/questions");
        var cookie = begun.getResponse().getCookie("nabij-zelf");
        assertThat(cookie).isNotNull();
        return new Cookie("nabij-zelf", java.util.Objects.requireNonNull(cookie).getValue());
    }

    private Document get(Cookie device, String path) {
        return PageChecks.page(
                mvc.get().uri("http://a.test" + path).cookie(device).exchange());
    }

    private MvcTestResult post(@org.jspecify.annotations.Nullable Cookie device, String path, String... fields) {
        var request = mvc.post().uri("http://a.test" + path);
        if (device != null) {
            request = request.cookie(device);
        }
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Access talking() {
        return world.access(anna, sam, Purpose.TALK_TOGETHER);
    }
}
