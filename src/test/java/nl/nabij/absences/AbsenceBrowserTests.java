package nl.nabij.absences;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.nabij.Browser;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Purpose;
import nl.nabij.shared.Role;
import nl.nabij.shared.Time;
import nl.nabij.tasks.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who is ill tells it on a phone without script; a colleague stands in, and back at work it is read what was done. */
@RegionTest
class AbsenceBrowserTests {

    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    Tasks tasks;

    @Test
    void colleagueStandsInFromTheFirstDayToTheReturn() {
        var team = A.call(world::municipalTeam);
        var anna = A.call(() -> world.worker("Anna", team, Role.CLIENT_MANAGER));
        var bram = A.call(() -> world.worker("Bram", team, Role.CLIENT_MANAGER));
        var henk = A.call(() -> world.client("Henk", anna));
        var today = LocalDate.now(Clock.system(Time.ZONE));
        A.run(() -> tasks.ask(
                "plan-review",
                UUID.randomUUID(),
                "/residents/" + henk,
                anna.account(),
                today,
                world.access(anna, henk, Purpose.SUPPORT)));

        try (var phone = browser.withoutScript(anna, 360)) {
            phone.open("/account");
            var page = phone.page();
            page.getByText("Bent u er een tijd niet?").click();
            page.getByText("Meld uzelf of een collega afwezig").click();
            press(page, "Bewaar");
            assertThat(page.locator("[role=alert]").innerText()).contains("Kies de laatste dag.");
            page.getByLabel("Laatste dag").fill(today.plusDays(2).toString());
            page.getByLabel("Wie neemt er waar?").selectOption("Bram");
            press(page, "Bewaar");
            assertThat(page.locator("main").innerText()).contains("Bram neemt waar.");
            phone.picture("absence-told");
        }

        try (var desk = browser.window(bram, 1280)) {
            desk.open("/").isSound().picture("absence-today");
            var page = desk.page();
            assertThat(page.locator("main").innerText())
                    .contains("Bekijk het plan samen met Henk de Wit", "Voor Anna, afwezig tot en met");
            page.locator("main .nabij-row__action a").first().click();
            assertThat(page.locator("main").innerText())
                    .contains("U ziet dit omdat u waarneemt voor de contactpersoon");
            desk.isSound().picture("absence-person");
            desk.open("/");
            press(page, "Ik keek hiernaar");
            assertThat(page.locator("main").innerText()).doesNotContain("Bekijk het plan samen met Henk");
        }

        try (var desk = browser.window(anna, 1280)) {
            desk.open("/absences");
            press(desk.page(), "Ik ben er weer");
            desk.open("/").isSound().picture("absence-back");
            assertThat(desk.page().locator("main").innerText()).contains("Bram keek hiernaar op", "toen u er niet was");
        }

        try (var desk = browser.window(bram, 1280)) {
            assertThat(desk.open("/residents/" + henk).page().locator("h1").innerText())
                    .as("the ground is over")
                    .doesNotContain("Henk");
        }
    }

    private static void press(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
        page.waitForLoadState();
    }
}
