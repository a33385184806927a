package nl.nabij.residents;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import nl.nabij.Browser;
import nl.nabij.PageChecks;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Purpose;
import nl.nabij.identity.Accounts;
import nl.nabij.shared.Actor.Self;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Inviting a resident, and who acts for that resident, at the screen. */
@RegionTest
@SuppressWarnings("NullAway.Init") // made before each test, in a region
class OwnPlacePagesTests {

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Browser browser;

    @Autowired
    Accounts accounts;

    @Autowired
    Residents residents;

    private SignedIn anna;
    private ResidentId sam;
    private String path;

    @BeforeEach
    void samIsAClientOfAnna() {
        A.run(() -> {
            anna = world.clientManager();
            sam = world.client("Sam", anna);
            path = "/residents/" + sam + "/own-place";
        });
    }

    @Test
    void linkIsShownOnceWorksOnceAndLeadsToTheOwnPlace() {
        assertThat(pages.page(anna, "/residents/" + sam).select("a[href$=/own-place]"))
                .isNotEmpty();
        assertThat(pages.page(anna, path).text()).contains("Wat ziet Sam daar?", "Wie er keek, wanneer en waarom");
        var email = email();

        var made = PageChecks.page(pages.post(anna, path, "email", email));

        var link = URI.create(made.select("#link").text()).getPath();
        assertThat(made.select("h1").text()).isEqualTo("De link voor Sam is klaar");
        assertThat(pages.visitor(link).text()).contains("Welkom, Sam de Wit", "Daarna ziet u de eigen plek.");
        assertThat(pages.visitor(link).select("#username").val()).isEqualTo(email);
        assertThat(pages.page(anna, path).text())
                .contains("Uitgenodigd, nog niet begonnen")
                .doesNotContain(link);

        var again = PageChecks.page(pages.post(
                anna, pages.page(anna, path).select("form[action$=/link]").attr("action")));
        assertThat(pages.visitor(link).text()).contains("Deze link werkt niet meer");
        assertThat(pages.visitor(URI.create(again.select("#link").text()).getPath())
                        .text())
                .contains("Welkom, Sam de Wit");
    }

    @Test
    void everyMistakeIsToldAtItsField() {
        assertThat(errors(pages.refused(anna, path, "email", ""))).containsExactly("Vul het e-mailadres in.");
        assertThat(errors(pages.refused(anna, path, "email", "sam")))
                .containsExactly("Dit is geen volledig e-mailadres. Kijk het na.");
        assertThat(errors(pages.refused(anna, path, "email", emailOf(anna))))
                .containsExactly(
                        "Met dit e-mailadres kan het niet. Er meldt zich al iemand mee aan. Vraag om een ander adres.");
        assertThat(errors(pages.refused(
                        anna, path + "/representatives", "on", "2099-01-01", "lastDay", "2020-01-01", "name", " ")))
                .containsExactlyInAnyOrder(
                        "Vul de naam van de vertegenwoordiger in.",
                        "Vul het e-mailadres van de vertegenwoordiger in.",
                        "Kies welk papier het is.",
                        "Schrijf op waaraan het papier te herkennen is.",
                        "Deze dag moet nog komen. Kijk de datum na.",
                        "Deze dag is al voorbij. Dan kan deze persoon niet meer namens de inwoner handelen.",
                        "Kijk eerst naar het papier, en zet dan het vinkje.");
    }

    @Test
    void whoWantsNoContactIsNotInvitedAndThePageSaysWhy() {
        A.run(() -> residents.change(
                new StateRequest(null, null, true, false, 1), world.access(anna, sam, Purpose.REGISTER)));

        var page = pages.page(anna, path);

        assertThat(page.select(".nabij-empty h2, .nabij-empty h3").text()).contains("Uitnodigen kan nu niet");
        assertThat(page.select("main form")).isEmpty();
        assertThat(PageChecks.page(pages.post(anna, path, "email", email())).text())
                .contains("Uitnodigen kan nu niet");
    }

    @Test
    void representativeHasAnOwnPlaceThatSaysSoAndTheResidentSeesThePaper() {
        var email = email();
        var self = A.call(() -> world.self(sam));
        var made = PageChecks.page(pages.post(
                anna,
                path + "/representatives",
                "name",
                "Mia Mentor",
                "email",
                email,
                "kind",
                "MENTORSHIP",
                "paper",
                "Rechtbank Noord-Holland, nummer 123",
                "on",
                "2026-03-02",
                "seen",
                "true"));
        assertThat(made.select("h1").text()).isEqualTo("De link voor Mia Mentor is klaar");

        assertThat(pages.page(self, "/me").text())
                .contains(
                        "Wie handelt namens mij?",
                        "Mia Mentor",
                        "Mentorschap (beslissing van de rechter)",
                        "Rechtbank Noord-Holland, nummer 123, van 2 maart 2026");
        var mia = A.call(() -> new Self(accounts.byEmail(email).orElseThrow().id(), "Mia Mentor", sam));
        assertThat(pages.page(mia, "/me").text()).contains("U ziet dit omdat u Sam vertegenwoordigt.");
        assertThat(pages.page(self, "/me/log").select(".nabij-around--log li").eachText())
                .anySatisfy(look -> assertThat(look).contains("Mia Mentor", "er is een papier dat dit regelt"))
                .anySatisfy(look -> assertThat(look).contains("Anna", "Veranderd: toestemming."));

        var end = pages.page(anna, path)
                .select(".nabij-card:contains(Mia Mentor) form[action$=/end]")
                .attr("action");
        assertThat(pages.accepted(anna, end)).isEqualTo(path);
        assertThat(pages.post(anna, end)).hasStatus(404);
        assertThat(pages.page(anna, path)
                        .select(".nabij-card:contains(Mia Mentor)")
                        .text())
                .contains("Gestopt");
        assertThat(pages.page(self, "/me").text()).doesNotContain("Mia Mentor mag dit");
    }

    @Test
    void colleagueWithoutTheResidentSeesNoSuchPage() {
        var bram = A.call(() -> world.worker("Bram", world.municipalTeam(), Role.CLIENT_MANAGER));

        assertThat(pages.get(bram, path)).hasStatus(404);
        assertThat(pages.get(bram, path + "/representatives/new")).hasStatus(404);
        assertThat(pages.post(bram, path, "email", email())).hasStatus(404);
    }

    /** The whole way, as it goes in a room with two devices. */
    @Test
    void residentChoosesAPasswordAndIsInTheOwnPlace() {
        try (var window = browser.window(anna, 1280);
                var phone = browser.window(null, 360)) {
            window.open(path).isSound().picture("own-place");
            window.page().locator("input[name=email]").fill(email());
            window.page().locator("main button[type=submit]").first().click();
            var link = window.page().locator("#link").textContent().strip();
            window.isSound().picture("own-place-link");
            window.open(path + "/representatives/new").isSound().picture("representative");

            phone.open(URI.create(link).getPath());
            phone.isSound().picture("own-place-welcome");
            phone.page().locator("input[name=password]").fill(World.PASSWORD);
            phone.page().locator("input[name=again]").fill(World.PASSWORD);
            phone.page().locator("main button[type=submit]").click();
            assertThat(phone.page().locator("h1").textContent()).contains("Dag Sam");
        }
    }

    private String emailOf(SignedIn professional) {
        return A.call(() -> accounts.find(professional.account()).orElseThrow().email());
    }

    private static java.util.List<String> errors(org.jsoup.nodes.Document page) {
        return page.select("[role=alert] li").eachText();
    }

    private static String email() {
        return "sam-%s@voorbeeldregio.example".formatted(UUID.randomUUID());
    }
}
