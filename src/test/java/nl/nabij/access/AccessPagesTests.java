package nl.nabij.access;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.residents.Residents;
import nl.nabij.shared.Actor.Self;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people see and do on the pages of permissions, emergencies, legal bases, and who looked. */
@RegionTest
@SuppressWarnings("NullAway.Init") // made before each test, in a region
class AccessPagesTests {

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Residents residents;

    @Autowired
    Keys keys;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    SignedIn anna;
    SignedIn olga;
    ResidentId sam;
    Self self;
    String number;

    @BeforeEach
    void samIsAClientOfAnna() {
        A.run(() -> {
            anna = world.clientManager();
            olga = world.official("Olga", Role.PRIVACY_OFFICER);
            sam = world.client("Sam", anna);
            self = world.self(sam);
            number = String.valueOf(
                    residents.of(world.access(anna, sam, Purpose.SUPPORT)).clientNumber());
        });
    }

    @Test
    void writtenDeclarationIsPrintedSignedRecordedAndStopped() {
        var care = A.call(() -> world.careTeam().organisation());
        var path = "/residents/" + sam + "/permissions";

        var paper = pages.page(anna, path + "/text?receiver=" + care + "&data=NAME&data=PHONE&data=QUESTION");
        assertThat(paper.text()).contains("Ik ben Sam de Wit", "geen gevolgen voor mijn uitkering", "Telefoonnummer");
        assertThat(paper.text()).doesNotContain("Het doel", "E-mailadres", "dres:");

        var forgotten = pages.refused(
                anna,
                path,
                "receiver",
                care.toString(),
                "data",
                "NAME",
                "data",
                "QUESTION",
                "textVersion",
                "no-objection-v1");
        assertThat(forgotten.select("[role=alert] li").eachText())
                .containsExactly(
                        "Vul de dag in waarop er getekend is.",
                        "Zonder getekend papier geldt het niet. Bewaar het en zet het vinkje.");

        pages.accepted(
                anna,
                path,
                "receiver",
                care.toString(),
                "data",
                "NAME",
                "data",
                "QUESTION",
                "textVersion",
                "no-objection-v1",
                "signedOn",
                "2026-03-02",
                "kept",
                "true",
                "givenBy",
                "RESIDENT");
        assertThat(pages.page(anna, path).select(".nabij-card").text())
                .contains("Verklaring van geen bezwaar", "Geldt", "op papier", "tekst no-objection-v1")
                .doesNotContain("plan");

        var own = pages.page(self, "/me/permissions");
        var stop = own.select("form[action*=withdrawal]").attr("action");
        assertThat(pages.accepted(self, stop)).isEqualTo("/me/permissions");
        assertThat(pages.page(anna, path).select(".nabij-card").text()).contains("Gestopt");
        assertThat(pages.post(self, stop)).hasStatus(404);
    }

    @Test
    void declarationNeedsAReceiverAndData() {
        var path = "/residents/" + sam + "/permissions/text?_data=on";

        var page = pages.page(anna, path);

        assertThat(page.select("[role=alert] li").eachText())
                .containsExactly("Kies de organisatie die de gegevens krijgt.", "Kies welke gegevens daarheen mogen.");
    }

    @Test
    void dayOfSigningLiesNotInTheFuture() {
        var care = A.call(() -> world.careTeam().organisation());

        var page = pages.refused(
                anna,
                "/residents/" + sam + "/permissions",
                "receiver",
                care.toString(),
                "data",
                "NAME",
                "textVersion",
                "no-objection-v0",
                "signedOn",
                "2099-03-03",
                "kept",
                "true");

        assertThat(page.select("[role=alert] li").eachText())
                .contains(
                        "Deze dag moet nog komen. Vul de dag in waarop er getekend is.",
                        "De tekst is intussen veranderd. Laat deze nieuwe tekst tekenen.");
    }

    @Test
    void residentSeesWhoLookedAndWhoWasRefused() {
        A.run(() -> keys.access(world.worker("Bo", world.careTeam(), Role.TEAM_WORKER), sam, Purpose.SUPPORT));

        var looks = pages.page(self, "/me/log").select(".nabij-around--log li").eachText();

        assertThat(looks)
                .anySatisfy(look -> assertThat(look)
                        .contains(
                                "Anna",
                                "Klantmanager",
                                "Gemeente",
                                "Om te helpen",
                                "Bekeken: naam, adres en contact.",
                                "het is de klantmanager"))
                .anySatisfy(look -> assertThat(look).contains("Bo", "Niet toegestaan: kreeg niets te zien"));
    }

    @Test
    void sameLooksOfOneDayAreOne() {
        A.run(() -> {
            for (var i = 0; i < 4; i++) {
                residents.of(world.access(anna, sam, Purpose.SUPPORT));
            }
        });

        var looks = pages.page(self, "/me/log").select(".nabij-around--log li").eachText();

        assertThat(looks.stream().filter(look -> look.contains("Om te helpen")).toList())
                .singleElement()
                .satisfies(look -> assertThat(look).contains("5 keer"));
    }

    @Test
    void residentLooksAtOtherDays() {
        assertThat(pages.page(self, "/me/log?from=2020-01-01&until=2020-01-31").text())
                .contains("Niemand keek");
        assertThat(errors(pages.page(self, "/me/log?from=2020-01-31&until=2020-01-01")))
                .containsExactly("Kies een laatste dag die na de eerste dag komt.");
    }

    @Test
    void nextPageGoesOnWhereTheFirstEnded() {
        A.run(() -> {
            for (var i = 0; i < LookRows.PAGE + 3; i++) {
                keys.access(world.worker("Bo", world.careTeam(), Role.TEAM_WORKER), sam, Purpose.SUPPORT);
            }
        });

        var first = pages.page(self, "/me/log?refused=true");
        var second = pages.page(self, first.select("a[href*=after]").attr("href"));

        assertThat(first.select(".nabij-around--log li")).hasSize(LookRows.PAGE);
        assertThat(second.select(".nabij-around--log li")).hasSize(3);
        assertThat(second.select("a[href*=after]")).isEmpty();
    }

    @Test
    void privacyOfficerFindsByNumberAndIsSeenToo() {
        var found = pages.post(olga, "/log", "number", number);

        assertThat(found).hasStatusOk().bodyText().contains("Anna").contains("Inwoner " + number);
        assertThat(pages.page(self, "/me/log").select(".nabij-around--log li").eachText())
                .anySatisfy(look -> assertThat(look).contains("Olga", "Om te controleren wie er keek"));
    }

    @Test
    void privacyOfficerFindsByAccount() {
        var email = A.call(() -> jdbc.sql("select email from account where id = ?")
                .param(anna.account().value())
                .query(String.class)
                .single());

        assertThat(pages.post(olga, "/log", "email", email)).bodyText().contains("Inwoner " + number);
    }

    @Test
    void privacyOfficerHearsWhatIsWrong() {
        assertThat(errors(pages.refused(olga, "/log")))
                .containsExactly("Vul een nummer of een e-mailadres in. Of kies alleen wat niet mocht.");
        assertThat(errors(pages.refused(olga, "/log", "number", "999999999")))
                .containsExactly("Er is geen inwoner met dit nummer. Kijk het nummer na.");
        assertThat(errors(pages.refused(olga, "/log", "email", "x@y.example")))
                .containsExactly("Er is geen medewerker met dit e-mailadres. Kijk het adres na.");
        assertThat(errors(pages.refused(olga, "/log", "number", number, "from", "2026-03-03", "until", "2026-03-02")))
                .containsExactly("Kies een laatste dag die na de eerste dag komt.");
    }

    @Test
    void logIsForThePrivacyOfficerAndTheResidentOnly() {
        assertThat(pages.get(anna, "/log")).hasStatus(404);
        assertThat(pages.get(anna, "/me/log")).hasStatus(404);
        assertThat(pages.get(self, "/log")).hasStatus(404);
        assertThat(pages.get(anna, "/emergencies")).hasStatus(404);
        assertThat(pages.get(anna, "/administration/legal-bases")).hasStatus(404);
        assertThat(pages.get(self, "/emergencies/new")).hasStatus(404);
    }

    @Test
    void emergencyOpensTheFileForAnHourAndIsSeen() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        clock.at(now);
        var bo = A.call(() -> world.worker("Bo", world.careTeam(), Role.TEAM_WORKER));
        var reason = "De buren zien al drie dagen geen licht.";

        assertThat(errors(pages.refused(bo, "/emergencies", "number", number, "reason", "kort")))
                .containsExactly(
                        "Schrijf op wat er aan de hand is, in 10 tot 1000 tekens.",
                        "Zet het vinkje als u de gegevens nu nodig hebt. Anders is dit geen noodgeval.");
        assertThat(pages.accepted(bo, "/emergencies", "number", number, "reason", reason, "sure", "true"))
                .isEqualTo("/residents/" + sam);

        assertThat(A.call(() -> keys.access(bo, sam, Purpose.SUPPORT))).isPresent();
        assertThat(A.call(() -> keys.access(bo, sam, Purpose.REFER))).isEmpty();
        assertThat(pages.page(self, "/me/log").select(".nabij-around--log li").eachText())
                .anySatisfy(look -> assertThat(look).contains("Bo", "Noodgeval", reason));
        var review = pages.page(olga, "/emergencies");
        assertThat(review.text()).contains(reason);
        var form = review.select(".nabij-card:contains(%s)".formatted(number))
                .select("form")
                .attr("action");
        assertThat(pages.accepted(olga, form)).isEqualTo("/emergencies");
        assertThat(pages.post(olga, form)).hasStatus(404);

        clock.at(now.plus(Duration.ofHours(1)));
        assertThat(A.call(() -> keys.access(bo, sam, Purpose.SUPPORT))).isEmpty();
    }

    @Test
    void nobodyBreaksTheGlassAllDay() {
        var bo = A.call(() -> world.worker("Bo", world.careTeam(), Role.TEAM_WORKER));
        for (var i = 0; i < Emergencies.PER_DAY.standard(); i++) {
            pages.accepted(bo, "/emergencies", "number", number, "reason", "Er is gevaar voor Sam.", "sure", "true");
        }

        assertThat(errors(pages.refused(
                        bo, "/emergencies", "number", number, "reason", "Er is gevaar voor Sam.", "sure", "true")))
                .containsExactly("U opende vandaag al te vaak gegevens in een noodgeval. Bel uw teamleider.");
        assertThat(errors(pages.refused(
                        anna,
                        "/emergencies",
                        "number",
                        "99999999",
                        "reason",
                        "Er is gevaar voor Sam.",
                        "sure",
                        "true")))
                .containsExactly("Er is geen inwoner met dit nummer. Kijk het nummer na.");
    }

    @Test
    void legalBasisThatIsSwitchedOffGivesNoGroundAndSaysWhoDidIt() {
        var bo = A.call(() -> world.worker("Bo", world.careTeam(), Role.TEAM_WORKER));
        pages.accepted(bo, "/emergencies", "number", number, "reason", "Er is gevaar voor Sam.", "sure", "true");

        pages.accepted(olga, "/administration/legal-bases/VITAL_INTEREST/1", "on", "false");
        try {
            assertThat(A.call(() -> keys.access(bo, sam, Purpose.SUPPORT))).isEmpty();
            assertThat(errors(pages.refused(
                            bo, "/emergencies", "number", number, "reason", "Er is gevaar voor Sam.", "sure", "true")))
                    .containsExactly("Uw regio staat dit niet toe. Bel uw teamleider.");
            assertThat(pages.page(olga, "/administration/legal-bases").text()).contains("Veranderd door Olga");
        } finally {
            pages.accepted(olga, "/administration/legal-bases/VITAL_INTEREST/1", "on", "true");
        }
        assertThat(A.call(() -> keys.access(bo, sam, Purpose.SUPPORT))).isPresent();
        assertThat(pages.post(olga, "/administration/legal-bases/OWN_FILE/1", "on", "false"))
                .hasStatus(404);
        assertThat(pages.post(olga, "/administration/legal-bases/WAMS/1", "on", "true"))
                .hasStatus(404);
    }

    @Test
    void privacyOfficerFindsOversightOnTheHomePage() {
        A.run(() -> keys.access(world.worker("Cas", world.careTeam(), Role.TEAM_WORKER), sam, Purpose.SUPPORT));

        assertThat(pages.page(olga, "/").text()).contains("Toezicht", "Noodgevallen");
        assertThat(pages.page(anna, "/").text()).doesNotContain("Toezicht");
    }

    private static List<String> errors(Document page) {
        return page.select("[role=alert] li").eachText();
    }
}
