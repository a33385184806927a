package nl.nabij.absences;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.absences.AbsenceRequest.Outcome;
import nl.nabij.identity.Accounts;
import nl.nabij.organisations.Team;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may tell what of whom, who stands in, and what is left of it; on a real database. */
@RegionTest
class AbsencesTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    private static final LocalDate FRIDAY = TUESDAY.plusDays(3);

    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    Absences absences;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Team team;
    SignedIn anna;
    SignedIn bram;
    SignedIn lead;

    @BeforeEach
    void people() {
        clock.at("2026-11-17T08:00:00Z");
        team = A.call(world::municipalTeam);
        anna = A.call(() -> world.worker("Anna", team, Role.CLIENT_MANAGER));
        bram = A.call(() -> world.worker("Bram", team, Role.CLIENT_MANAGER));
        lead = A.call(() -> world.worker("Lies", team, Role.TEAM_LEAD));
    }

    @Test
    void everybodyTellsOfOneselfAndTheLeadOfTheTeam() {
        A.run(() -> {
            assertThat(tell(anna, TUESDAY, FRIDAY, null, anna)).isInstanceOf(Outcome.Kept.class);
            assertThat(tell(bram, TUESDAY, FRIDAY, null, lead)).isInstanceOf(Outcome.Kept.class);

            assertThat(tell(bram, FRIDAY.plusDays(3), FRIDAY.plusDays(3), null, anna))
                    .as("a colleague where somebody leads")
                    .isInstanceOf(Outcome.NotThere.class);
            assertThat(tell(anna, FRIDAY.plusDays(3), FRIDAY.plusDays(3), null, elsewhere(Role.TEAM_LEAD)))
                    .as("the lead of another team")
                    .isInstanceOf(Outcome.NotThere.class);
            assertThat(absences.beside(anna.account(), 7))
                    .extracting(AbsenceView::name, AbsenceView::toldBy)
                    .containsExactly(tuple("Anna", null), tuple("Bram", "Lies"));
        });
    }

    @Test
    void whereNobodyLeadsColleaguesTellOfEachOther() {
        A.run(() -> {
            var alone = world.careTeam();
            var wim = world.worker("Wim", alone, Role.TEAM_WORKER);
            var noor = world.worker("Noor", alone, Role.TEAM_WORKER);

            assertThat(tell(noor, TUESDAY, FRIDAY, null, wim)).isInstanceOf(Outcome.Kept.class);
        });
    }

    @Test
    void nobodyIsAwayTwiceOnOneDay() {
        A.run(() -> {
            var first = kept(tell(anna, TUESDAY, FRIDAY, null, anna));

            assertThat(tell(anna, FRIDAY, FRIDAY.plusDays(9), null, lead)).isEqualTo(new Outcome.TwiceAway(first));
            assertThat(tell(anna, FRIDAY.plusDays(1), FRIDAY.plusDays(9), null, anna))
                    .isInstanceOf(Outcome.Kept.class);
            assertThat(absences.change(first.id(), request(anna, TUESDAY, FRIDAY.plusDays(1), null), anna))
                    .as("into the next one")
                    .isInstanceOf(Outcome.TwiceAway.class);
        });
    }

    @Test
    void whoStandsInIsAColleagueWhoIsThere() {
        A.run(() -> {
            assertThat(tell(anna, TUESDAY, FRIDAY, elsewhere(Role.CLIENT_MANAGER), anna))
                    .isInstanceOf(Outcome.NoColleague.class);
            tell(bram, TUESDAY, FRIDAY, null, bram);
            assertThat(tell(anna, TUESDAY, TUESDAY.plusDays(1), bram, anna)).isInstanceOf(Outcome.StandInAway.class);

            var longer = kept(tell(anna, TUESDAY, FRIDAY.plusDays(3), bram, anna));
            assertThat(absences.standIn(longer)).as("away today").isEmpty();
            assertThat(absences.covering(longer)).containsExactly(lead.account());
            clock.at("2026-11-23T08:00:00Z");
            assertThat(absences.standIn(longer)).as("back on Monday").contains(bram.account());
            assertThat(absences.covering(longer)).containsExactly(bram.account());
            accounts.end(bram.account(), "test");
            assertThat(absences.covering(longer)).as("left for good").containsExactly(lead.account());
        });
    }

    @Test
    void whoIsBackSoonerIsAtWorkToday() {
        A.run(() -> {
            var absence = kept(tell(anna, TUESDAY.minusDays(2), FRIDAY, bram, lead));
            assertThat(absences.awayNow(anna.account())).contains(absence);

            assertThat(absences.end(absence.id(), bram)).as("not his").isFalse();
            assertThat(absences.end(absence.id(), anna)).isTrue();

            assertThat(absences.awayNow(anna.account())).isEmpty();
            assertThat(absences.end(absence.id(), anna)).as("twice").isFalse();
            assertThat(tell(anna, TUESDAY, FRIDAY, null, anna)).as("ill again").isInstanceOf(Outcome.Kept.class);
        });
    }

    @Test
    void whatWillNotHappenAfterAllIsGone() {
        A.run(() -> {
            var absence = kept(tell(anna, FRIDAY, FRIDAY, null, anna));

            absences.end(absence.id(), anna);

            assertThat(count(anna)).isZero();
        });
    }

    @Test
    void changeMovesDaysAndWhoStandsInForWhoMayTellIt() {
        A.run(() -> {
            var absence = kept(tell(anna, TUESDAY, FRIDAY, null, anna));

            assertThat(absences.change(absence.id(), request(anna, TUESDAY, FRIDAY.plusDays(3), bram), bram))
                    .isInstanceOf(Outcome.NotThere.class);
            assertThat(absences.change(absence.id(), request(bram, TUESDAY, FRIDAY.plusDays(3), null), lead))
                    .as("of somebody else")
                    .isInstanceOf(Outcome.NotThere.class);
            var changed = kept(absences.change(absence.id(), request(anna, TUESDAY, FRIDAY.plusDays(3), bram), lead));

            assertThat(absences.awayNow(anna.account())).contains(changed);
            assertThat(changed.ends()).isEqualTo(FRIDAY.plusDays(3));
            assertThat(changed.toldBy()).as("who told it first").isEqualTo(anna.account());
        });
    }

    @Test
    void itIsGoneThirtyDaysAfterTheLastDay() {
        A.run(() -> tell(anna, TUESDAY, FRIDAY, null, anna));

        clock.at("2026-12-20T08:00:00Z");
        A.run(() -> absences.forget());
        assertThat(A.call(() -> count(anna))).as("30 days").isOne();

        clock.at("2026-12-21T08:00:00Z");
        A.run(() -> absences.forget());
        assertThat(A.call(() -> count(anna))).isZero();
    }

    @Test
    void whoLeftForGoodIsNotAway() {
        A.run(() -> {
            tell(anna, TUESDAY, FRIDAY, null, anna);

            accounts.end(anna.account(), "test");

            assertThat(absences.beside(bram.account(), 7)).isEmpty();
            assertThat(absences.awayNow(anna.account())).isEmpty();
            assertThat(tell(anna, FRIDAY.plusDays(3), FRIDAY.plusDays(3), null, lead))
                    .isInstanceOf(Outcome.NotThere.class);
        });
    }

    /** Health data: a column for it would be used. */
    @Test
    void thereIsNoPlaceToWriteDownWhy() {
        var columns =
                A.call(() -> new ArrayList<>(jdbc.sql("""
                select column_name from information_schema.columns
                where table_name = 'absence' and table_schema = current_schema() order by ordinal_position
                """).query(String.class).list()));

        assertThat(columns)
                .isEqualTo(List.of("id", "account", "begins", "ends", "stand_in", "told_by", "told_at", "begun_at"));
    }

    private SignedIn elsewhere(Role role) {
        return world.worker("Bo", world.careTeam(), role);
    }

    private Outcome tell(SignedIn who, LocalDate begins, LocalDate ends, @Nullable SignedIn standIn, SignedIn by) {
        return absences.tell(request(who, begins, ends, standIn), by);
    }

    private static AbsenceRequest request(SignedIn who, LocalDate begins, LocalDate ends, @Nullable SignedIn standIn) {
        return new AbsenceRequest(who.account(), begins, ends, standIn == null ? null : standIn.account());
    }

    private static Absence kept(Outcome outcome) {
        return ((Outcome.Kept) outcome).absence();
    }

    private int count(SignedIn who) {
        return jdbc.sql("select count(*) from absence where account = ?")
                .param(who.account().value())
                .query(Integer.class)
                .single();
    }
}
