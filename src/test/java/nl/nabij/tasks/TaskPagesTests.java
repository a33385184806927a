package nl.nabij.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.organisations.Team;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody reads on Vandaag and on the whole list. */
@RegionTest
class TaskPagesTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Tasks tasks;

    @Autowired
    Notices notices;

    @Autowired
    Reminders reminders;

    @Autowired
    Keys keys;

    @Autowired
    Ties ties;

    @Autowired
    TestClock clock;

    Team team;
    SignedIn anna;
    ResidentId henk;

    @BeforeEach
    void people() {
        clock.at("2026-11-24T08:00:00Z");
        team = World.A.call(world::municipalTeam);
        anna = World.A.call(() -> world.worker("Anna", team, Role.CLIENT_MANAGER));
        henk = World.A.call(() -> world.client("Henk", anna));
    }

    @Test
    void todaySaysWhatStandsStillFirstAndHasOnePrimaryButton() {
        ask(TUESDAY);
        ask(TUESDAY.plusDays(8));

        var rows = pages.page(anna, "/").select("[aria-labelledby=asked] li");

        assertThat(rows.select(".nabij-row__title").eachText()).containsExactly("Bel Henk de Wit", "Bel Henk de Wit");
        assertThat(rows.getFirst().select(".nabij-tag--waits").text()).isEqualTo("Staat 5 werkdagen stil");
        assertThat(rows.get(1).text()).contains("Morgen");
        assertThat(rows.select("[class*=primary-action]")).hasSize(1);
        assertThat(rows.getFirst().select("a").attr("href")).isEqualTo("/account");
    }

    @Test
    void emptyDaySaysSo() {
        var page = pages.page(anna, "/");

        assertThat(page.select("[aria-labelledby=asked] .nabij-empty").text()).startsWith("Er wacht nu niets op u.");
        assertThat(page.select("[aria-labelledby=news]").text()).contains("Er is geen nieuws.");
        assertThat(pages.page(anna, "/tasks").select(".nabij-empty a").attr("href"))
                .isEqualTo("/");
    }

    @Test
    void whoeverHasMoreThanADayHoldsFindsTheWholeList() {
        for (var i = 0; i < 9; i++) {
            ask(TUESDAY.plusDays(i));
        }

        var page = pages.page(anna, "/");

        assertThat(page.select("[aria-labelledby=asked] li")).hasSize(7);
        assertThat(page.select("[aria-labelledby=asked] a[href=/tasks]").text())
                .isEqualTo("Alles wat aan u gevraagd is");
        assertThat(pages.page(anna, "/tasks").select("main li.nabij-row")).hasSize(9);
    }

    @Test
    void memberTakesTaskOfTheTeam() {
        World.A.run(() -> tasks.ask("call", UUID.randomUUID(), "/account", team.id(), TUESDAY, access()));
        var page = pages.page(anna, "/");
        assertThat(page.select("[aria-labelledby=asked] li").text()).contains("Gevraagd aan Activering");

        var taking = page.select("[aria-labelledby=asked] form").attr("action");

        assertThat(pages.accepted(anna, taking)).isEqualTo("/account");
        assertThat(pages.accepted(anna, taking)).as("a second time").isEqualTo("/");
        assertThat(pages.page(anna, "/").select("[aria-labelledby=asked] li").text())
                .doesNotContain("Gevraagd aan");
    }

    @Test
    void taskOfAnotherResidentIsNotThere() {
        var path = "/residents/%s/tasks/%s/taking";

        assertThat(pages.post(anna, path.formatted(henk.value(), UUID.randomUUID())))
                .hasStatus(404);
        assertThat(pages.post(anna, path.formatted(henk.value(), "nonsense"))).hasStatus(404);
        assertThat(pages.post(anna, path.formatted(UUID.randomUUID(), UUID.randomUUID())))
                .hasStatus(404);
    }

    @Test
    void newsGoesWhenItIsRead() {
        World.A.run(() ->
                notices.tell(anna.account(), "tasks.notice.days-still", List.of("Joris", "6"), "/account", access()));
        var news = pages.page(anna, "/").select("[aria-labelledby=news]");
        assertThat(news.text()).contains("Er staat 6 werkdagen iets stil rond Henk de Wit. Joris is aan zet.");

        pages.accepted(
                anna,
                "/notices/seen",
                "notice",
                news.select("input[name=notice]").attr("value"));

        assertThat(pages.page(anna, "/").select("[aria-labelledby=news]").text())
                .contains("Er is geen nieuws.");
    }

    /** A lead may open the page of the person, and not all that the one who is asked may. */
    @Test
    void leadOpensWhatStandsStillUntilItIsDone() {
        var lead = World.A.call(() -> world.worker("Lies", team, Role.TEAM_LEAD));
        var subject = UUID.randomUUID();
        World.A.run(() -> {
            tasks.ask("call", subject, "/residents/%s/plans/new".formatted(henk), anna.account(), TUESDAY, access());
            reminders.remind(keys.duty(Duty.REMINDERS, Purpose.MAINTAIN));
        });

        var links = pages.page(lead, "/").select("[aria-labelledby=news] a");

        assertThat(links.eachAttr("href")).containsExactly("/residents/" + henk);
        assertThat(pages.get(lead, links.attr("href"))).hasStatusOk();

        World.A.run(() -> tasks.done("call", subject, access()));
        clock.at("2026-11-24T08:00:01Z");
        assertThat(pages.page(lead, "/").select("[aria-labelledby=news]").text())
                .contains("Henk de Wit");
        assertThat(pages.page(lead, "/").select("[aria-labelledby=news] a")).isEmpty();
    }

    /** What was open of a client who is nobody's any more is offered to the lead, who may not do it. */
    @Test
    void leadWhoIsAskedIsLedToThePageOfThePerson() {
        var lead = World.A.call(() -> world.worker("Lies", team, Role.TEAM_LEAD));
        World.A.run(() -> {
            var cause = UUID.randomUUID();
            tasks.ask("call", cause, "/residents/%s/plans/new".formatted(henk), lead.account(), TUESDAY, access());
            ties.teamLead(lead.account(), henk, cause);
        });

        var links = pages.page(lead, "/").select("[aria-labelledby=asked] li a");

        assertThat(links.eachAttr("href")).containsExactly("/residents/" + henk);
        assertThat(pages.get(lead, links.attr("href"))).hasStatusOk();
    }

    @Test
    void englishDayReadsInEnglish() {
        ask(TUESDAY);

        var page = pages.english(anna, "/");

        assertThat(page.select("[aria-labelledby=asked] li").text())
                .contains("Call Henk de Wit", "Waiting for 5 working days");
    }

    private void ask(LocalDate due) {
        World.A.run(() -> tasks.ask("call", UUID.randomUUID(), "/account", anna.account(), due, access()));
    }

    private Access access() {
        return world.access(anna, henk, Purpose.SUPPORT);
    }
}
