package nl.nabij.absences;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.organisations.Team;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** What somebody tells of being away, and what colleagues read. */
@RegionTest
class AbsencePagesTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    private static final LocalDate FRIDAY = TUESDAY.plusDays(3);

    @Autowired
    Pages pages;

    @Autowired
    World world;

    @Autowired
    Absences absences;

    @Autowired
    TestClock clock;

    SignedIn anna;
    SignedIn bram;
    SignedIn lead;

    @BeforeEach
    void people() {
        clock.at("2026-11-17T08:00:00Z");
        Team team = A.call(world::municipalTeam);
        anna = A.call(() -> world.worker("Anna", team, Role.CLIENT_MANAGER));
        bram = A.call(() -> world.worker("Bram", team, Role.CLIENT_MANAGER));
        lead = A.call(() -> world.worker("Lies", team, Role.TEAM_LEAD));
    }

    @Test
    void somebodyTellsItFromTheOwnAccountAndColleaguesReadIt() {
        assertThat(pages.page(anna, "/account").select("a[href=/absences]")).hasSize(1);
        var form = pages.page(anna, "/absences/new");
        assertThat(form.select("select[name=who]")).as("of nobody else").isEmpty();
        assertThat(form.select("select[name=standIn] option").eachText())
                .containsExactly("Niemand: het team neemt waar", "Bram", "Lies");

        assertThat(tell(anna, anna, TUESDAY, FRIDAY, bram)).isEqualTo("/absences");

        assertThat(main(pages.page(anna, "/absences")))
                .contains("U bent afwezig gemeld tot en met vrijdag 20 november. Bram neemt waar.", "Ik ben er weer");
        assertThat(main(pages.page(bram, "/")))
                .contains("Wie is er afwezig?", "Anna is afwezig tot en met vrijdag 20 november. U neemt waar.");
        assertThat(main(pages.page(lead, "/"))).contains("Bram neemt waar.");
        assertThat(main(pages.english(bram, "/absences")))
                .contains("Anna is away up to and including Friday 20 November. You stand in.");
    }

    @Test
    void leadTellsItForAColleagueWhoReadsWhoToldIt() {
        assertThat(pages.page(lead, "/absences/new")
                        .select("select[name=who] option")
                        .eachText())
                .containsExactly("Lies", "Anna", "Bram");

        tell(lead, anna, TUESDAY, TUESDAY, null);

        assertThat(main(pages.page(anna, "/absences")))
                .contains("U bent vandaag afwezig gemeld. Het team neemt waar.", "Gemeld door Lies.");
        assertThat(main(pages.page(bram, "/absences"))).doesNotContain("Is er weer");
        assertThat(main(pages.page(lead, "/absences"))).contains("Is er weer");
    }

    @Test
    void whatIsWrongStandsAtTheField() {
        assertThat(refused("", "")).containsExactly("Kies de eerste dag.", "Kies de laatste dag.");
        assertThat(refused("2026-11-20", "2026-11-19"))
                .containsExactly("De laatste dag ligt voor de eerste. Kies een latere dag.");
        assertThat(refused("2026-11-12", "2026-11-16"))
                .containsExactly("Deze dagen zijn al voorbij. Kies als laatste dag vandaag of later.");
        assertThat(refused("2026-11-17", "2027-11-18")).containsExactly("Kies een dag binnen een jaar van vandaag.");
        assertThat(refused("31-02-2026", "2026-11-19")).hasSize(1);
        tell(anna, anna, TUESDAY, FRIDAY, null);
        assertThat(refused("2026-11-20", "2026-11-23"))
                .containsExactly(
                        "Deze persoon is al afwezig gemeld van dinsdag 17 november tot en met vrijdag 20 november."
                                + " Verander die dagen.");
    }

    @Test
    void backSoonerIsOnePressAndASecondPressChangesNothing() {
        tell(anna, anna, TUESDAY, FRIDAY, bram);
        var end = pages.page(anna, "/absences").select("form[action$=/end]").attr("action");

        assertThat(pages.accepted(anna, end)).isEqualTo("/absences");
        assertThat(pages.accepted(anna, end)).isEqualTo("/absences");

        assertThat(main(pages.page(anna, "/absences"))).contains("U bent niet afwezig gemeld.");
        assertThat(pages.page(bram, "/").select("#away")).as("nothing to tell").isEmpty();
    }

    @Test
    void changeShowsWhatWasToldAndKeepsWhatIsTypedNow() {
        tell(anna, anna, TUESDAY, FRIDAY, bram);
        var change = pages.page(anna, "/absences")
                .select("a[href^=/absences/]:not([href$=new])")
                .attr("href");

        var form = pages.page(anna, change);
        assertThat(form.select("input[name=ends]").attr("value")).isEqualTo("2026-11-20");
        assertThat(form.select("select[name=standIn] option[selected]").text()).isEqualTo("Bram");
        pages.accepted(anna, change, fields(anna, TUESDAY, FRIDAY.plusDays(3), null));

        assertThat(main(pages.page(anna, "/absences")))
                .contains("tot en met maandag 23 november", "Het team neemt waar.");
        assertThat(pages.get(bram, change)).as("not his").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.post(bram, change, fields(anna, TUESDAY, FRIDAY, null)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyTellsItOfWhoWorksElsewhereAndAResidentHasNoSuchPage() {
        var bo = A.call(() -> world.worker("Bo", world.careTeam(), Role.TEAM_LEAD));
        var self = A.call(() -> world.self(world.client("Sam", anna)));

        assertThat(pages.post(bo, "/absences", fields(anna, TUESDAY, FRIDAY, null)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get(bo, "/absences/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get(self, "/absences")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.page(self, "/account").select("a[href=/absences]")).isEmpty();
    }

    private String tell(SignedIn by, SignedIn who, LocalDate begins, LocalDate ends, @Nullable SignedIn standIn) {
        return pages.accepted(by, "/absences", fields(who, begins, ends, standIn));
    }

    private List<String> refused(String begins, String ends) {
        return pages.refused(
                        anna,
                        "/absences",
                        "who",
                        anna.account().toString(),
                        "begins",
                        begins,
                        "ends",
                        ends,
                        "standIn",
                        "")
                .select("[role=alert] li")
                .eachText();
    }

    private static String[] fields(SignedIn who, LocalDate begins, LocalDate ends, @Nullable SignedIn standIn) {
        return new String[] {
            "who", who.account().toString(),
            "begins", begins.toString(),
            "ends", ends.toString(),
            "standIn", standIn == null ? "" : standIn.account().toString()
        };
    }

    private static String main(Document page) {
        return page.select("main").text();
    }
}
