package nl.nabij.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Purpose;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Time;
import nl.nabij.talks.SamplePreparations;
import nl.nabij.talks.Talks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a device keeps of the program: one page, its files and a worker, and which pages may start one. */
@RegionTest
class ShellTests {

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    Talks talks;

    private SignedIn anna;
    private String talk = "";

    @BeforeEach
    void annaPreparedATalk() {
        anna = World.A.call(() -> world.clientManager());
        talk = World.A.call(() -> {
            var access = world.access(anna, world.client("Sam", anna), Purpose.TALK_TOGETHER);
            var today = LocalDate.now(Time.ZONE);
            return "/residents/%s/talks/%s"
                    .formatted(access.resident(), SamplePreparations.prepared(talks, today, access));
        });
    }

    @Test
    void workerStartsOnThePagesThatWorkWithoutNetwork() {
        for (var path : List.of(talk + "/takings/new", "/offline/talk", "/offline/worker.js")) {
            assertThat(policy(pages.get(anna, path)))
                    .as(path)
                    .contains("worker-src 'self'; manifest-src 'self'")
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
        }
    }

    /** Silence would not do: a browser that reads nothing of workers takes what the policy says of scripts. */
    @Test
    void workerStartsNowhereElse() {
        for (var path : List.of("/", "/sign-in", "/account", "/residents", "/guides", talk, talk + "/questions/1")) {
            assertThat(policy(pages.get(anna, path)))
                    .as(path)
                    .contains("worker-src 'none'; manifest-src 'none'")
                    .doesNotContain("worker-src 'self'");
        }
    }

    @Test
    void pageIsTheSameForEverybodyAndAboutNobody() {
        var visitor = body(pages.get("/offline/talk"));

        assertThat(body(pages.get(anna, "/offline/talk"))).isEqualTo(visitor);
        assertThat(visitor).doesNotContain("_csrf", "Anna", "Sam de Wit");
    }

    @Test
    void workerNamesFilesThatAreThereAndNothingElseThanFiles() {
        var worker = body(pages.get("/offline/worker.js"));
        var kept = Pattern.compile("const KEPT = \\[(.*)]").matcher(worker);
        assertThat(kept.find()).isTrue();
        var paths = List.of(kept.group(1).replace("\"", "").split(","));

        assertThat(paths).hasSizeGreaterThan(10).startsWith("/offline/talk");
        assertThat(paths).filteredOn(path -> !path.equals("/offline/talk")).allSatisfy(path -> {
            assertThat(path).matches("/assets/.+-[0-9a-f]{32}\\.\\w+");
            assertThat(pages.get(path)).hasStatusOk();
        });
    }

    /** All that the page asks for is kept with it. */
    @Test
    void everythingThatThePageNamesIsKept() {
        var worker = body(pages.get("/offline/worker.js"));
        var page = pages.visitor("/offline/talk");

        assertThat(page.select("script[src], link[rel=stylesheet], link[rel=icon]"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(worker).contains("\"" + file.attr("src") + file.attr("href") + "\""));
        assertThat(page.select("use"))
                .allSatisfy(
                        sign -> assertThat(worker).contains(sign.attr("href").replaceAll("#.*", "")));
    }

    @Test
    void deviceHearsWhoIsSignedInAndAVisitorNothing() {
        assertThat(body(pages.get("/offline/session"))).isEqualTo("{\"account\":null,\"token\":null}");
        assertThat(body(pages.get(anna, "/offline/session"))).contains("\"" + anna.account() + "\"");
    }

    /** Signing in again leads only to places that the program itself named. */
    @Test
    void addressDoesNotSayWhereSigningInLeads() {
        assertThat(pages.page(anna, "/sign-in?to=offline")
                        .select("input[name=to]")
                        .eachAttr("value"))
                .containsOnly("offline");
        assertThat(pages.get(anna, "/sign-in?to=https://elsewhere.example")).hasStatus3xxRedirection();
        assertThat(pages.visitor("/sign-in?to=//elsewhere.example").select("input[name=to]"))
                .isEmpty();
    }

    private static String policy(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader("Content-Security-Policy"));
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
