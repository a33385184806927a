package nl.nabij.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nabij.Browser;
import nl.nabij.PageChecks;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is seen of people who may stand in the region twice, and by whom. */
@RegionTest
class DoublesPagesTests {

    @Autowired
    Doubles doubles;

    @Autowired
    Merges merges;

    @Autowired
    Residents residents;

    @Autowired
    Keys keys;

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
    private SignedIn bea;
    private ResidentId kept;
    private ResidentId away;
    private String name;
    private LocalDate day;

    @BeforeEach
    void twoOfOne() {
        World.A.run(() -> Compared.everybody(jdbc));
        var team = World.A.call(() -> world.municipalTeam());
        anna = World.A.call(() -> world.worker("Anna", team, Role.CLIENT_MANAGER));
        bram = World.A.call(() -> world.worker("Bram", team, Role.CLIENT_MANAGER));
        bea = World.A.call(() -> world.official("Bea", Role.ADMINISTRATOR));
        name = name();
        kept = World.A.call(() -> world.client(name, anna));
        away = World.A.call(() -> world.client(name, anna));
        day = Compared.freeDay();
        World.A.run(() -> {
            Compared.born(day, jdbc, kept, away);
            jdbc.sql("update resident set phone = '06 44444444' where id = ?")
                    .param(away.value())
                    .update();
            look();
        });
    }

    @Test
    void listSaysWhyAndWhatToDo() {
        var page = pages.page(anna, "/residents/doubles");

        assertThat(page.select("main li.nabij-card h2").eachText()).containsExactly(name + " de Wit");
        assertThat(page.select("main .nabij-points li").eachText())
                .containsExactly(
                        "De naam is gelijk.",
                        "De geboortedatum is gelijk.",
                        "De postcode en het huisnummer zijn gelijk.");
        assertThat(page.select("main").text()).contains("Veel wijst erop").doesNotContain("%");
        assertThat(pages.page(anna, "/").select("main").text()).contains("Er is één paar van mensen");
        assertThat(pages.page(bram, "/residents/doubles")
                        .select(".nabij-empty h2")
                        .text())
                .isEqualTo("Niemand staat dubbel, voor zover wij zien");
        assertThat(pages.page(bram, "/").select("main").text()).doesNotContain("Mogelijk dezelfde persoon");
    }

    /** One of the two is a colleague's: nothing about that person, and whom to call. */
    @Test
    void colleagueIsNamedAndTheOtherIsNot() {
        World.A.run(() -> residents.handOver(bram.account(), world.access(anna, away, Purpose.REGISTER)));

        var page = pages.page(bram, "/residents/doubles");

        assertThat(page.text()).contains("Uw collega Anna heeft misschien dezelfde persoon.");
        assertThat(page.html()).doesNotContain(kept.toString());
        assertThat(pages.get(bram, pair())).hasStatus(404);
        assertThat(pages.accepted(bram, page.select("main form").attr("action")))
                .isEqualTo("/residents/doubles");
        assertThat(pages.page(anna, "/residents/doubles").select(".nabij-empty"))
                .isNotEmpty();
    }

    @Test
    void besideEachOtherDifferencesAreSaidInWords() {
        var page = pages.page(anna, pair());

        assertThat(page.select("table").get(0).select("tbody tr").eachText())
                .contains(
                        "Naam Gelijk %1$s de Wit %1$s de Wit".formatted(name),
                        "Telefoon Anders 06 00000000 06 44444444");
        assertThat(page.select("fieldset legend").eachText()).containsExactly("Klantnummer", "Telefoon");
        assertThat(page.select("table").get(1).text()).contains("Mensen en teams die mogen kijken 1 1");
        assertThat(pages.page(bea, pair()).select("main").text())
                .contains("U ziet alleen wie zij zijn")
                .doesNotContain("Mensen en teams die mogen kijken");
        assertThat(pages.english(anna, pair()).select("h1").text()).isEqualTo("Is this the same person?");
    }

    @Test
    void nobodyMergesWithoutSayingToHaveLooked() {
        var refused = pages.refused(anna, pair() + "/merge", "keptVersion", "1", "awayVersion", "1");

        assertThat(refused.select("[role=alert] li").eachText())
                .contains("Kruis aan dat u hebt gekeken en dat dit één persoon is.");
        assertThat(pages.get(anna, "/residents/" + away)).hasStatusOk();
    }

    @Test
    void whatHasToBeSolvedFirstStandsThereAndThereIsNoButton() {
        World.A.run(() -> {
            residents.handOver(bram.account(), world.access(anna, away, Purpose.REGISTER));
        });

        var page = pages.page(bea, pair());

        assertThat(page.select("#broken ~ ul li").eachText())
                .containsExactly(
                        "Zij hebben elk een eigen vaste contactpersoon: Anna en Bram. Eén van hen vraagt het de ander eerst, bij ‘Mogelijk dezelfde persoon’.");
        assertThat(page.select("form[action$=/merge]")).isEmpty();
        assertThat(pages.refused(bea, pair() + "/merge", "sure", "true", "keptVersion", "1", "awayVersion", "1")
                        .text())
                .contains("Er is nog niets samengevoegd");
    }

    /** Links in mails and tasks, and a form that was open: nothing is lost. To who may not know, there is no such person. */
    @Test
    void formerPageLeadsToWhoWasKept() {
        assertThat(merge("AWAY")).isEqualTo("/residents/" + kept);

        assertThat(pages.get(anna, "/residents/%s/state?x=1".formatted(away)))
                .hasStatus(307)
                .headers()
                .hasHeaderSatisfying(
                        "Location", at -> assertThat(at).containsExactly("/residents/%s/state?x=1".formatted(kept)));
        assertThat(pages.post(
                        anna,
                        "/residents/%s/state".formatted(away.toString().toUpperCase(java.util.Locale.ROOT)),
                        "living",
                        "HERE"))
                .hasStatus(307);
        assertThat(pages.get(bram, "/residents/" + away)).hasStatus(404);
        assertThat(pages.get(bram, "/residents/" + kept)).hasStatus(404);
    }

    @Test
    void residentReadsThatItWasMergedAndByWhom() {
        merge("KEPT");
        var self = World.A.call(() -> world.self(kept));

        assertThat(pages.page(self, "/me").text()).contains("Uw gegevens stonden twee keer in Nabij. Anna heeft ze op");
        assertThat(pages.page(self, "/me/log").text()).contains("Om te zien of iemand twee keer in Nabij staat.");
    }

    @Test
    void doubleClickMergesOnce() {
        merge("KEPT");

        assertThat(merge("KEPT")).isEqualTo("/residents/doubles");
    }

    @Test
    void undoingTellsWhatGoesBackAndWhatStays() {
        merge("KEPT");
        var undoing = "/residents/doubles/%s/%s/undoing".formatted(kept, away);

        var page = pages.page(anna, undoing);

        assertThat(page.select("h2").eachText())
                .contains("Dit gaat terug naar %s de Wit".formatted(name), "Dit blijft bij wie er eerst stond");
        assertThat(pages.get(bram, undoing)).hasStatus(404);
        assertThat(pages.accepted(anna, undoing)).isEqualTo("/residents/" + kept);
        assertThat(pages.get(anna, "/residents/" + away)).hasStatusOk();
        assertThat(pages.get(anna, undoing)).hasStatus(404);
    }

    /** Somebody who is typed in by hand and is a colleague's already. */
    @Test
    void whoIsAddedIsLookedUpAmongAll() {
        var typed = new String[] {
            "id",
            UUID.randomUUID().toString(),
            "givenName",
            name,
            "infix",
            "de",
            "familyName",
            "Witt",
            "birthDate",
            day.toString(),
            "postcode",
            "1441 AB",
            "houseNumber",
            "12",
            "language",
            "nl",
            "provenance",
            "WMO"
        };

        var page = PageChecks.page(pages.post(bram, "/residents", typed));

        assertThat(page.select("[role=alert] li").text()).contains("Uw collega Anna heeft misschien deze persoon.");
        assertThat(page.html()).doesNotContain(kept.toString()).doesNotContain(away.toString());
        assertThat(PageChecks.page(pages.post(anna, "/residents", typed))
                        .select("[role=alert] li a")
                        .eachAttr("href"))
                .containsExactlyInAnyOrder("/residents/" + kept, "/residents/" + away);
    }

    /** The whole way in a real browser, on a phone: from Today to one person, and back to two. */
    @Test
    void fromTodayToOnePersonAndBack() {
        try (var window = browser.window(anna, 360)) {
            window.open("/").isSound();
            window.page().getByText("Kijk of het klopt").click();
            window.isSound().picture("doubles-list-360");
            window.wide(1280).isSound().picture("doubles-list-1280").wide(360);
            window.page().getByText("Leg naast elkaar").click();
            window.isSound().picture("doubles-beside-360");
            window.wide(1280).isSound().picture("doubles-beside-1280").wide(360);
            window.page().getByLabel("06 44444444").check();
            window.page().getByLabel("Ik heb gekeken: dit is één persoon").check();
            window.page().getByText("Voeg samen").click();
            assertThat(window.path()).isEqualTo("/residents/" + kept);
            assertThat(window.page().content()).contains("06 44444444").contains("Samengevoegd.");
            window.isSound().picture("doubles-person-360");
            window.page().locator("a[href$=undoing]").click();
            window.isSound().picture("doubles-undoing-360");
            window.wide(1280).isSound().picture("doubles-undoing-1280").wide(360);
            window.page().locator("main form button").click();
            assertThat(window.page().content()).contains("06 00000000");
        }
        assertThat(pages.get(anna, "/residents/" + away)).hasStatusOk();
    }

    private String merge(String number) {
        return pages.accepted(
                anna,
                pair() + "/merge",
                "sure",
                "true",
                "keptVersion",
                "1",
                "awayVersion",
                "1",
                "take[CLIENT_NUMBER]",
                number.toLowerCase(java.util.Locale.ROOT));
    }

    /** A name that nobody else has, also with a slip of the keyboard. */
    private static String name() {
        return "Qi"
                + UUID.randomUUID()
                        .toString()
                        .chars()
                        .filter(Character::isLetterOrDigit)
                        .limit(20)
                        .mapToObj(letter -> String.valueOf((char) ('a' + (letter * 7) % 26)))
                        .collect(Collectors.joining())
                        .substring(12);
    }

    private String pair() {
        return "/residents/doubles/%s/%s".formatted(kept, away);
    }

    private void look() {
        doubles.look(keys.duty(Duty.DOUBLES, Purpose.MERGE));
    }
}
