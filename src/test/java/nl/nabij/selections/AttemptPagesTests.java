package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import nl.nabij.Browser;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.NewPermission;
import nl.nabij.access.Part;
import nl.nabij.access.Permission;
import nl.nabij.access.Permissions;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.SampleCriteria.Place;
import nl.nabij.letters.Medium;
import nl.nabij.letters.TextTemplates;
import nl.nabij.residents.Residents;
import nl.nabij.residents.StateRequest;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.WorkingDays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a client manager sees who seeks contact. */
@RegionTest
class AttemptPagesTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Browser browser;

    @Autowired
    Selections selections;

    @Autowired
    TextTemplates templates;

    @Autowired
    Residents residents;

    SampleSelections sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleSelections.class);
    }

    @Test
    void letterIsReadBeforehandAndIsWhatIsPrinted() throws Exception {
        var place = World.A.call(() -> sample.place());
        var path = pathOf(lonesome("Sam", place), place);
        var day = WorkingDays.after(LocalDate.now(ZONE), 9);

        var page = pages.page(place.anna(), path + "/letter?act=show&language=en&callOn=" + day);

        assertThat(page.select(".nabij-paper").text())
                .contains(
                        "Sam de Wit",
                        "Huisnummer 12",
                        "1441 AB",
                        "This conversation is voluntary",
                        "I will call you on")
                .doesNotContain("zelfredzaam", "lijst", "netwerk");
        var pdf = text(pages.get(place.anna(), page.select("a[href*=pdf]").attr("href")));
        assertThat(pdf.replaceAll("\\s+", ""))
                .isEqualTo(page.select(".nabij-paper").text().replaceAll("\\s+", ""));
    }

    @Test
    void letterThatIsPostedIsAnAttemptAndAsksHowItWent() throws Exception {
        var place = World.A.call(() -> sample.place());
        var path = pathOf(lonesome("Sam", place), place);
        assertThat(pages.get(place.anna(), path + "/letter/pdf?attempt=1")).hasStatus(404);

        sent(path, place, "LETTER");

        var page = pages.page(place.anna(), path);
        assertThat(page.select("[aria-labelledby=how-it-went]").text())
                .contains("Poging 1 van 3", "Hoe ging het?", "U stuurde een brief");
        assertThat(page.select("input[name=reach]").eachAttr("value"))
                .containsExactly("REACHED", "NO_ANSWER", "RETURNED", "DECLINED", "NO_CONTACT");
        assertThat(text(pages.get(place.anna(), path + "/letter/pdf?attempt=1")))
                .contains("Beste Sam de Wit,");
        assertThat(pages.page(place.anna(), "/selections")
                        .select("#invited-rows")
                        .text())
                .contains("Sam de Wit");
    }

    @Test
    void secretAddressIsNeverPrintedAndThePageSaysWhatIsLeft() throws Exception {
        var place = World.A.call(() -> sample.place());
        var sam = lonesome("Sam", place);
        var path = pathOf(sam, place);
        sent(path, place, "LETTER");
        state(sam, place, null, true);

        assertThat(pages.get(place.anna(), path + "/letter/pdf?attempt=1")).hasStatus(404);
        assertThat(pages.get(place.anna(), path + "/letter/pdf?channel=LETTER&language=nl"))
                .hasStatus(404);
        assertThat(pages.page(place.anna(), path + "/letter").text()).contains("Het adres is geheim.");
        assertThat(pages.page(place.anna(), path + "/letter").select(".nabij-paper"))
                .isEmpty();
        assertThat(text(pages.get(place.anna(), path + "/letter/pdf?channel=BY_HAND&language=en")))
                .contains("Sam de Wit", "This conversation is voluntary")
                .doesNotContain("1441");
    }

    @Test
    void letterThatWaitsIsRefusedOnceSomebodyDied() {
        var place = World.A.call(() -> sample.place());
        var sam = lonesome("Sam", place);
        var path = pathOf(sam, place);
        sent(path, place, "LETTER");

        state(sam, place, LocalDate.now(ZONE), false);

        assertThat(pages.get(place.anna(), path + "/letter/pdf?attempt=1")).hasStatus(404);
        assertThat(pages.page(place.anna(), path).text()).contains("Een uitnodiging kan niet meer.");
    }

    @Test
    void scriptAndTextsAreThereInTheChosenLanguage() {
        var place = World.A.call(() -> sample.place());
        var path = pathOf(lonesome("Sam", place), place);

        var call = pages.page(place.anna(), path + "/call?language=en");
        var message = pages.page(place.anna(), path + "/message");

        assertThat(call.select("ol[lang=en] li").eachText().getFirst()).startsWith("Hello Sam, this is Anna of ");
        assertThat(call.select("[aria-labelledby=voicemail]").text())
                .contains("Zeg nooit waarom u belt")
                .doesNotContain("Gemeente");
        assertThat(message.select("#message").text()).contains("Dag Sam");
        assertThat(message.select("a[href^='sms:']").attr("href")).startsWith("sms:0600000000?body=Dag%20Sam");
        assertThat(message.text()).contains("Nabij verstuurt niets.", " sms").doesNotContain("smsen");
        assertThat(pages.page(place.anna(), path + "/mail").text()).contains("Er is geen mailadres bekend.");
        assertThat(message.select("input[name=textVersion]").val())
                .isEqualTo(String.valueOf(World.A
                        .call(() -> templates.inUse(Medium.MESSAGE, "nl"))
                        .number()));
    }

    @Test
    void nothingChosenIsSaidBesideTheField() {
        var place = World.A.call(() -> sample.place());
        var path = pathOf(lonesome("Sam", place), place);
        pages.page(place.anna(), path);

        var page = pages.refused(place.anna(), path + "/attempts", "number", "1", "channel", "PHONE", "language", "nl");

        assertThat(page.select("[role=alert] li").eachText()).containsExactly("Kies wat ervan kwam.");
        assertThat(pages.refused(
                                place.anna(),
                                path + "/attempts",
                                "number",
                                "1",
                                "channel",
                                "PHONE",
                                "language",
                                "nl",
                                "reach",
                                "NO_ANSWER",
                                "note",
                                "x".repeat(201))
                        .select("#note-error")
                        .text())
                .isEqualTo("Houd het korter: hooguit 200 tekens.");
    }

    /** Sunday, Christmas, and yesterday. */
    @Test
    void dayOffIsRefusedBesideTheField() {
        var place = World.A.call(() -> sample.place());
        var path = pathOf(lonesome("Sam", place), place);
        var sunday = LocalDate.now(ZONE).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));

        assertThat(pages.refused(place.anna(), path + "/postponement", "reason", "ILL", "until", sunday.toString())
                        .select("#until-error")
                        .text())
                .isEqualTo("Dat is een weekend of een feestdag. Kies een dag waarop mensen werken.");
        var letter = pages.page(place.anna(), path + "/letter?act=show&language=nl&callOn=" + sunday);
        assertThat(letter.select("#callOn-error").text()).startsWith("Dat is een weekend of een feestdag.");
        assertThat(letter.select(".nabij-paper")).isEmpty();
        assertThat(pages.get(place.anna(), path + "/letter/pdf?channel=LETTER&language=nl&callOn=" + sunday))
                .hasStatus(404);
    }

    @Test
    void sameFormTwiceIsOneAttempt() {
        var place = World.A.call(() -> sample.place());
        var path = pathOf(lonesome("Sam", place), place);
        pages.page(place.anna(), path);

        called(path, place, 1, "NO_ANSWER");
        called(path, place, 1, "NO_ANSWER");

        assertThat(pages.page(place.anna(), path)
                        .select("[aria-labelledby=tried] li")
                        .eachText())
                .hasSize(1);
        called(path, place, 2, "NO_ANSWER");
        called(path, place, 3, "NO_ANSWER");
        var page = pages.page(place.anna(), path);
        assertThat(page.text()).contains("Het lukte niet om Sam te bereiken", "U probeerde het 3 keer.");
        assertThat(page.select("form[action$=attempts]")).isEmpty();
    }

    @Test
    void wishOfThePersonStandsBesideTheWays() {
        var place = World.A.call(() -> sample.place());
        var sam = lonesome("Sam", place);
        World.A.run(() -> beans.getBean(Permissions.class)
                .record(
                        new NewPermission(
                                Permission.Kind.CONTACT_PREFERENCE,
                                Purpose.INVITE,
                                null,
                                Set.of(Part.PERSON),
                                Set.of(),
                                null,
                                "Liever een mail dan bellen.",
                                Permission.GivenBy.RESIDENT,
                                Permission.Form.ORAL,
                                "contact-v1",
                                LocalDate.now(ZONE),
                                LocalDate.now(ZONE),
                                null),
                        world.access(place.anna(), sam, Purpose.PERMIT)));

        assertThat(pages.page(place.anna(), pathOf(sam, place))
                        .select("[aria-labelledby=wish]")
                        .text())
                .contains("Hoe Sam graag contact heeft", "Liever een mail dan bellen.");
    }

    @Test
    void lettersThatWereReadArePrintedAndPostedTogether() throws Exception {
        var place = World.A.call(() -> sample.place());
        var both = World.A.call(() -> {
            var sam = sample.lonesome("Sam", place);
            var toos = sample.lonesome("Toos", place);
            sample.run(place);
            return List.of(sam, toos);
        });
        assertThat(pages.page(place.anna(), "/selections/letters").text()).contains("Er liggen geen brieven klaar.");
        assertThat(pages.get(place.anna(), "/selections/letters/pdf")).hasStatus(404);
        for (var resident : both) {
            var path = pathOf(resident, place);
            pages.page(place.anna(), path + "/letter");
            pages.accepted(
                    place.anna(),
                    path + "/letter/ready",
                    "language",
                    "nl",
                    "callOn",
                    WorkingDays.after(LocalDate.now(ZONE), 5).toString());
        }

        assertThat(pages.page(place.anna(), "/selections/letters")
                        .select("li.nabij-row")
                        .eachText())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("Nederlands, u belt op"));
        assertThat(text(pages.get(place.anna(), "/selections/letters/pdf")))
                .contains("Beste Sam de Wit,", "Beste Toos de Wit,");
        pages.accepted(place.anna(), "/selections/letters/posted");
        pages.accepted(place.anna(), "/selections/letters/posted");

        assertThat(pages.page(place.anna(), "/selections/letters").text()).contains("Er liggen geen brieven klaar.");
        assertThat(pages.page(place.anna(), pathOf(both.getFirst(), place))
                        .select("[aria-labelledby=tried] li")
                        .eachText())
                .hasSize(1);
    }

    @Test
    void residentReadsWhenAndHowButNoNoteAndAColleagueNothing() {
        var place = World.A.call(() -> sample.place());
        var sam = lonesome("Sam", place);
        var path = pathOf(sam, place);
        pages.page(place.anna(), path);
        pages.accepted(
                place.anna(),
                path + "/attempts",
                "number",
                "1",
                "channel",
                "PHONE",
                "language",
                "nl",
                "reach",
                "NO_ANSWER",
                "note",
                "Klonk moe op de voicemail");
        var self = World.A.call(() -> world.self(sam));
        var bram = World.A.call(() -> world.worker("Bram", place.team(), Role.CLIENT_MANAGER));

        var own = pages.page(self, "/me");

        assertThat(own.text()).contains("Hoe zocht mijn klantmanager contact met mij?", "Belde mij");
        assertThat(own.text()).doesNotContain("Klonk moe");
        assertThat(pages.page(place.anna(), "/residents/" + sam).text()).doesNotContain("Klonk moe");
        assertThat(pages.page(place.anna(), path).text()).contains("Klonk moe op de voicemail");
        for (var page : List.of("", "/call", "/message", "/mail", "/letter", "/letter/pdf?attempt=1")) {
            assertThat(pages.get(bram, path + page)).as(page).hasStatus(404);
        }
    }

    /** From the list to the talk, as a client manager goes on a phone. */
    @Test
    void wayFromTheListToTheTalkOnAPhone() {
        var place = World.A.call(() -> sample.place());
        var sam = lonesome("Sam", place);
        try (var window = browser.window(place.anna(), 360)) {
            var page = window.page();
            window.open("/selections");
            page.locator("main a:has-text('Nodig uit')").first().click();
            assertThat(page.textContent("h1")).isEqualTo("Nodigt u Sam uit?");
            window.isSound().picture("invite-open");

            page.locator("a:has-text('Brief met de post')").first().click();
            assertThat(page.textContent("main")).contains("Zullen wij een keer praten?");
            window.isSound().picture("invite-letter");
            page.goBack();

            page.locator(".nabij-row:has-text('Bellen') a").click();
            window.isSound().picture("invite-call");
            page.locator("label:has-text('Geen antwoord')").click();
            page.locator("button:has-text('Leg vast')").click();
            assertThat(page.textContent("main")).contains("Poging 2 van 3", "Poging 1: gebeld");
            window.isSound().picture("invite-again");

            page.locator(".nabij-row:has-text('Bellen') a").click();
            page.locator("label:has-text('Wij spraken elkaar')").click();
            page.locator("button:has-text('Leg vast')").click();
            window.isSound().picture("invite-reached");
            page.locator("a:has-text('Ga naar Sam')").click();
            assertThat(window.path()).isEqualTo("/residents/" + sam);
        }
        try (var window = browser.window(place.anna(), 1280)) {
            var path = pathOf(lonesome("Toos", place), place);
            window.open(path).picture("invite-open");
            window.open(path + "/letter").isSound().picture("invite-letter");
            window.open(path + "/call").isSound().picture("invite-call");
            window.open(path + "/message").isSound().picture("invite-message");
            sent(path, place, "LETTER");
            window.open(path).isSound().picture("invite-waits");
            window.wide(360).open(path).isSound().picture("invite-waits");
            window.open(path + "/message").isSound().picture("invite-message");
        }
    }

    private void sent(String path, Place place, String channel) {
        pages.page(place.anna(), path);
        pages.accepted(
                place.anna(), path + "/attempts", "number", "1", "channel", channel, "language", "nl", "reach", "SENT");
    }

    private void called(String path, Place place, int number, String reach) {
        pages.accepted(
                place.anna(),
                path + "/attempts",
                "number",
                String.valueOf(number),
                "channel",
                "PHONE",
                "language",
                "nl",
                "reach",
                reach);
    }

    private static String text(MvcTestResult result) throws Exception {
        assertThat(result).hasStatusOk().hasContentType("application/pdf");
        try (var pdf = Loader.loadPDF(result.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private ResidentId lonesome(String name, Place place) {
        return World.A.call(() -> {
            var resident = sample.lonesome(name, place);
            sample.run(place);
            return resident;
        });
    }

    private String pathOf(ResidentId resident, Place place) {
        return World.A.call(() -> "/residents/%s/selections/%s"
                .formatted(
                        resident,
                        selections
                                .all(world.access(place.anna(), resident, Purpose.INVITE))
                                .getFirst()
                                .id()));
    }

    private void state(ResidentId resident, Place place, @Nullable LocalDate died, boolean secret) {
        World.A.run(() -> {
            var access = world.access(place.anna(), resident, Purpose.SUPPORT);
            residents.change(
                    new StateRequest(
                            died, null, false, secret, residents.of(access).version()),
                    access);
        });
    }
}
