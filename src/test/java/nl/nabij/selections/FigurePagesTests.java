package nl.nabij.selections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import nl.nabij.Browser;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.SampleCriteria.Place;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.RunId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** How inviting goes: own names for oneself, numbers without small ones for others. */
@RegionTest
class FigurePagesTests {

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
    Attempts attempts;

    SampleSelections sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleSelections.class);
    }

    /** Of 26: 12 reached at the first call, 11 not answered, 3 not read. */
    private RunId run(Place place) {
        return World.A.call(() -> {
            var names = new ArrayList<ResidentId>();
            for (var i = 0; i < 26; i++) {
                names.add(sample.lonesome("Zonnebloem" + i, place));
            }
            var run = sample.run(place);
            for (var i = 0; i < 23; i++) {
                var access = world.access(place.anna(), names.get(i), Purpose.INVITE);
                var id = selections.all(access).getFirst().id();
                attempts.read(id, access);
                attempts.make(
                        id,
                        AttemptRequest.of(1, Channel.PHONE, "nl", i < 12 ? Reach.REACHED : Reach.NO_ANSWER),
                        access);
            }
            return run;
        });
    }

    @Test
    void teamLeadSeesNumbersPerTeamAndNoneOfAFew() {
        var place = World.A.call(() -> sample.place());
        var run = run(place);
        var lead = World.A.call(() -> world.official("Lies", Role.TEAM_LEAD));

        var page = pages.page(lead, "/invitations?run=" + run);

        assertThat(page.select("figure tbody tr").getLast().select("td").eachText())
                .as("not read, read, invited, reached, talked, declined, not reached, other, together")
                .contains("minder dan 10", "26")
                .doesNotContain("3");
        assertThat(page.select("table").get(1).select("td").eachText()).containsExactly("10", "0", "0", "10");
        assertThat(page.select("table").get(2).select("td").eachText()).containsExactly("10", "0", "0", "0", "10");
        assertThat(page.text()).doesNotContain("Zonnebloem", "Anna");
        assertThat(pages.get(place.anna(), "/invitations")).hasStatus(404);
        assertThat(pages.get(lead, "/selections/progress")).hasStatus(404);
    }

    @Test
    void clientManagerSeesTheOwnNamesAndNobodyElses() {
        var place = World.A.call(() -> sample.place());
        var run = run(place);
        var bram = World.A.call(() -> world.worker("Bram", place.team(), Role.CLIENT_MANAGER));

        var page = pages.page(place.anna(), "/selections/progress?run=" + run);

        assertThat(page.select("table td").eachText())
                .as("on the list, read, kept, invited, reached, talked, declined, not reached, other")
                .containsExactly("26", "23", "23", "23", "12", "0", "0", "0", "0");
        assertThat(page.select("dl dd").eachText())
                .containsExactly("0 dagen", "0 dagen", "nog niet bekend", "gemiddeld 1,0");
        assertThat(pages.page(bram, "/selections/progress").text()).contains("Er zijn nog geen namen.");
        assertThat(pages.page(place.anna(), "/selections/progress?run=nonsense")
                        .select("table td")
                        .eachText()
                        .getFirst())
                .as("all lists")
                .isEqualTo("26");
        try (var window = browser.window(place.anna(), 1280)) {
            window.open("/selections/progress").isSound().picture("progress");
            window.wide(360).open("/selections/progress").isSound().picture("progress");
            window.open("/selections").isSound().picture("selections");
        }
        try (var window = browser.window(place.ilse(), 1280)) {
            window.open("/invitations?run=" + run).isSound().picture("figures");
            window.wide(360).open("/invitations?run=" + run).isSound().picture("figures");
        }
    }
}
