package nl.nabij.handouts;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import nl.nabij.Browser;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.Window;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Purpose;
import nl.nabij.responses.Response;
import nl.nabij.responses.Responses;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.ResidentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The person's link on a phone of 360 pixels, and the tablet at the desk, in a real browser. */
@RegionTest
class AloneBrowserTests {

    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    Handouts handouts;

    @Autowired
    Responses responses;

    @Autowired
    TestClock clock;

    private SignedIn anna = new SignedIn(AccountId.next(), "", OrganisationId.next(), java.util.Set.of());
    private ResidentId sam = ResidentId.next();

    @BeforeEach
    void annaTalksWithSam() {
        A.run(() -> {
            anna = world.clientManager();
            sam = world.client("Sam", anna);
        });
    }

    @Test
    void linkOnAPhoneLeadsToAnswersThatAreSent() {
        var code = code();
        try (var phone = browser.window(null, 360)) {
            phone.open("/zelf#" + code).page().waitForURL("**/zelf");
            phone.page().getByRole(AriaRole.HEADING, named("Voordat u begint")).waitFor();
            assertThat(phone.page().url())
                    .as("the code is not in the address any more")
                    .endsWith("/zelf");
            phone.picture("alone-beforehand").isSound();
            press(phone, "Begin");

            phone.picture("alone-question").isSound();
            assertThat(phone.page().locator("[data-speak]").isVisible())
                    .as("reads aloud")
                    .isTrue();
            phone.page().getByLabel("4", exactly()).check();
            phone.page().getByLabel("Hier wil ik over praten").check();
            phone.page().getByText("Staat klaar om").waitFor();
            phone.open("/zelf/questions");
            phone.open("/zelf/questions/1");
            assertThat(phone.page().getByLabel("4", exactly()).isChecked())
                    .as("kept when the phone rings")
                    .isTrue();
            press(phone, "Volgende");
            press(phone, "Overslaan");
            press(phone, "Vorige");
            press(phone, "Volgende");
            while (phone.path().startsWith("/zelf/questions")) {
                var words = phone.page().locator("textarea");
                if (words.count() == 1 && phone.page().locator("h1").innerText().contains("gaat er goed")) {
                    words.fill("De tuin, en mijn zus.");
                    phone.picture("alone-words").isSound();
                }
                if (phone.page().locator(".nabij-marks").count() == 1
                        && phone.page().locator("input[name=answer]:checked").count() == 0) {
                    phone.page().getByLabel("5", exactly()).check();
                }
                press(phone, "Volgende");
            }
            phone.picture("alone-check").isSound();
            phone.page().getByText("Verander").first().click();
            phone.page().getByLabel("6", exactly()).check();
            press(phone, "Volgende");
            assertThat(phone.path()).isEqualTo("/zelf/check");
            press(phone, "Verstuur naar Anna");

            assertThat(phone.page().locator("h1").innerText()).isEqualTo("Verstuurd. Dank u wel.");
            phone.picture("alone-sent").isSound();
            assertThat(phone.page().context().cookies())
                    .as("nothing of it stays on the device")
                    .noneMatch(cookie -> cookie.name.contains("zelf"));
            phone.open("/zelf/check");
            assertThat(phone.page().locator("h1").innerText()).isEqualTo("Dit is voorbij");
        }
        assertThat(A.call(() -> responses.all(talking()))).singleElement().satisfies(kept -> {
            assertThat(kept.filledBy()).isEqualTo(Response.FilledBy.ALONE);
            assertThat(kept.answers()).containsEntry("body", "6");
            assertThat(kept.marks().talk()).containsExactly("body");
        });
        try (var desk = browser.window(anna, 1280)) {
            desk.open("/residents/" + sam).picture("alone-person").isSound();
            desk.open("/residents/" + sam + "/responses")
                    .picture("alone-responses")
                    .isSound();
        }
    }

    @Test
    void quietPhoneAsksWhetherSomebodyIsThereAndGoesOn() {
        clock.at(clock.instant());
        try (var phone = browser.window(null, 360)) {
            begun(phone, code());
            phone.page().getByLabel("4", exactly()).focus();

            pass(phone, 27);

            var dialog = phone.page().getByRole(AriaRole.ALERTDIALOG, named("Bent u er nog?"));
            dialog.waitFor();
            assertThat(dialog.innerText()).contains("Over 3 minuten", "Uw antwoorden zijn dan niet weg.");
            assertThat(focused(phone)).isEqualTo("Ja, ik ga door");
            phone.picture("alone-still").isAccessible();
            pass(phone, 1);
            assertThat(dialog.innerText()).as("it counts by the minute").contains("Over 2 minuten");
            phone.page().keyboard().press("Enter");
            dialog.waitFor(hidden());
            assertThat(phone.page().evaluate("() => document.activeElement.value"))
                    .as("the focus is where it was")
                    .isEqualTo("4");

            pass(phone, 26);
            assertThat(dialog.isVisible())
                    .as("the server gave half an hour more")
                    .isFalse();
            pass(phone, 1);
            dialog.waitFor();
            phone.page().keyboard().press("Escape");
            dialog.waitFor(hidden());
            phone.hasNoFaults();
        }
    }

    @Test
    void whoIsBusyIsAskedNothing() {
        clock.at(clock.instant());
        try (var phone = browser.window(null, 360)) {
            begun(phone, code());
            for (var quarter = 0; quarter < 4; quarter++) {
                pass(phone, 15);
                phone.page()
                        .waitForResponse(
                                response -> response.url().endsWith("/zelf/time") && response.status() == 204,
                                () -> phone.page().keyboard().press("Shift"));
            }
            pass(phone, 20);
            assertThat(phone.page().getByRole(AriaRole.ALERTDIALOG).isVisible()).isFalse();
        }
    }

    @Test
    void quietPhoneClosesAndKeepsTheAnswersBehindTheCode() {
        clock.at(clock.instant());
        var code = code();
        try (var phone = browser.window(null, 360)) {
            begun(phone, code);
            phone.page().getByLabel("4", exactly()).check();
            phone.page().getByText("Staat klaar om").waitFor();

            pass(phone, 27);
            pass(phone, 4);

            phone.page().waitForURL("**/zelf");
            assertThat(phone.page().locator("main").innerText()).contains("Uw antwoorden zijn er nog");
            phone.picture("alone-resting").isAccessible();
            phone.page().evaluate("() => history.back()");
            phone.page().waitForTimeout(500);
            assertThat(phone.page().content())
                    .as("nor by the back button")
                    .doesNotContain("Hoe gaat het met uw lichaam");
            phone.open("/zelf");
            phone.page().getByLabel("Uw code").fill(code);
            press(phone, "Ga verder");
            phone.open("/zelf/questions/1");
            assertThat(phone.page().getByLabel("4", exactly()).isChecked()).isTrue();
        }
    }

    @Test
    void quietTabletAsksAMinuteBeforeAndLeavesNothing() {
        clock.at(clock.instant());
        var code = code();
        try (var tablet = browser.window(null, 800)) {
            tablet.open("/zelf/desk").page().getByLabel("Uw code").fill(code);
            press(tablet, "Ga verder");
            tablet.page().clock().install();
            press(tablet, "Begin");
            tablet.page().getByLabel("4", exactly()).check();
            tablet.page().getByText("Staat klaar om").waitFor();

            pass(tablet, 4);
            var dialog = tablet.page().getByRole(AriaRole.ALERTDIALOG, named("Bent u er nog?"));
            dialog.waitFor();
            assertThat(dialog.innerText()).contains("Binnen een minuut", "Uw antwoorden zijn dan weg.");
            tablet.picture("alone-still-desk").isAccessible();
            pass(tablet, 2);
            tablet.page().waitForURL("**/zelf/desk");
            assertThat(tablet.page().locator("main").innerText()).doesNotContain("Uw antwoorden zijn er nog");

            tablet.page().getByLabel("Uw code").fill(code);
            press(tablet, "Ga verder");
            press(tablet, "Begin");
            assertThat(tablet.page().locator("input[name=answer]:checked").count())
                    .as("the next person reads nothing")
                    .isZero();
        }
    }

    @Test
    void withoutNetworkItSaysSoAndStays() {
        clock.at(clock.instant());
        try (var phone = browser.window(null, 360)) {
            begun(phone, code());
            pass(phone, 27);
            var dialog = phone.page().getByRole(AriaRole.ALERTDIALOG);
            dialog.waitFor();
            phone.page().context().setOffline(true);
            phone.page().keyboard().press("Enter");
            phone.page().getByText("Er is geen netwerk.").waitFor();
            phone.page().context().setOffline(false);
            phone.page().keyboard().press("Enter");
            dialog.waitFor(hidden());
        }
    }

    @Test
    void tabletAtTheDeskGoesBackToItsFirstPage() {
        var code = code();
        try (var tablet = browser.window(null, 800)) {
            tablet.open("/zelf/desk").picture("alone-desk").isSound();
            tablet.page().getByLabel("Uw code").fill(code.toLowerCase(java.util.Locale.ROOT));
            press(tablet, "Ga verder");
            assertThat(tablet.page().getByText("Doet u 5 minuten niets?").isVisible())
                    .isTrue();
            press(tablet, "Begin");
            tablet.page().getByLabel("4", exactly()).check();
            press(tablet, "Volgende");
            press(tablet, "Stop");
            tablet.picture("alone-stop").isSound();
            tablet.page().getByText("Bekijk wat u tot nu toe invulde").click();
            press(tablet, "Verstuur naar Anna");
            tablet.page().getByText("Klaar").click();
            tablet.page().waitForURL("**/zelf/desk");

            tablet.page().evaluate("() => history.back()");
            tablet.page().waitForTimeout(500);
            assertThat(tablet.page().content())
                    .as("the back button shows no answer")
                    .doesNotContain("Gesprekskaart");
        }
    }

    @Test
    void wholeWayWorksWithoutScript() {
        var code = code();
        try (var phone = browser.withoutScript(null, 360)) {
            phone.open("/zelf");
            phone.page().getByLabel("Uw code").fill(code);
            press(phone, "Ga verder");
            press(phone, "Begin");
            assertThat(phone.page().locator("[data-speak]").isVisible())
                    .as("no voice without script")
                    .isFalse();
            phone.page().getByLabel("4", exactly()).check();
            press(phone, "Volgende");
            phone.open("/zelf/check");
            press(phone, "Verstuur naar Anna");
            assertThat(phone.page().locator("h1").innerText()).isEqualTo("Verstuurd. Dank u wel.");
        }
    }

    @Test
    void codeAndDrawingAreOnTheScreenOfTheProfessional() {
        var path = A.call(() -> "/residents/" + sam + "/handouts/"
                + SampleHandouts.map(handouts, talking()).id());
        try (var desk = browser.window(anna, 1280)) {
            desk.open(path).picture("alone-code").isSound();
            desk.wide(360).picture("alone-code").isSound();
            desk.wide(1280)
                    .open("/residents/" + sam + "/handouts/new")
                    .picture("alone-new")
                    .isSound();
        }
    }

    private void begun(Window phone, String code) {
        phone.open("/zelf").page().clock().install();
        phone.page().getByLabel("Uw code").fill(code);
        press(phone, "Ga verder");
        press(phone, "Begin");
    }

    /** On the clock of the server and on that of the browser. */
    private void pass(Window window, int minutes) {
        clock.at(clock.instant().plusSeconds(60L * minutes));
        window.page().clock().fastForward(60_000L * minutes);
    }

    private static String focused(Window window) {
        return String.valueOf(window.page().evaluate("() => document.activeElement.innerText"));
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private String code() {
        return A.call(() -> handouts.code(SampleHandouts.map(handouts, talking())));
    }

    /** Waits for the page that comes of it; a page without script cannot be asked. */
    private static void press(Window window, String button) {
        window.page()
                .waitForResponse(
                        response -> response.request().isNavigationRequest() && response.status() == 200,
                        () -> window.page()
                                .getByRole(
                                        AriaRole.BUTTON,
                                        new Page.GetByRoleOptions()
                                                .setName(button)
                                                .setExact(true))
                                .click());
        window.page().waitForLoadState();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private Access talking() {
        return world.access(anna, sam, Purpose.TALK_TOGETHER);
    }
}
