package nl.nabij.signals;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.organisations.Places;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a team sees and does with a signal, and what an administrator chooses. */
@RegionTest
class TriagePagesTests {

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    Signals signals;

    @Autowired
    Triage triage;

    @Autowired
    SignalRows rows;

    @Autowired
    Readers readers;

    @Autowired
    Places places;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    private SampleSignals sample;
    private SampleSignals.Told told;

    @BeforeEach
    void aSignal() {
        sample = A.call(() -> SampleSignals.make(world, signals, triage, readers, places, keys, jdbc));
        told = A.call(() -> sample.raised());
    }

    @Test
    void teamReadsTheWordsWhomToCallAndWhatMayBeSaid() {
        var page = pages.page(sample.wim(), told.path());

        assertThat(page.select(".nabij-voice blockquote").text()).contains(SampleSignals.WORDS);
        assertThat(page.select("main").text())
                .contains("Mevrouw op nummer 12", "Vera", "Zeg niet wie het doorgaf.", "Ik pak dit op");
        assertThat(page.select("a[href=tel:112]")).isNotEmpty();
        assertThat(page.select(".nabij-nav [aria-current=page]").eachText()).containsExactly("Signalen");
        assertThat(pages.english(sample.wim(), told.path()).select("main").text())
                .contains("Do not say who passed it on.");
    }

    @Test
    void signalOfAnotherTeamIsNotThere() {
        var bo = A.call(() -> world.worker("Bo", world.careTeam(), Role.TEAM_WORKER));

        assertThat(pages.get(bo, told.path())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.post(bo, told.path() + "/taking")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get(sample.wim(), "/residents/%s/signals/%s".formatted(told.resident(), UUID.randomUUID())))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get(A.call(() -> world.official("Rosa", Role.RESEARCHER)), "/signals"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void signalIsReadBeforeItIsTaken() {
        var asked = pages.page(sample.wim(), "/").select("[aria-labelledby=asked] li");

        assertThat(asked.select("form")).isEmpty();
        assertThat(asked.select("a").attr("href")).isEqualTo(told.path());
        assertThat(asked.text()).contains("Lees het signaal over iemand die nog niet bekend is", "Gevraagd aan");
        var task = A.call(() -> jdbc.sql("select id from task where subject = ?")
                .param(told.id().value())
                .query(UUID.class)
                .single());
        assertThat(pages.post(sample.wim(), "/residents/%s/tasks/%s/taking".formatted(told.resident(), task)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.english(sample.wim(), "/")
                        .select("[aria-labelledby=asked] li")
                        .text())
                .contains("Read the signal about somebody not known yet")
                .doesNotContain("bekend");
    }

    @Test
    void whoIsTooLateTakesNothingFromAColleague() {
        pages.accepted(sample.wim(), told.path() + "/taking");

        assertThat(pages.accepted(sample.noor(), told.path() + "/taking")).isEqualTo("/signals");
        assertThat(pages.page(sample.noor(), told.path())
                        .select("form[action$=/taking-over] button")
                        .text())
                .isEqualTo("Ik neem dit over");
        assertThat(pages.accepted(sample.noor(), told.path() + "/taking-over")).isEqualTo(told.path());
    }

    @Test
    void closingAsksForAReasonAndTheSenderHearsNoMoreThanIsAllowed() {
        assertThat(pages.refused(sample.wim(), told.path() + "/refusal", "note", "x")
                        .select("[role=alert] li")
                        .text())
                .isEqualTo("Kies een reden.");

        pages.accepted(sample.wim(), told.path() + "/refusal", "reason", "HELPED_ALREADY", "note", "Anna helpt al");

        var signal = A.call(() -> rows.find(told.id(), told.resident()).orElseThrow());
        assertThat(signal.note()).isEqualTo("Anna helpt al");
        assertThat(Heard.of(signal).stage()).isEqualTo(Heard.Stage.CLOSED);
        assertThat(pages.get(sample.wim(), told.path())).as("the team lets go").hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsTypedOfThePersonIsChecked() {
        pages.accepted(sample.wim(), told.path() + "/taking");

        assertThat(refused("acquaintances", "name", "de Wit")).contains("Met minder vindt u de verkeerde");
        assertThat(refused("acquaintances", "name", "de Wit", "birthDate", "31-02-1961"))
                .contains("een dag die bestaat");
        assertThat(refused("identity", "givenName", "Greet")).contains("achternaam");
        assertThat(refused("identity", "givenName", "Greet", "familyName", "Postma", "code", "1441 AB"))
                .contains("horen bij elkaar");
        assertThat(refused("identity", "givenName", "Greet", "familyName", "Postma", "phone", "bel maar"))
                .contains("tien cijfers");
        assertThat(refused("contact", "said", "Koffie")).contains("Kies wat diegene wil");
        assertThat(refused("contact", "wish", "TALK")).contains("Schrijf eerst op wie het is");
        assertThat(refused("reader", "team", "geen")).contains("Kies een team");
    }

    @Test
    void personWhoIsKnownIsFoundAndTheClientManagerGoesOn() {
        var anna = A.call(() -> world.clientManager());
        var name = "Roosmarijn" + (char) ('a' + Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 26));
        var known = A.call(() -> world.client(name, anna));
        pages.accepted(sample.wim(), told.path() + "/taking");

        var found = answered(sample.wim(), told.path() + "/acquaintances", "name", name, "birthDate", "1961-04-12");
        assertThat(found.select("main [role=status]").text()).contains(name + " de Wit", "12 april 1961");
        assertThat(found.select("main").text()).as("no number, no telephone").doesNotContain("06 00000000");
        pages.accepted(
                sample.wim(),
                told.path() + "/attachment",
                "name",
                name,
                "birthDate",
                "1961-04-12",
                "known",
                known.toString());

        assertThat(pages.get(sample.wim(), told.path())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.page(anna, "/residents/" + known).select("main").text())
                .contains(SampleSignals.WORDS);
        assertThat(pages.page(anna, "/signals").select("main").text()).contains("U bent ermee bezig.");
    }

    @Test
    void whatWaitsApartIsSiftedOnTheList() {
        A.run(() -> readers.choose(Readers.WHOLE_REGION, sample.team().id()));
        var apart = A.call(() -> sample.byVisitor(Signal.Apart.NETWORK));

        assertThat(pages.page(sample.wim(), "/signals").select("#apart").text()).isEqualTo("Apart gezet: 1");
        pages.accepted(
                sample.wim(), "/signals/sifting", "signal", apart.id().toString(), "signal", "geen id", "real", "true");

        assertThat(pages.page(sample.wim(), "/signals").select("#apart")).isEmpty();
        A.run(() -> readers.forget(Readers.WHOLE_REGION));
    }

    @Test
    void residentAsksForContactOnTheOwnPage() {
        var anna = A.call(() -> world.clientManager());
        var sam = A.call(() -> world.client("Sam", anna));
        var self = A.call(() -> world.self(sam));
        var form = pages.page(self, "/me/signals/new");

        pages.accepted(self, "/me/signals", "id", form.select("input[name=id]").attr("value"), "seen", "Belt u mij?");

        assertThat(pages.page(self, "/me").select("main").text()).contains("U vroeg om contact op", "Belt u mij?");
        assertThat(pages.get(anna, "/me/signals/new")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void administratorChoosesWhoReads() {
        var ali = A.call(() -> world.official("Ali", Role.ADMINISTRATOR));

        assertThat(pages.refused(ali, "/administration/signals", "area", "BU1", "team", "x")
                        .select("[role=alert] li"))
                .hasSize(2);
        pages.accepted(
                ali,
                "/administration/signals",
                "area",
                "GM7700",
                "team",
                sample.team().id().toString());

        assertThat(pages.page(ali, "/administration/signals").select("main").text())
                .contains("Proefstad");
        pages.accepted(ali, "/administration/signals/removal", "area", "GM7700");
    }

    /** The same page again, with what was found. */
    private org.jsoup.nodes.Document answered(nl.nabij.shared.Actor who, String path, String... fields) {
        return nl.nabij.PageChecks.page(pages.post(who, path, fields));
    }

    private String refused(String act, String... fields) {
        return pages.refused(sample.wim(), told.path() + "/" + act, fields)
                .select("[role=alert] li")
                .text();
    }
}
