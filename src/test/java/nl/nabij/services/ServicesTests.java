package nl.nabij.services;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.organisations.Places;
import nl.nabij.services.ServiceView.Reason;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.ServiceId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finding something that fits. */
@RegionTest
class ServicesTests {

    @Autowired
    Services services;

    @Autowired
    Organisations organisations;

    @Autowired
    Places places;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Test
    void wordIsFoundByItsStemAndTheNameWeighsMost() {
        A.run(() -> {
            var word = word();
            var told = add("Inloop " + UUID.randomUUID(), "Wij doen ook " + word + "en met buren.", null);
            var named = add("Samen " + word + "en", "Elke dinsdag.", null);

            var found = services.search(query(word + "en"));

            assertThat(found.services()).extracting(it -> it.service().id()).containsExactly(named, told);
            assertThat(found.services().getFirst().fits()).contains(Reason.of("name", word + "en"));
            assertThat(found.alike()).isFalse();
        });
    }

    @Test
    void wordWithTypingErrorGetsSecondChance() {
        A.run(() -> {
            var id = add("Fanfarorkest De Eendracht " + word(), "Muziek", null);

            var found = services.search(query("fanfaroorkest"));

            assertThat(found.alike()).isTrue();
            assertThat(found.services()).extracting(it -> it.service().id()).contains(id);
            assertThat(found.services().getFirst().fits()).contains(Reason.of("alike"));
        });
    }

    @Test
    void questionInWholeSentenceFindsWhatSharesAWord() {
        A.run(() -> {
            var word = word();
            var id = add("Werkplaats " + word, "Handen uit de mouwen", null);

            assertThat(services.search(query("Ik wil weer iets met " + word + " doen"))
                            .services())
                    .extracting(it -> it.service().id())
                    .contains(id);
        });
    }

    @Test
    void themeFindsServiceAndIsCounted() {
        A.run(() -> {
            var theme = "Thema " + word();
            var id = add("Groep " + word(), "", null, theme);

            var listed = services.themes().stream()
                    .filter(it -> it.name().equals(theme))
                    .findFirst()
                    .orElseThrow();

            assertThat(listed.services()).isEqualTo(1);
            var found = services.search(new ServiceQuery("", listed.id(), null, false, 1));
            assertThat(found.services()).extracting(it -> it.service().id()).containsExactly(id);
        });
    }

    @Test
    void neighbourhoodComesBeforeWhatHasNoPlaceAndLeavesOutElsewhere() {
        A.run(() -> {
            var word = word();
            var code = neighbourhood("1911");
            neighbourhood("1912");
            var near = add("Dichtbij " + word, "", "1911AB");
            add("Verder " + word, "", "1912AB");
            var anywhere = add("Aan de telefoon " + word, "", null);

            var found = services.search(new ServiceQuery(word, null, code, false, 1));

            assertThat(found.services()).extracting(it -> it.service().id()).containsExactly(near, anywhere);
            assertThat(found.services().getLast().fits()).contains(Reason.of("anywhere"));
        });
    }

    @Test
    void freeOnlyLeavesOutWhatCostsOrDoesNotSay() {
        A.run(() -> {
            var word = word();
            var free = add("Gratis " + word, "", null);
            services.add(new NewService(
                    provider(),
                    "Betaald " + word,
                    "",
                    Service.Form.GROUP,
                    null,
                    "€ 2 per keer",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of()));

            var found = services.search(new ServiceQuery(word, null, null, true, 1));

            assertThat(found.services()).extracting(it -> it.service().id()).containsExactly(free);
        });
    }

    @Test
    void organisationWithTeamReceivesAndOthersAreCalled() {
        A.run(() -> {
            var word = word();
            var team = world.careTeam();
            services.add(new NewService(
                    team.organisation(),
                    "Wandelen " + word,
                    "",
                    Service.Form.INFORMAL,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of()));
            add("Bellen " + word, "", null);

            var found = services.search(query(word));

            assertThat(found.services()).extracting(ServiceView::receives).containsExactlyInAnyOrder(true, false);
            assertThat(found.services())
                    .filteredOn(it -> !it.receives())
                    .singleElement()
                    .satisfies(it -> assertThat(it.cares()).contains(Reason.of("by-phone")));
        });
    }

    @Test
    void closedServiceIsNotFoundButStillKnown() {
        A.run(() -> {
            var word = word();
            var id = add("Gestopt " + word, "", null);
            jdbc.sql("update service set status = 'DEFUNCT' where id = ?")
                    .param(id.value())
                    .update();

            assertThat(services.search(query(word)).services())
                    .extracting(it -> it.service().id())
                    .doesNotContain(id);
            assertThat(services.find(id))
                    .hasValueSatisfying(service -> assertThat(service.isOpen()).isFalse());
        });
    }

    @Test
    void signsInQuestionAreNoQueryLanguage() {
        A.run(() -> {
            for (var text : List.of("'; drop table service; --", "a & | ! :*", "\"", "((", "\\", "% _")) {
                assertThat(services.search(query(text)).total()).isGreaterThanOrEqualTo(0);
            }
        });
    }

    @Test
    void pagesDoNotOverlap() {
        A.run(() -> {
            var word = word();
            for (var number = 0; number < 21; number++) {
                add("Koor " + word + " " + number, "", null);
            }

            var first = services.search(query(word));
            var second = services.search(new ServiceQuery(word, null, null, false, 2));

            assertThat(first.pages()).isEqualTo(2);
            assertThat(first.services()).hasSize(20).doesNotContainAnyElementsOf(second.services());
            assertThat(second.services()).hasSize(1);
        });
    }

    private ServiceId add(
            String name, String description, @org.jspecify.annotations.Nullable String postcode, String... themes) {
        return services.add(new NewService(
                provider(),
                name,
                description,
                Service.Form.GROUP,
                null,
                "Gratis",
                null,
                "06 00000000",
                postcode == null ? null : "Het Dok",
                postcode == null ? null : "Kade 1",
                postcode == null ? null : "Waterveen",
                postcode,
                null,
                List.of(themes)));
    }

    private OrganisationId provider() {
        return organisations
                .add("Welzijn " + UUID.randomUUID(), Organisation.Kind.WELFARE, null, null)
                .id();
    }

    private String neighbourhood(String postcode) {
        var code = "BU99" + postcode;
        places.add(new Places.Municipality("GM9999", "Testgemeente"));
        places.add(new Places.Neighbourhood(code, "Buurt " + postcode, "GM9999"));
        places.put(postcode, code);
        return code;
    }

    private static ServiceQuery query(String text) {
        return new ServiceQuery(text, null, null, false, 1);
    }

    /** A word that no other test has, and that stems as Dutch verbs do. */
    private static String word() {
        var letters = new StringBuilder();
        for (var digit : UUID.randomUUID().toString().substring(0, 8).toCharArray()) {
            letters.append("bdfghklmnprstvwz".charAt(Character.digit(digit, 16)));
        }
        return letters.insert(4, "oe") + "p";
    }
}
