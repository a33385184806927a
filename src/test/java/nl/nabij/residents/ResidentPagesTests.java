package nl.nabij.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.nabij.Browser;
import nl.nabij.PageChecks;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.organisations.Team;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is seen of people, and by whom. */
@RegionTest
class ResidentPagesTests {

    @Autowired
    Residents residents;

    @Autowired
    Ties ties;

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Browser browser;

    private Team team;
    private SignedIn anna;
    private SignedIn bram;
    private ResidentId sam;

    @BeforeEach
    void annaBramAndSam() {
        team = World.A.call(() -> world.municipalTeam());
        anna = World.A.call(() -> world.worker("Anna", team, Role.CLIENT_MANAGER));
        bram = World.A.call(() -> world.worker("Bram", team, Role.CLIENT_MANAGER));
        sam = World.A.call(() -> world.client("Sam", anna));
    }

    @Test
    void listOfWhoAsksSomethingSaysWhenNothingIsAsked() {
        var page = pages.page(anna, "/residents?asking=true");

        assertThat(page.text()).contains("Er wordt nu niets van u gevraagd.");
        assertThat(page.select("nav strong[aria-current=page]").text()).isEqualTo("Wie vraagt nu iets van u");
        assertThat(page.select("main nav a[href='/residents']").text()).isEqualTo("Iedereen, op naam");
    }

    @Test
    void listTellsThatItIsEmptyAndWhatToDo() {
        var page = pages.page(bram, "/residents");

        assertThat(page.select(".nabij-empty h2").text()).isEqualTo("Nog niemand");
        assertThat(page.select(".nabij-empty a").attr("href")).isEqualTo("/residents/new");
    }

    /** A role opens menus, never a file: whoever has the client finds no link that ends at nothing. */
    @Test
    void everyLinkOnThePageOfAPersonOpensForWhoHasTheClient() {
        for (var role : List.of(Role.CLIENT_MANAGER, Role.TEAM_WORKER, Role.CARE_PROFESSIONAL)) {
            var bo = World.A.call(() -> world.worker("Bo", world.careTeam(), role));
            var kim = World.A.call(() -> world.client("Kim", bo));

            var links = pages.page(bo, "/residents/" + kim)
                    .select("main a[href^=/]")
                    .eachAttr("href");

            assertThat(links).contains("/residents/%s/talks/new".formatted(kim));
            for (var link : links) {
                assertThat(pages.get(bo, link)).as(role + " at " + link).hasStatusOk();
            }
        }
    }

    @Test
    void searchForSomebodyElsesClientSaysTheSameAsForNobody() {
        var nobody = PageChecks.page(pages.post(bram, "/residents/searches", "typed", "xqzwvut"));
        var ofAnna = PageChecks.page(pages.post(bram, "/residents/searches", "typed", "Sam de Wit"));

        assertThat(ofAnna.select("main .nabij-empty").outerHtml())
                .contains("Niemand gevonden")
                .isEqualTo(nobody.select("main .nabij-empty").outerHtml());
    }

    @Test
    void searchFindsOwnClientAndNeverPutsItInAnAddress() {
        var page = PageChecks.page(pages.post(anna, "/residents/searches", "typed", "samm de witt"));

        assertThat(page.select(".nabij-row__title").eachText()).containsExactly("Sam de Wit");
        assertThat(page.select("form[role=search]").attr("method")).isEqualTo("post");
        assertThat(pages.get(anna, "/residents/searches?typed=Sam")).hasStatus(404);
    }

    @Test
    void addedTwiceByDoubleClickIsThereOnce() {
        var form = pages.page(anna, "/residents/new");
        var fields = new String[] {
            "id",
            form.select("[name=id]").val(),
            "givenName",
            "Naima",
            "infix",
            "el",
            "familyName",
            "Bakkali",
            "language",
            "nl",
            "provenance",
            "OWN_WORDS"
        };

        var first = pages.accepted(anna, "/residents", fields);
        var second = pages.accepted(anna, "/residents", fields);

        assertThat(second).isEqualTo(first);
        assertThat(pages.page(anna, first).select("h1").text()).isEqualTo("Naima el Bakkali");
    }

    /** However many others of that birth date there are with colleagues. */
    @Test
    void similarPersonInTheOwnCaseloadIsShownFirst() {
        var day = Compared.freeDay();
        World.A.run(() -> {
            var colleague = world.clientManager();
            Compared.born(day, jdbc, sam);
            for (var i = 0; i < 10; i++) {
                Compared.born(day, jdbc, world.client("Samuel", colleague));
            }
        });
        var fields = new String[] {
            "id",
            UUID.randomUUID().toString(),
            "givenName",
            "Sammy",
            "familyName",
            "Wit",
            "birthDate",
            day.toString(),
            "language",
            "nl",
            "provenance",
            "OWN_WORDS",
            "somebodyElse",
            "false"
        };

        var page = pages.refused(anna, "/residents", fields);

        assertThat(page.select("[role=alert] .nabij-row__title").text()).isEqualTo("Sam de Wit");
        fields[fields.length - 1] = "true";
        assertThat(pages.accepted(anna, "/residents", fields)).startsWith("/residents/");
    }

    @Test
    void everyMistakeIsToldAtItsField() {
        var page = pages.refused(
                anna,
                "/residents",
                "id",
                UUID.randomUUID().toString(),
                "givenName",
                " ",
                "familyName",
                "",
                "clientNumber",
                "111222333",
                "birthDate",
                "1861-04-12",
                "postcode",
                "144 AB",
                "houseNumber",
                "12a",
                "phone",
                "bel maar",
                "email",
                "sam",
                "language",
                "nl");

        for (var field : new String[] {
            "givenName",
            "familyName",
            "clientNumber",
            "birthDate",
            "postcode",
            "houseNumber",
            "phone",
            "email",
            "provenance"
        }) {
            assertThat(page.select("#" + field + "-error").text()).as(field).isNotEmpty();
        }
        assertThat(page.select("#houseNumber").val()).isEqualTo("12a");
        assertThat(page.select("#clientNumber-error").text()).contains("BSN");
    }

    @Test
    void whatIsNoDateIsToldAtItsFieldAndTheRestStays() {
        var page = pages.refused(
                anna, "/residents", "id", UUID.randomUUID().toString(), "givenName", "Naima", "birthDate", "gisteren");

        assertThat(page.select("#birthDate-error").text()).isEqualTo("Vul een bestaande datum in, zoals 12-04-1961.");
        assertThat(page.select("#givenName").val()).isEqualTo("Naima");
    }

    @Test
    void correctionThatCrossesAnotherOneShowsBoth() {
        var form = pages.page(anna, "/residents/" + sam + "/correction");
        var version = form.select("[name=version]").val();
        correct(version, "06 11111111");

        var page = pages.refused(anna, "/residents/" + sam + "/correction", fields(version, "06 22222222"));

        assertThat(page.select("[role=alert] tbody tr").eachText()).containsExactly("Telefoon 06 11111111 06 22222222");
        correct(page.select("[name=version]").val(), "06 22222222");
        assertThat(pages.page(anna, "/residents/" + sam).text()).contains("06 22222222");
    }

    @Test
    void secretAddressOpensOnPurposeOnly() {
        World.A.run(() -> residents.change(
                new StateRequest(null, null, false, true, 1), world.access(anna, sam, Purpose.REGISTER)));

        assertThat(pages.page(anna, "/residents/" + sam).text()).doesNotContain("1441");
        assertThat(pages.page(anna, "/residents/" + sam + "/correction").html()).doesNotContain("1441AB");
        assertThat(PageChecks.page(pages.post(anna, "/residents/" + sam + "/address"))
                        .text())
                .contains("1441 AB 12");
    }

    @Test
    void receiverSeesWhyAndCannotChangeAnything() {
        var carol = World.A.call(() -> {
            var care = world.careTeam();
            ties.receiver(care.id(), sam, UUID.randomUUID());
            return world.worker("Carol", care, Role.CARE_PROFESSIONAL);
        });

        var page = pages.page(carol, "/residents/" + sam);

        assertThat(page.text()).contains("U ziet dit omdat Sam naar uw team is doorverwezen.");
        assertThat(page.text()).doesNotContain("Iets veranderen", "Begin een gesprek");
        for (var act : new String[] {"correction", "state", "hand-over"}) {
            assertThat(pages.get(carol, "/residents/" + sam + "/" + act))
                    .as(act)
                    .hasStatus(404);
        }
    }

    @Test
    void clientGivenToAColleagueIsGoneFromTheOwnPages() {
        var page = pages.page(anna, "/residents/" + sam + "/hand-over");
        assertThat(page.select("label").eachText()).contains("Bram").doesNotContain("Anna");

        var path = pages.accepted(
                anna,
                "/residents/" + sam + "/hand-over",
                "colleague",
                bram.account().toString());

        assertThat(path).isEqualTo("/residents");
        assertThat(pages.get(anna, "/residents/" + sam)).hasStatus(404);
        assertThat(pages.page(bram, "/residents/" + sam).select("h1").text()).isEqualTo("Sam de Wit");
    }

    @Test
    void clientIsGivenToAColleagueOfTheOwnOrganisationOnly() {
        var stranger = World.A.call(() -> world.clientManager());

        pages.refused(
                anna,
                "/residents/" + sam + "/hand-over",
                "colleague",
                stranger.account().toString());

        assertThat(pages.get(anna, "/residents/" + sam)).hasStatus(200);
    }

    @Test
    void whoDiedIsToldOnThePageAndNothingIsBegun() {
        pages.accepted(
                anna, "/residents/" + sam + "/state", "version", "1", "living", "DECEASED", "deceasedOn", "2026-03-02");

        var page = pages.page(anna, "/residents/" + sam);

        assertThat(page.text()).contains("Overleden op 2 maart 2026", "Er gaat niets meer uit");
        assertThat(page.text()).doesNotContain("Begin een gesprek");
    }

    @Test
    void deathNeedsADay() {
        var page = pages.refused(anna, "/residents/" + sam + "/state", "version", "1", "living", "DECEASED");

        assertThat(page.select("#deceasedOn-error").text()).isEqualTo("Vul in wanneer deze persoon overleed.");
    }

    @Test
    void residentsChangeHowTheyAreReached() {
        var self = World.A.call(() -> world.self(sam));

        pages.accepted(
                self, "/me/contact", "version", "1", "calledName", "Sammie", "phone", "06 11111111", "language", "nl");

        assertThat(pages.page(self, "/me").select("h1").text()).isEqualTo("Dag Sammie");
        assertThat(pages.get(anna, "/me")).hasStatus(404);
    }

    @Test
    void personPageIsWalkedByKeyboardOnAPhone() {
        try (var window = browser.window(anna, 360)) {
            window.open("/residents/" + sam);

            assertThat(window.walk()).contains("Begin een gesprek", "Geef over aan een collega");
            window.isSound();
        }
    }

    private void correct(String version, String phone) {
        pages.accepted(anna, "/residents/" + sam + "/correction", fields(version, phone));
    }

    private String[] fields(String version, String phone) {
        var number = World.A.call(
                () -> residents.of(world.access(anna, sam, Purpose.SUPPORT)).clientNumber());
        return new String[] {
            "version",
            version,
            "givenName",
            "Sam",
            "infix",
            "de",
            "familyName",
            "Wit",
            "calledName",
            "Sam",
            "birthDate",
            "1961-04-12",
            "clientNumber",
            String.valueOf(number),
            "postcode",
            "1441 ab",
            "houseNumber",
            "12",
            "language",
            "nl",
            "household",
            "SINGLE",
            "provenance",
            "PARTICIPATION_ACT",
            "phone",
            phone
        };
    }
}
