package nl.nabij.selections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.criteria.SampleCriteria;
import nl.nabij.residents.Residents;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.i18n.LocaleContextHolder;

/** What client manager, researcher and resident see. */
@RegionTest
class SelectionPagesTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Keys keys;

    @Autowired
    Ties ties;

    @Autowired
    Selections selections;

    @Autowired
    Residents residents;

    @Autowired
    SelectionParts.Person person;

    SampleSelections sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleSelections.class);
    }

    @Test
    void listSaysWhyInWordsWithoutNumberOrRank() {
        var place = World.A.call(() -> sample.place());
        World.A.run(() -> {
            sample.lonesome("Sam", place);
            sample.run(place);
        });

        var page = pages.page(place.anna(), "/selections");

        assertThat(page.select("li.nabij-card h2").eachText()).containsExactly("Sam de Wit");
        assertThat(page.select("li.nabij-card .nabij-points li").eachText())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Sociaal netwerk: beperkt zelfredzaam, gezien op ");
        assertThat(page.select("li.nabij-card tbody tr").eachText())
                .anySatisfy(row ->
                        assertThat(row).startsWith("Geestelijke gezondheid voldoende zelfredzaam (was geen reden)"))
                .anySatisfy(row -> assertThat(row).startsWith("Tijdsbesteding niet beoordeeld"));
        assertThat(page.select("li.nabij-card").text()).doesNotContainPattern("(?i)score [0-9]|risico|totaal");
    }

    @Test
    void teamLeadReadsTheReasonAndIsLedToNoInvitation() {
        var place = World.A.call(() -> sample.place());
        var sam = lonesome("Sam", place);
        var lead = World.A.call(() -> world.official("Lies", Role.TEAM_LEAD));
        World.A.run(() -> ties.teamLead(lead.account(), sam, UUID.randomUUID()));
        var person = "/residents/" + sam;

        assertThat(pages.page(lead, person)
                        .select("[aria-labelledby=selections-person]")
                        .text())
                .contains("Sociaal netwerk: beperkt zelfredzaam");
        assertThat(pages.page(lead, person).select("main a[href*=/selections/]"))
                .isEmpty();
        assertThat(pages.page(place.anna(), person).select("main a[href*=/selections/]"))
                .isNotEmpty();
    }

    @Test
    void emptyListSaysWhatWouldBeHere() {
        var place = World.A.call(() -> sample.place());

        assertThat(pages.page(place.anna(), "/selections").text()).contains("Er staat nu niemand op uw lijst.");
    }

    @Test
    void ownWeekIsChanged() {
        var place = World.A.call(() -> sample.place());

        pages.accepted(place.anna(), "/selections/limit", "talks", "4");
        pages.accepted(place.anna(), "/selections/limit", "talks", "veel");

        assertThat(pages.page(place.anna(), "/selections").select(".nabij-big").text())
                .isEqualTo("4");
    }

    @Test
    void nothingChosenIsSaidBesideTheField() {
        var place = World.A.call(() -> sample.place());
        var path = pathOf(lonesome("Sam", place), place);

        assertThat(pages.refused(place.anna(), path + "/postponement", "until", "2020-01-01")
                        .select("[role=alert] li")
                        .eachText())
                .containsExactly("Kies waarom het nu niet past.", "Kies een dag na vandaag, binnen een jaar.");
        assertThat(pages.refused(place.anna(), path + "/postponement", "reason", "ILL", "until", "gisteren")
                        .select("[role=alert] li")
                        .eachText())
                .containsExactly("Kies een dag na vandaag, binnen een jaar.");
        assertThat(pages.refused(place.anna(), path + "/answer")
                        .select("[role=alert] li")
                        .eachText())
                .containsExactly("Kies wat het best past.");
    }

    @Test
    void residentReadsTheTruthAndColleagueNothing() {
        var place = World.A.call(() -> sample.place());
        var sam = lonesome("Sam", place);
        var colleague = World.A.call(() -> world.worker("Bram", place.team(), Role.CLIENT_MANAGER));

        assertThat(pages.get(colleague, pathOf(sam, place))).hasStatus(404);
        assertThat(own(sam))
                .singleElement()
                .satisfies(card -> assertThat(card.reasons())
                        .first()
                        .asString()
                        .startsWith("Sociaal netwerk: beperkt zelfredzaam,"));
    }

    @Test
    void researcherStartsRunAndSeesCountsOnly() {
        var place = World.A.call(() -> sample.place());
        var rule = World.A.call(() -> {
            sample.lonesome("Zonnebloem", place);
            return sample.approved(place);
        });

        var before = pages.page(place.ilse(), "/criteria/runs");
        var nothing = pages.refused(place.ilse(), "/criteria/runs");
        pages.accepted(
                place.ilse(),
                "/criteria/runs",
                "criteria",
                rule.toString(),
                "teams",
                place.team().id().value().toString());

        assertThat(before.text()).contains("Iemand komt op de lijst als dit klopt: sociaal netwerk is");
        assertThat(nothing.select("[role=alert] li").eachText())
                .containsExactly("Kies een regel.", "Kies minstens één team.");
        World.A.run(() -> sample.run(place));
        var after = pages.page(place.ilse(), "/criteria/runs");
        assertThat(after.text()).contains("minder dan 10").doesNotContain("Zonnebloem");
        assertThat(after.select("article td").eachText()).doesNotContain("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(pages.get(place.anna(), "/criteria/runs")).hasStatus(404);
        assertThat(pages.get(place.ilse(), "/selections")).hasStatus(404);
    }

    private ResidentId lonesome(String name, SampleCriteria.Place place) {
        return World.A.call(() -> {
            var resident = sample.lonesome(name, place);
            sample.run(place);
            return resident;
        });
    }

    private String pathOf(ResidentId resident, SampleCriteria.Place place) {
        return World.A.call(() -> "/residents/%s/selections/%s"
                .formatted(
                        resident,
                        selections
                                .all(world.access(place.anna(), resident, Purpose.INVITE))
                                .getFirst()
                                .id()));
    }

    private List<Cards.Card> own(ResidentId resident) {
        return World.A.call(() -> {
            var self = world.self(resident);
            var access = keys.access(self, resident, Purpose.OWN).orElseThrow();
            LocaleContextHolder.setLocale(Locale.of("nl"));
            var shown = person.own(access).orElseThrow();
            LocaleContextHolder.resetLocaleContext();
            assertThat(shown.template()).isEqualTo("selections/parts :: own");
            return ((List<?>) shown.model())
                    .stream().map(Cards.Card.class::cast).toList();
        });
    }
}
