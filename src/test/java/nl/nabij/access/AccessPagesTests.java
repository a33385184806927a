package nl.nabij.access;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.nabij.PageChecks;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.identity.Accounts;
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
    OwnTies ownTies;

    @Autowired
    Accounts accounts;

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
                        "Vul de dag in waarop de inwoner ja zei of tekende.",
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
    void eachOfTheOtherKindsIsOfferedReadOutOrPrintedAndRecordedWithItsText() {
        var care = A.call(() -> world.careTeam().organisation()).toString();
        var path = "/residents/" + sam + "/permissions";
        assertThat(pages.page(anna, path).select("a[href*='kind=']")).hasSize(Permission.Kind.values().length);
        for (var kind : EnumSet.complementOf(EnumSet.of(Permission.Kind.NO_OBJECTION_DECLARATION))) {
            var isOral = kind.forms().contains(Permission.Form.ORAL);
            var fields = new ArrayList<>(List.of(
                    "kind",
                    kind.name(),
                    "receiver",
                    care,
                    "source",
                    "Dokter Bos",
                    "content",
                    "Bel mij in de middag",
                    "form",
                    isOral ? "ORAL" : "WRITTEN"));
            kind.parts().forEach(part -> fields.addAll(List.of("parts", part.name())));
            var form = pages.page(anna, path + "/new?kind=" + kind);
            assertThat(form.select("form[action$=/text]").attr("method"))
                    .as("nothing typed stands in an address")
                    .isEqualTo("post");

            var paper = PageChecks.page(pages.post(anna, path + "/text", fields.toArray(String[]::new)));
            var version = paper.select("input[name=textVersion]").val();
            assertThat(version).endsWith("-v1");
            assertThat(paper.select("main").text()).contains("Ik ben Sam de Wit", "gevolgen voor mijn uitkering");
            fields.addAll(List.of("textVersion", version, "signedOn", "2026-03-02"));
            assertThat(errors(pages.refused(anna, path, fields.toArray(String[]::new))))
                    .containsExactly(
                            isOral
                                    ? "Lees eerst de tekst voor. Zet het vinkje als de inwoner ja zei."
                                    : "Zonder getekend papier geldt het niet. Bewaar het en zet het vinkje.");
            fields.addAll(List.of("kept", "true"));

            pages.accepted(anna, path, fields.toArray(String[]::new));

            assertThat(pages.page(self, "/me/permissions").select(".nabij-card").text())
                    .contains("tekst " + version, isOral ? "mondeling" : "op papier");
        }
        assertThat(pages.page(anna, "/residents/" + sam).text()).contains("Zo wil Sam contact", "Bel mij in de middag");
    }

    @Test
    void mistakesInTheOtherKindsAreToldAtTheirField() {
        var path = "/residents/" + sam + "/permissions/text";

        assertThat(errors(pages.refused(anna, path, "kind", "HEALTH_DATA_CONSENT", "until", "2020-01-01")))
                .containsExactlyInAnyOrder(
                        "Kies de organisatie die de gegevens krijgt.",
                        "Vul in wie iets mag vertellen.",
                        "Schrijf dit op.",
                        "Deze dag is al voorbij. Kies een dag die nog komt, of laat het leeg.");
        assertThat(errors(pages.refused(
                        anna,
                        path,
                        "kind",
                        "PLAN_SHARING",
                        "receiver",
                        anna.organisation().toString(),
                        "_parts",
                        "on",
                        "parts",
                        "ZRM")))
                .containsExactlyInAnyOrder(
                        "Kies de organisatie die de gegevens krijgt.", "Kies welke gegevens daarheen mogen.");
    }

    @Test
    void residentAllowsByOneselfAfterReadingTheTextAndWhoActsStaysMarked() {
        var care = A.call(() -> world.careTeam().organisation()).toString();
        var fields = new String[] {"kind", "PLAN_SHARING", "receiver", care, "parts", "PLAN", "until", "2099-03-02"};
        assertThat(pages.page(self, "/me/permissions").text()).contains("Wilt u zelf iets regelen?");
        pages.page(self, "/me/permissions/new?kind=PLAN_SHARING");

        var text = PageChecks.page(pages.post(self, "/me/permissions/text", fields));
        assertThat(text.text()).contains("Meekijken in mijn plan", "tot en met 2 maart 2099", "De wens, het doel");
        assertThat(errors(pages.refused(self, "/me/permissions", fields)))
                .containsExactly("De tekst is intussen veranderd. Lees deze tekst nog eens.");
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(
                "textVersion",
                text.select("input[name=textVersion]").val(),
                "form",
                "WRITTEN",
                "givenBy",
                "REPRESENTATIVE"));
        assertThat(pages.accepted(self, "/me/permissions", all.toArray(String[]::new)))
                .isEqualTo("/me/permissions");

        assertThat(pages.page(self, "/me/permissions").select(".nabij-card").text())
                .contains("digitaal", "De inwoner zelf", "plan");
        assertThat(pages.get(self, "/me/permissions/new?kind=NO_OBJECTION_DECLARATION"))
                .hasStatus(404);
        assertThat(pages.post(self, "/me/permissions", "kind", "HEALTH_DATA_CONSENT"))
                .hasStatus(404);

        var mia = A.call(() -> {
            var account =
                    accounts.open("mia-" + sam + "@voorbeeldregio.example", "Mia", null, null, Set.of(Role.RESIDENT));
            ownTies.represent(
                    account,
                    new Paper(Paper.Kind.MENTORSHIP, "Rechtbank, nummer 1", LocalDate.of(2026, 3, 2)),
                    null,
                    world.access(anna, sam, Purpose.PERMIT));
            return new Self(account, "Mia", sam);
        });
        pages.accepted(
                mia,
                "/me/permissions",
                "kind",
                "CONTACT_PREFERENCE",
                "content",
                "Bel eerst mij.",
                "textVersion",
                "contact-v1");
        assertThat(pages.page(anna, "/residents/" + sam).text()).contains("Bel eerst mij.", "Gezegd namens Sam");
    }

    @Test
    void whoWorksWithPeopleFindsTheWayInAnEmergencyWhereTheyLook() {
        var bo = A.call(() -> world.worker("Bo", world.careTeam(), Role.TEAM_WORKER));
        var nadia = A.call(() -> world.worker("Nadia", world.careTeam(), Role.PROVIDER));
        var way = "main a[href=/emergencies/new]";

        assertThat(pages.page(anna, "/").select(way)).hasSize(1);
        assertThat(pages.page(bo, "/").select(way)).hasSize(1);
        assertThat(pages.page(nadia, "/").select(way)).isEmpty();
        assertThat(pages.page(olga, "/").select(way)).isEmpty();
        var search = PageChecks.page(pages.post(anna, "/residents/searches", "typed", "xqzwvut"));
        assertThat(search.select(way)).hasSize(1);
        assertThat(search.text()).contains("Niemand gevonden", "Is er direct gevaar? Bel 112.");
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
                        "Deze dag moet nog komen. Vul de dag in waarop de inwoner ja zei of tekende.",
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
