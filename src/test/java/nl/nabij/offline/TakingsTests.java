package nl.nabij.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.TakingId;
import nl.nabij.shared.TalkId;
import nl.nabij.talks.Partner;
import nl.nabij.talks.Partners;
import nl.nabij.talks.SamplePreparations;
import nl.nabij.talks.Sheet;
import nl.nabij.talks.Sheets;
import nl.nabij.talks.Talks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Talks that are taken along and sent, on a real database. */
@RegionTest
class TakingsTests {

    private static final Instant MORNING = Instant.parse("2026-12-01T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");
    private static final Sheet EMPTY = new Sheet(0, Map.of());

    @Autowired
    Takings takings;

    @Autowired
    Talks talks;

    @Autowired
    Partners partners;

    @Autowired
    Sheets sheets;

    @Autowired
    Keys keys;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private SignedIn anna;
    private SignedIn rob;
    private ResidentId sam;
    private TalkId talk = TalkId.next();
    private TakingId taking = TakingId.next();

    /** Rob takes the talk along in the morning, and signs in again at noon. */
    @BeforeEach
    void robTookTheTalkAlong() {
        clock.at(MORNING);
        anna = World.A.call(() -> world.clientManager());
        rob = World.A.call(() -> world.worker("Rob", world.careTeam(), Role.EXPERT_BY_EXPERIENCE));
        sam = World.A.call(() -> world.client("Sam", anna));
        talk = World.A.call(() -> SamplePreparations.prepared(talks, SamplePreparations.TUESDAY, manager()));
        taking = World.A.call(() -> {
            var invited = SamplePreparations.of(rob.account(), Partner.Side.EXPERT, LocalDate.of(2026, 12, 1), true);
            partners.invite(talk, invited, manager());
            return takings.take(talk, holding()).orElseThrow().id();
        });
        clock.at(NOON);
    }

    @Test
    void takingAlongIsALineInTheLogOfTheResident() {
        World.A.run(() -> assertThat(log()).containsExactly("Takings.take HOLD_TALK {PREPARATION}"));
    }

    @Test
    void notesArriveWithTheTalkAndAreReadByTheirWriter() {
        World.A.run(() -> {
            assertThat(send(EMPTY, noted("Zingt graag."))).isEqualTo(new Sending.Sent(NOON));

            assertThat(mine()).isEqualTo(Map.of(1, "Zingt graag."));
        });
    }

    @Test
    void sendingTwiceWritesOnce() {
        World.A.run(() -> {
            send(EMPTY, noted("Zingt graag."));
            sheets.note(talk, 1, "Zingt graag, alt.", holding());
            clock.at(NOON.plusSeconds(60));

            assertThat(send(EMPTY, noted("Zingt graag."))).isEqualTo(new Sending.Sent(NOON));

            assertThat(mine()).isEqualTo(Map.of(1, "Zingt graag, alt."));
        });
    }

    @Test
    void nobodySendsWithTheSessionThatWasStillInTheTelephone() {
        World.A.run(() -> {
            assertThat(takings.send(
                            talk, taking, brought(EMPTY, noted("Zingt graag.")), MORNING.minusSeconds(60), holding()))
                    .isEqualTo(new Sending.SignInAgain());

            assertThat(mine()).isEmpty();
        });
    }

    @Test
    void noteThatChangedHereTooIsShownBesideTheOneOfTheDeviceAndNothingIsWritten() {
        World.A.run(() -> {
            sheets.note(talk, 1, "Zingt alt.", holding());
            sheets.note(talk, 2, "Mist Ria.", holding());

            var sending = send(EMPTY, noted("Zingt bas."));

            assertThat(sending).isInstanceOfSatisfying(Sending.Differs.class, differs -> {
                assertThat(differs.numbers()).containsExactly(1);
                assertThat(differs.here().notes()).isEqualTo(Map.of(1, "Zingt alt.", 2, "Mist Ria."));
                assertThat(send(differs.here(), new Sheet(1, Map.of(1, "Zingt alt en bas.", 2, "Mist Ria."))))
                        .isEqualTo(new Sending.Sent(NOON));
            });
            assertThat(mine()).isEqualTo(Map.of(1, "Zingt alt en bas.", 2, "Mist Ria."));
        });
    }

    @Test
    void notesForTheQuestionsOfAnotherGuideAreNeverPutUnderTheNewOnes() {
        World.A.run(() -> {
            talks.change(talk, SamplePreparations.with("after-a-loss", SamplePreparations.TUESDAY), 1, manager());

            assertThat(send(EMPTY, noted("Zingt graag.")))
                    .isInstanceOfSatisfying(
                            Sending.Differs.class,
                            differs -> assertThat(differs.numbers()).containsExactly(1));
            assertThat(mine()).isEmpty();
        });
    }

    @Test
    void talkThatIsOverTakesNoNotesAnyMore() {
        World.A.run(() -> {
            var other = takings.take(talk, manager()).orElseThrow().id();
            talks.callOff(talk, manager());

            assertThat(takings.isHeld(talk, other, manager())).isFalse();
            assertThat(takings.send(talk, other, brought(EMPTY, noted("Zingt graag.")), NOON.plusSeconds(1), manager()))
                    .isEqualTo(new Sending.NotThere());
            assertThat(keys.access(rob, sam, Purpose.HOLD_TALK)).isEmpty();
        });
    }

    @Test
    void whoHandedInHasNothingLeftToSend() {
        World.A.run(() -> {
            var access = holding();
            sheets.handIn(talk, access);

            assertThat(takings.take(talk, manager())).isPresent();
            assertThat(keys.access(rob, sam, Purpose.HOLD_TALK)).isEmpty();
        });
    }

    @Test
    void nobodySendsForSomebodyElse() {
        World.A.run(() -> {
            assertThat(takings.send(talk, taking, brought(EMPTY, noted("Van Anna.")), NOON, manager()))
                    .isEqualTo(new Sending.NotThere());
            assertThat(takings.isHeld(talk, taking, manager())).isFalse();
            assertThat(takings.isHeld(talk, taking, holding())).isTrue();
        });
    }

    @Test
    void whatNoDeviceCanSendAnyMoreIsForgotten() {
        World.A.run(() -> {
            clock.at(MORNING.plusSeconds(47 * 3600));
            takings.forget(keys.duty(Duty.RETENTION, Purpose.MAINTAIN));
            assertThat(takings.isHeld(talk, taking, holding())).isTrue();

            clock.at(MORNING.plusSeconds(49 * 3600));
            assertThat(takings.forget(keys.duty(Duty.RETENTION, Purpose.MAINTAIN)))
                    .isPositive();
            assertThat(takings.isHeld(talk, taking, holding())).isFalse();
        });
    }

    private Sending send(Sheet before, Sheet sheet) {
        return takings.send(talk, taking, brought(before, sheet), NOON.minusSeconds(60), holding());
    }

    private static Brought brought(Sheet before, Sheet sheet) {
        return new Brought("as-equals", 1, before, sheet);
    }

    private static Sheet noted(String note) {
        return new Sheet(1, Map.of(1, note));
    }

    private Map<Integer, String> mine() {
        return talks.find(talk, holding())
                .orElseThrow()
                .partner(rob.account())
                .orElseThrow()
                .sheet()
                .notes();
    }

    private List<String> log() {
        return jdbc.sql("""
                        select l.method || ' ' || l.purpose || ' ' || l.changed::text from access_log l
                        join access_log_resident r on r.line = l.id and r.at = l.at
                        where r.resident = ? and l.actor = ?
                        """)
                .params(sam.value(), "account " + rob.account())
                .query(String.class)
                .list();
    }

    private Access manager() {
        return world.access(anna, sam, Purpose.TALK_TOGETHER);
    }

    private Access holding() {
        return world.access(rob, sam, Purpose.HOLD_TALK);
    }
}
