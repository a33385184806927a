package nl.nabij;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.nabij.criteria.SampleCriteria;
import nl.nabij.criteria.SampleCriteria.Place;
import nl.nabij.shared.Actor;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A study in a real browser: the researcher writes a rule and a study, a second person agrees with both, the client manager
 * takes part and gets a list on which nobody can see who came by lot, talks with one of those, and reads it then.
 */
@RegionTest
class StudyChainTests {

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<ChainVisitor> visitors = new ArrayList<>();

    @Test
    void researcherSecondApproverManagerComparisonGroup() {
        var sample = beans.createBean(SampleCriteria.class);
        var place = A.call(() -> caseload(sample));
        var ilse = visitor(place.ilse(), 1280);
        var olga = visitor(A.call(() -> world.official("Olga", Role.PRIVACY_OFFICER)), 1280);
        var anna = visitor(place.anna(), 1280);

        writesARule(ilse, olga);
        writesAStudy(ilse, place);
        opens(olga);
        takesPart(anna);
        var byLot = byLot();
        var first = byLot.getFirst();
        readsNoReasons(anna, first);
        var self = visitor(A.call(() -> world.self(first)), 360);
        self.opens("/me").sees("koos de computer u door loting").picture("study-own");
        talks(anna, first);
        anna.opens("/residents/" + first).sees("Door loting gekozen.").picture("study-opened");
        ilse.opens("/studies").follows(study()).sees("Er doet 1 klantmanager mee.", "minder dan 10");
        ilse.picture("study-progress").follows("Klopt de regel? Bekijk de cijfers");
        ilse.sees("Er zijn nog te weinig gesprekken.").picture("study-figures");

        assertThat(String.join(" ", ilse.received()))
                .as("the researcher sees counts, and nobody")
                .doesNotContain(first.toString());
    }

    private Place caseload(SampleCriteria sample) {
        var place = sample.place();
        for (var i = 0; i < 12; i++) {
            sample.lonesome("Sam", place);
            sample.assessed("Toos", place, 5, 5);
        }
        jdbc.sql("insert into selection_limit (account, talks) values (?, 10)")
                .param(place.anna().account().value())
                .update();
        return place;
    }

    private void writesARule(ChainVisitor ilse, ChainVisitor olga) {
        ilse.opens("/criteria").presses("Begin met dit voorbeeld: Klein netwerk");
        ilse.types("name", rule()).types("aim", "Om te vragen hoe het met mensen gaat.");
        ilse.presses("Vraag een collega om akkoord").sees("U vroeg om akkoord.");
        olga.opens("/").follows("Lees en beoordeel", rule()).sees("Bent u akkoord?");
        olga.page().locator("main [name=checks]").all().forEach(Locator::check);
        var today = LocalDate.now(Time.ZONE);
        olga.types("dpia", "Zaak 2026-17")
                .types("from", today.toString())
                .types("until", today.plusYears(1).toString());
        olga.presses("Keur de regel goed").sees("De regel is goedgekeurd.");
    }

    private void writesAStudy(ChainVisitor ilse, Place place) {
        ilse.opens("/studies/new").picture("study-draft");
        ilse.types("name", study()).types("question", "Mist de regel mensen die eenzaam zijn?");
        ilse.page().selectOption("[name=rule]", new SelectOption().setLabel(rule() + ", versie 1"));
        ilse.page().check("[name=teams][value='" + place.team().id() + "']");
        ilse.types("newPerWeek", "10").types("share", "50");
        ilse.presses("Bewaar het concept").sees("Het concept is bewaard.", "Van elke 100 namen");
        ilse.presses("Vraag een collega om akkoord").sees("Dit onderzoek wacht op een tweede persoon.");
        ilse.picture("study-waits");
    }

    private void opens(ChainVisitor olga) {
        olga.opens("/").follows("Lees en beoordeel", study()).sees("Mag dit onderzoek open?");
        olga.page().locator("main [name=checks]").all().forEach(Locator::check);
        olga.types("dpia", "Zaak 2026-18").picture("study-judge");
        olga.presses("Open het onderzoek").sees("Het onderzoek is open.", "Loopt");
    }

    private void takesPart(ChainVisitor anna) {
        anna.opens("/").sees("Doet u mee aan een onderzoek?").picture("study-asks");
        anna.follows(study()).sees("Mist de regel mensen die eenzaam zijn?").picture("study-join");
        anna.presses("Doe mee: " + study()).sees("U doet mee.");
        anna.waitsFor("/selections", "U leest na het gesprek hoe deze naam op uw lijst kwam.");
    }

    private void readsNoReasons(ChainVisitor anna, ResidentId first) {
        anna.opens("/selections")
                .doesNotSee("Sociaal netwerk", "Door loting gekozen.")
                .picture("study-list");
        anna.page().locator("main summary").first().click();
        anna.sees("Op elke lijst van dit onderzoek staan mensen die een regel aanwijst");
        anna.opens("/residents/" + first).sees("U leest na het gesprek");
        assertThat(String.join(" ", anna.received()))
                .as("nothing that was sent tells the reason of anybody on the list")
                .doesNotContain("Door loting gekozen.", "byLot", "Sociaal netwerk: beperkt zelfredzaam, gezien op");
    }

    private void talks(ChainVisitor anna, ResidentId first) {
        anna.opens("/residents/" + first).presses("Begin een gesprek");
        anna.types("words", "Ik wil vaker naar buiten.").presses("Verder");
        anna.chooses("Nee, er is geen eenzaamheid.");
        anna.page().locator("main [name=accordingTo]").first().check();
        anna.page().locator("main [name=certainty]").first().check();
        anna.presses("Verder").types("agreed", "Wij spreken elkaar weer.").chooses("Over 2 weken");
        anna.presses("Bewaar het gesprek");
    }

    private List<ResidentId> byLot() {
        return A.call(() -> jdbc.sql("""
                        select n.resident from study_name n join study on study.id = n.study
                        where study.name = ? and n.by_lot
                        """)
                .param(study())
                .query((row, number) -> new ResidentId(row.getObject("resident", UUID.class)))
                .list());
    }

    private String rule() {
        return "Klein netwerk " + mark;
    }

    private String study() {
        return "Netwerk najaar " + mark;
    }

    private ChainVisitor visitor(Actor who, int width) {
        var visitor = new ChainVisitor(browser, who, width);
        visitors.add(visitor);
        return visitor;
    }

    @AfterEach
    void windowsAreClosed() {
        visitors.forEach(ChainVisitor::close);
    }
}
