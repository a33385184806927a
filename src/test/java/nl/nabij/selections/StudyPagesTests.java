package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import nl.nabij.PageChecks;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.criteria.SampleCriteria.Place;
import nl.nabij.shared.Role;
import nl.nabij.shared.StudyId;
import nl.nabij.shared.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What researcher, second person, client manager, privacy officer and resident see of a study. */
@RegionTest
class StudyPagesTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    World world;

    @Autowired
    Pages pages;

    @Autowired
    Studies studies;

    @Autowired
    JdbcClient jdbc;

    SampleStudies sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleStudies.class);
    }

    @Test
    void emptyFormSaysWhatIsMissingBesideEachField() {
        var place = World.A.call(() -> sample.place());
        World.A.run(() -> sample.approved(place));

        var page = pages.refused(place.ilse(), "/studies/new", "share", "80", "newPerWeek", "veel");

        assertThat(page.select("[role=alert] li").eachText())
                .contains(
                        "Geef het onderzoek een naam van hooguit 100 tekens.",
                        "Schrijf op wat u wilt weten, in hooguit 1.000 tekens.",
                        "Kies een regel die nu geldt.",
                        "Kies minstens één team.",
                        "Kies 10 tot en met 50.",
                        "Vul een getal in, in cijfers.",
                        "Kies de eerste dag.");
    }

    @Test
    void studyIsWrittenSubmittedSentBackAndOpened() {
        var place = World.A.call(() -> sample.place());
        var rule = World.A.call(() -> sample.approved(place));
        var olga = World.A.call(() -> sample.judge());
        var today = LocalDate.now(ZONE);

        var path = pages.accepted(
                place.ilse(),
                "/studies/new",
                "name",
                "Netwerk",
                "question",
                "Mist de regel mensen?",
                "rule",
                rule.toString(),
                "teams",
                place.team().id().toString(),
                "from",
                today.toString(),
                "until",
                today.plusWeeks(8).toString(),
                "newPerWeek",
                "2",
                "comparison",
                "STRATIFIED",
                "share",
                "40");
        pages.accepted(place.ilse(), path + "/submission");
        assertThat(pages.page(place.ilse(), path).text()).contains("Dit onderzoek wacht op een tweede persoon.");
        assertThat(pages.page(olga, "/").text()).contains("Wie vraagt uw akkoord?", "Netwerk");
        assertThat(pages.page(olga, path).text())
                .contains("Van elke 100 namen komen er ongeveer 40 door loting", "Wmo 2015 artikel 5.3.6");
        assertThat(pages.refused(olga, path + "/opening", "dpia", "Zaak 12", "checks", "IMPACT")
                        .select("[role=alert] li")
                        .eachText())
                .containsExactly("Kruis alle vier aan, of stuur het onderzoek terug.");

        pages.accepted(olga, path + "/return", "reason", "De vraag is te vaag.");
        assertThat(pages.page(place.ilse(), "/").text()).contains("Olga stuurde het terug.");
        pages.accepted(place.ilse(), path + "/submission");
        pages.accepted(
                olga,
                path + "/opening",
                "dpia",
                "Zaak 12",
                "checks",
                "IMPACT",
                "checks",
                "BASIS",
                "checks",
                "OPEN",
                "checks",
                "USE");

        assertThat(pages.page(place.ilse(), path).text())
                .contains("Loopt", "DPIA: Zaak 12", "Er doet nog geen klantmanager mee.");
    }

    @Test
    void researcherCannotOpenAndAClientManagerSeesNoStudyPage() {
        var place = World.A.call(() -> sample.place());
        var study = World.A.call(() -> sample.submitted(place, sample.request(place, Comparison.RANDOM)));
        var path = "/studies/" + study;

        assertThat(pages.page(place.ilse(), path).select("form[action$=/opening]"))
                .isEmpty();
        assertThat(pages.post(place.ilse(), path + "/opening", "dpia", "Zaak 12"))
                .hasStatus(404);
        assertThat(pages.get(place.anna(), path)).hasStatus(404);
        assertThat(pages.get(place.anna(), "/studies/answers")).hasStatus(404);
    }

    @Test
    void clientManagerSignsUpReadsWhatComesAndStops() {
        var place = World.A.call(() -> sample.place());
        World.A.run(() -> sample.lonesome("Sam", place));
        var study = World.A.call(() -> sample.open(place, Comparison.RANDOM));
        assertThat(pages.page(place.anna(), "/").text()).contains("Doet u mee aan een onderzoek?");
        assertThat(pages.page(place.anna(), "/selections/studies").text())
                .contains("Netwerk najaar", "Wijst de regel de juiste mensen aan?", "2 nieuwe namen per week");

        pages.accepted(place.anna(), "/selections/studies/" + study + "/membership");
        World.A.run(() -> sample.draw(study));

        assertThat(pages.page(place.anna(), "/selections/studies").text()).contains("U doet mee");
        assertThat(pages.page(place.anna(), "/selections")
                        .select("[aria-labelledby=studies]")
                        .text())
                .contains("Netwerk najaar", "Deze week kwam");
        assertThat(pages.page(place.anna(), "/").text()).doesNotContain("Doet u mee aan een onderzoek?");

        pages.accepted(place.anna(), "/selections/studies/" + study + "/leaving");
        assertThat(pages.page(place.anna(), "/selections/studies").text()).contains("Doe mee");
    }

    @Test
    void trainingIsAskedForWhenSigningUp() {
        var place = World.A.call(() -> sample.place());
        var study = World.A.call(() -> {
            var asked = sample.request(place, Comparison.RANDOM);
            return sample.open(
                    place,
                    new StudyRequest(
                            "Met training",
                            asked.question(),
                            asked.rule(),
                            asked.teams(),
                            asked.from(),
                            asked.until(),
                            2,
                            Comparison.RANDOM,
                            40,
                            "Open vragen oefenen"));
        });

        var page = pages.refused(place.anna(), "/selections/studies/" + study + "/membership");

        assertThat(page.select("[role=alert]").text()).contains("Vul de dag van uw training in.");
        pages.accepted(
                place.anna(),
                "/selections/studies/" + study + "/membership",
                "trainedOn",
                LocalDate.now(ZONE).plusDays(2).toString());
        assertThat(pages.page(place.anna(), "/selections/studies").text()).contains("De namen komen na uw training.");
    }

    @Test
    void studyIsStoppedWithAReason() {
        var place = World.A.call(() -> sample.place());
        var path = "/studies/" + World.A.call(() -> sample.open(place, Comparison.RANDOM));

        assertThat(pages.refused(place.ilse(), path + "/closing")
                        .select("[role=alert] li")
                        .eachText())
                .containsExactly("Schrijf op waarom, in hooguit 2.000 tekens.");
        pages.accepted(place.ilse(), path + "/closing", "reason", "Genoeg gesprekken.");

        assertThat(pages.page(place.ilse(), path).text()).contains("Gestopt", "Genoeg gesprekken.");
    }

    @Test
    void privacyOfficerTellsAResidentWhoAsks() {
        var place = World.A.call(() -> sample.place());
        var olga = World.A.call(() -> sample.judge());
        var sam = World.A.call(() -> sample.assessed("Sam", place, 5, 5));
        World.A.run(() -> byLot(place));
        var number = World.A.call(() -> jdbc.sql("select client_number from resident where id = ?")
                .param(sam.value())
                .query(String.class)
                .single());

        var page = PageChecks.page(pages.post(olga, "/studies/answers", "number", number));
        var nothing = PageChecks.page(pages.post(olga, "/studies/answers", "number", "000"));

        assertThat(page.select("main").text()).contains("Dit kunt u vertellen", "koos de computer u door loting");
        assertThat(nothing.select("main").text()).contains("Wij vonden niets.");
    }

    @Test
    void residentReadsInTheOwnPlaceThatItWasByLot() {
        var place = World.A.call(() -> sample.place());
        var sam = World.A.call(() -> sample.assessed("Sam", place, 5, 5));
        World.A.run(() -> byLot(place));
        var self = World.A.call(() -> world.self(sam));

        var page = pages.page(self, "/me").text();

        assertThat(page)
                .contains("koos de computer u door loting", "Uw klantmanager leest pas na het gesprek")
                .doesNotContain("keek Nabij naar gegevens");
        assertThat(pages.english(self, "/me").text()).contains("the computer chose you by lot");
        assertThat(pages.page(place.anna(), "/residents/" + sam).text())
                .doesNotContain("door loting gekozen. Zo leren");
    }

    @Test
    void boardReadsAndBeginsNothing() {
        var place = World.A.call(() -> sample.place());
        var jan = World.A.call(() -> world.official("Jan", Role.BOARD));
        var path = "/studies/" + World.A.call(() -> sample.open(place, Comparison.NONE));

        assertThat(pages.page(jan, "/studies").select("a[href=/studies/new]")).isEmpty();
        assertThat(pages.page(jan, path).text()).contains("De klantmanager leest meteen de reden.");
        assertThat(pages.get(jan, "/studies/new")).hasStatus(404);
    }

    /** Names of both groups for some weeks; whoever does not meet the rule was drawn by lot. */
    private StudyId byLot(Place place) {
        for (var i = 0; i < 14; i++) {
            sample.lonesome("Toos", place);
        }
        sample.fits(9, place);
        var study = sample.open(place, Comparison.RANDOM);
        sample.join(study, place);
        for (var week = 1; week < 12; week++) {
            var days = Duration.ofDays(7L * week);
            Time.at(Instant.now().plus(days), () -> sample.draw(study));
        }
        return study;
    }
}
