package nl.nabij.residents;

import static org.assertj.core.api.Assertions.assertThat;

import nl.nabij.Browser;
import nl.nabij.PageChecks;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Purpose;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 'This is the same person as ...', from the page about somebody. */
@RegionTest
class NamedDoublesPagesTests {

    @Autowired
    Residents residents;

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    private SignedIn anna;
    private SignedIn bram;
    private ResidentId fatima;
    private ResidentId els;

    @BeforeEach
    void twoWhoAreNotAlike() {
        World.A.run(() -> Compared.everybody(jdbc));
        var team = World.A.call(() -> world.municipalTeam());
        anna = World.A.call(() -> world.worker("Anna", team, Role.CLIENT_MANAGER));
        bram = World.A.call(() -> world.worker("Bram", team, Role.TEAM_WORKER));
        fatima = World.A.call(() -> world.client("Fatima", anna));
        els = World.A.call(() -> world.client("Els", anna));
        World.A.run(() -> Compared.born(Compared.freeDay(), jdbc, els));
    }

    @Test
    void otherIsFoundAmongTheOwnPeopleAndNamed() {
        assertThat(pages.page(anna, "/residents/" + fatima).select("main a[href$=same-person]"))
                .hasSize(1);

        var found = search(anna, "els wit");

        assertThat(found.select("h1").text()).isEqualTo("Staat Fatima nog een keer in Nabij?");
        assertThat(found.select("main .nabij-row__title").eachText()).containsExactly("Els de Wit");
        var named = found.select("main form[action*=" + els + "]").attr("action");
        assertThat(pages.accepted(anna, named)).isEqualTo(beside());
        assertThat(pages.accepted(anna, named)).as("pressed twice").isEqualTo(beside());
        var page = pages.page(anna, beside());
        assertThat(page.select("#signs").text()).isEqualTo("Anna denkt dat dit één persoon is");
        assertThat(page.select("main").text())
                .contains("Het programma ziet zelf niets dat hierop wijst")
                .doesNotContain("Eerder waren dit twee mensen");
        assertThat(pages.page(anna, "/residents/doubles").select("main").text()).contains("Genoemd door Anna");
        assertThat(pages.english(anna, beside()).select("#signs").text())
                .isEqualTo("Anna thinks that this is one person");
    }

    @Test
    void whoFindsNobodyOrOnlyThePersonReadsWhy() {
        assertThat(search(anna, "Sjoukje").select(".nabij-empty h2").text()).isEqualTo("Niemand gevonden");
        assertThat(search(anna, "Fatima").select(".nabij-empty h2").text())
                .isEqualTo("Hierbij past alleen Fatima zelf");
        assertThat(pages.refused(anna, path(fatima), "typed", " ")
                        .select("[role=alert] li")
                        .text())
                .isEqualTo("Schrijf een naam, een klantnummer of een geboortedatum op.");
    }

    /** Somebody else's client is never found, and cannot be named with an id either. */
    @Test
    void clientOfAColleagueIsNotFound() {
        World.A.run(() -> residents.handOver(bram.account(), world.access(anna, els, Purpose.REGISTER)));

        assertThat(search(anna, "els wit").html()).doesNotContain(els.toString());
        assertThat(pages.post(anna, path(fatima) + "/" + els)).hasStatus(404);
        assertThat(pages.get(bram, path(fatima))).hasStatus(404);
        assertThat(pages.post(anna, path(fatima) + "/" + fatima)).as("oneself").hasStatus(404);
    }

    @Test
    void deathOfOneIsWarnedOf() {
        World.A.run(() -> jdbc.sql("update resident set deceased_on = '2026-10-01' where id = ?")
                .param(els.value())
                .update());
        pages.accepted(anna, path(fatima) + "/" + els);

        assertThat(pages.page(anna, beside()).select("main").text()).contains("Eén van de twee staat als overleden");
    }

    /** The whole way on a phone: from the person to one person. */
    @Test
    void fromThePersonPageToOnePerson() {
        try (var window = browser.window(anna, 360)) {
            window.open("/residents/" + fatima).isSound();
            window.page().getByText("Staat deze persoon hier twee keer?").click();
            window.isSound().picture("same-person-360");
            window.page().locator("[name=typed]").fill("els");
            window.page().locator("main form[role=search] button").click();
            window.isSound().picture("same-person-found-360");
            window.wide(1280).isSound().picture("same-person-found-1280").wide(360);
            window.page().locator("form[action*='" + els + "'] button").click();
            window.isSound().picture("named-beside-360");
            window.wide(1280).isSound().picture("named-beside-1280").wide(360);
            window.page().getByLabel("Ik heb gekeken: dit is één persoon").check();
            window.page().getByText("Voeg samen").click();
            assertThat(window.path()).isEqualTo("/residents/" + fatima);
        }
    }

    private Document search(SignedIn who, String typed) {
        return PageChecks.page(pages.post(who, path(fatima), "typed", typed));
    }

    private static String path(ResidentId resident) {
        return "/residents/%s/same-person".formatted(resident);
    }

    private String beside() {
        return "/residents/doubles/%s/%s".formatted(fatima, els);
    }
}
