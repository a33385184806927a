package nl.nabij.organisations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.UUID;
import nl.nabij.PageChecks;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.identity.Accounts;
import nl.nabij.organisations.Places.Municipality;
import nl.nabij.organisations.Places.Neighbourhood;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An administrator keeps who work together, and where. */
@RegionTest
class OrganisationsPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    Organisations organisations;

    @Autowired
    Places places;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvcTester mvc;

    private SignedIn bea = new SignedIn(
            nl.nabij.shared.AccountId.next(), "", nl.nabij.shared.OrganisationId.next(), java.util.Set.of());
    private final String name = "Welzijn " + UUID.randomUUID();

    @BeforeEach
    void beaIsAdministrator() {
        A.run(() -> {
            bea = world.official("Bea", Role.ADMINISTRATOR);
            places.add(new Municipality("GM9901", "Waterveen"));
            places.add(new Neighbourhood("BU99010101", "De Punt", "GM9901"));
        });
    }

    @Test
    void organisationIsAddedWithTeamAndRenamed() {
        var path = pages.accepted(
                bea, "/administration/organisations", "name", name, "kind", "WELFARE", "phone", "075 123 45 67");
        pages.accepted(bea, path + "/teams", "name", "Ontmoeting", "municipality", "GM9901");
        pages.accepted(bea, path, "name", name + " Noord", "kind", "WELFARE", "version", version(path));

        var page = pages.page(bea, path);
        assertThat(page.select("h1").text()).isEqualTo(name + " Noord");
        assertThat(page.text()).contains("Ontmoeting");
    }

    /** Where a social map brought hundreds in: a page at a time, and any by a part of the name. */
    @Test
    void oneOfManyOrganisationsIsFoundAndTheListIsTurned() {
        var mark = "W" + UUID.randomUUID().toString().substring(0, 8);
        A.run(() -> {
            for (var i = 0; i < 55; i++) {
                organisations.add("%sx%02d".formatted(mark, i), Organisation.Kind.WELFARE, null, null);
            }
        });
        var path = "/administration/organisations?name=" + mark.toLowerCase(java.util.Locale.ROOT);

        var first = pages.page(bea, path);

        assertThat(first.select("main .nabij-row__title")).hasSize(50);
        assertThat(pages.page(bea, first.select("main nav.nabij-cluster a").attr("href"))
                        .select("main .nabij-row__title")
                        .eachText())
                .hasSize(5)
                .endsWith(mark + "x54");
        assertThat(pages.page(bea, path + "x31")
                        .select("main .nabij-row__title")
                        .eachText())
                .containsExactly(mark + "x31");
        assertThat(pages.page(bea, path + "niet").select(".nabij-empty h2").text())
                .isEqualTo("Geen organisatie gevonden");
    }

    @Test
    void faultsAreSaidAtTheFieldAndNothingTypedIsLost() {
        var page = pages.refused(
                bea, "/administration/organisations", "name", name, "phone", "bel maar", "email", "geen adres");

        assertThat(page.select("[role=alert] li")).hasSize(3);
        assertThat(page.select("#name").val()).isEqualTo(name);
        assertThat(page.select("#phone-error").text()).contains("telefoonnummer");
    }

    @Test
    void takenNamesAreExplained() {
        var path = pages.accepted(bea, "/administration/organisations", "name", name, "kind", "WELFARE");
        pages.accepted(bea, path + "/teams", "name", "Ontmoeting");

        assertThat(pages.refused(bea, "/administration/organisations", "name", name, "kind", "OTHER")
                        .select("#name-error")
                        .text())
                .contains("al een organisatie");
        assertThat(pages.refused(bea, path + "/teams", "name", "ontmoeting")
                        .select("#name-error")
                        .text())
                .contains("al een team");
    }

    @Test
    void twoAdministratorsDoNotUndoEachOther() {
        var path = pages.accepted(bea, "/administration/organisations", "name", name, "kind", "WELFARE");
        var opened = version(path);
        pages.accepted(bea, path, "name", name + " 1", "kind", "WELFARE", "version", opened);

        var page = pages.refused(bea, path, "name", name + " 2", "kind", "WELFARE", "version", opened);

        assertThat(page.select("[role=alert]").text()).contains("Iemand anders");
        assertThat(page.select("#name").val()).isEqualTo(name + " 2");
        assertThat(page.select("input[name=version]").val()).isNotEqualTo(opened);
    }

    @Test
    void letterheadIsKept() {
        var before = A.call(() -> organisations.letterhead());

        var page = pages.refused(
                bea, "/administration/region", "region", "", "phone", "x", "version", "" + before.version());
        var stale = pages.refused(bea, "/administration/region", "region", "Waterveen", "version", "-7");
        pages.accepted(
                bea,
                "/administration/region",
                "region",
                "Waterveen",
                "organisation",
                "Gemeente Waterveen",
                "address",
                "Kade 1\n1441 AB Waterveen",
                "email",
                "werk@waterveen.example",
                "website",
                "https://waterveen.example",
                "sender",
                "Team Werk",
                "version",
                "" + before.version());

        assertThat(page.select("[role=alert] li")).hasSize(2);
        assertThat(stale.select("[role=alert]").text()).contains("Iemand anders");
        var after = A.call(() -> organisations.letterhead());
        assertThat(after.addressLines()).containsExactly("Kade 1", "1441 AB Waterveen");
        assertThat(after.website()).isEqualTo("waterveen.example");
        assertThat(after.isComplete()).isTrue();
    }

    @Test
    void placesAreAddedAndRenamed() {
        var code = "BU9901%04d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 8000) + 1000);
        pages.accepted(bea, "/administration/places", "code", code, "name", "Kop", "municipality", "GM9901");
        pages.accepted(bea, "/administration/places/" + code, "name", "De Kop");

        assertThat(pages.page(bea, "/administration/places").text()).contains("De Kop " + code);
        assertThat(pages.refused(bea, "/administration/places", "code", "BU1", "name", "")
                        .select("[role=alert] li"))
                .hasSize(3);
        assertThat(pages.get(bea, "/administration/places/BU00000000")).hasStatus(404);
    }

    @Test
    void tableOfPostcodesIsLoadedWholeOrNotAtAll() {
        var wrong = PageChecks.page(load("1599XA;BU99010101\n1599XB;BU00000000\n"));
        var nothing = A.call(() -> places.of("1599XA"));
        var right = load("postcode;buurt\n1599XA;BU99010101\n");

        assertThat(wrong.text()).contains("Regel 2: Deze buurt kent de regio niet.");
        assertThat(nothing).isEmpty();
        assertThat(right).hasStatus3xxRedirection();
        assertThat(A.call(() -> places.of("1599XA")))
                .hasValueSatisfying(place -> assertThat(place.name()).isEqualTo("De Punt"));
    }

    private String version(String path) {
        return pages.page(bea, path).select("input[name=version]").val();
    }

    private MvcTestResult load(String table) {
        var account = A.call(() -> accounts.find(bea.account()).orElseThrow());
        return mvc.post()
                .uri("http://a.test/administration/postcodes")
                .multipart()
                .file(new MockMultipartFile("file", "postcodes.csv", "text/csv", table.getBytes(UTF_8)))
                .with(user(account))
                .with(csrf())
                .exchange();
    }
}
