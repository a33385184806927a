package nl.nabij.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Permissions;
import nl.nabij.access.Purpose;
import nl.nabij.identity.Accounts;
import nl.nabij.organisations.Organisations;
import nl.nabij.residents.Residents;
import nl.nabij.residents.StateRequest;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.TalkId;
import nl.nabij.tasks.NoticeView;
import nl.nabij.tasks.Notices;
import nl.nabij.tasks.Reminders;
import nl.nabij.tasks.TaskView;
import nl.nabij.tasks.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Prepared talks on a real database: who joins, what they see, and when that ends. */
@RegionTest
class TalksTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    Talks talks;

    @Autowired
    Partners partners;

    @Autowired
    Sheets sheets;

    @Autowired
    Permissions permissions;

    @Autowired
    Residents residents;

    @Autowired
    Tasks tasks;

    @Autowired
    Notices notices;

    @Autowired
    Reminders reminders;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

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

    @BeforeEach
    void annaRobAndSam() {
        clock.at("2026-11-24T09:15:00Z");
        anna = World.A.call(() -> world.clientManager());
        rob = World.A.call(() -> world.worker("Rob", world.careTeam(), Role.EXPERT_BY_EXPERIENCE));
        sam = World.A.call(() -> world.client("Sam", anna));
    }

    @Test
    void nobodyOfAnotherOrganisationJoinsBeforeTheResidentSigned() {
        World.A.run(() -> {
            var talk = prepared();

            assertThat(partners.invite(talk, invitation(false), manager())).isEqualTo(new Outcome.PaperMissing());
            assertThat(keys.access(rob, sam, Purpose.HOLD_TALK)).isEmpty();
            assertThat(asked(rob)).isEmpty();
        });
    }

    @Test
    void expertHoldsThisTalkAndSeesNothingElse() {
        World.A.run(() -> {
            var other = prepared();
            var talk = prepared();
            partners.invite(talk, invitation(true), manager());

            var access = keys.access(rob, sam, Purpose.HOLD_TALK).orElseThrow();
            assertThat(talks.find(talk, access)).isPresent();
            assertThat(talks.find(other, access)).isEmpty();
            assertThat(talks.open(access)).extracting(Talk::id).containsExactly(talk);
            assertThat(keys.access(rob, sam, Purpose.SUPPORT)).isEmpty();
            assertThat(keys.access(rob, sam, Purpose.TALK_TOGETHER)).isEmpty();
            assertThat(asked(rob)).extracting(TaskView::text).containsExactly("tasks.kind.talk-hold");
        });
    }

    @Test
    void colleagueJoinsWithoutAPaper() {
        World.A.run(() -> {
            var talk = prepared();
            var bram = colleague();

            partners.invite(
                    talk, SamplePreparations.of(bram.account(), Partner.Side.PROFESSIONAL, TODAY, false), manager());

            assertThat(keys.access(bram, sam, Purpose.HOLD_TALK)).isPresent();
            assertThat(permissions.of(world.access(anna, sam, Purpose.PERMIT))).isEmpty();
        });
    }

    @Test
    void personWithoutAnAccountIsWrittenDownAndGetsNothing() {
        World.A.run(() -> {
            var talk = prepared();

            partners.invite(
                    talk, new Invitation(Partner.Side.NETWORK, null, "Corrie", "zus", TODAY, false, false), manager());

            assertThat(talks.find(talk, manager()).orElseThrow().others())
                    .extracting(Partner::name)
                    .containsExactly("Corrie");
        });
    }

    @Test
    void nobodyIsAskedTwice() {
        World.A.run(() -> {
            var talk = prepared();
            partners.invite(talk, invitation(true), manager());

            assertThat(partners.invite(talk, invitation(true), manager())).isEqualTo(new Outcome.AlreadyThere());
        });
    }

    @Test
    void notesAreTheWritersOwnUntilTheyAreHandedInAndThenTheTieEnds() {
        World.A.run(() -> {
            var talk = prepared();
            partners.invite(talk, invitation(true), manager());
            sheets.note(talk, 1, "Zingt graag.", holding(rob));

            assertThat(notes(talk)).containsExactly("");

            sheets.handIn(talk, holding(rob));

            assertThat(notes(talk)).containsExactly("Zingt graag.");
            assertThat(notices.unseen(keys.list(anna, Purpose.TODAY)).rows())
                    .extracting(NoticeView::text)
                    .containsExactly("talks.notice.handed-in");
            assertThat(keys.access(rob, sam, Purpose.HOLD_TALK)).isEmpty();
            assertThat(asked(rob)).isEmpty();
        });
    }

    @Test
    void tieEndsByItselfFourteenDaysAfterTheTalk() {
        World.A.run(() -> {
            var talk = prepared();
            partners.invite(talk, invitation(true), manager());

            clock.at("2026-12-15T22:59:00Z");
            assertThat(keys.access(rob, sam, Purpose.HOLD_TALK)).isPresent();
            clock.at("2026-12-15T23:00:00Z");
            assertThat(keys.access(rob, sam, Purpose.HOLD_TALK)).isEmpty();
        });
    }

    @Test
    void notesThatWereNeverHandedInGoWithTheTie() {
        World.A.run(() -> {
            var talk = prepared();
            partners.invite(talk, invitation(true), manager());
            sheets.note(talk, 1, "Zingt graag.", holding(rob));
            sheets.note(talk, 1, "Van Anna zelf.", holding(anna));

            clock.at("2026-12-15T12:00:00Z");
            sheets.expire(keys.duty(Duty.RETENTION, Purpose.MAINTAIN));
            assertThat(talks.find(talk, holding(rob))
                            .orElseThrow()
                            .partner(rob.account())
                            .orElseThrow()
                            .sheet()
                            .notes())
                    .hasSize(1);
            clock.at("2026-12-16T12:00:00Z");
            sheets.expire(keys.duty(Duty.RETENTION, Purpose.MAINTAIN));

            assertThat(jdbc.sql("select sheet::text from talk_partner where resident = ? and account = ?")
                            .params(sam.value(), rob.account().value())
                            .query(String.class)
                            .single())
                    .doesNotContain("Zingt");
            assertThat(talks.find(talk, manager())
                            .orElseThrow()
                            .partner(anna.account())
                            .orElseThrow()
                            .sheet()
                            .notes())
                    .hasSize(1);
        });
    }

    @Test
    void anotherDayMovesTieAndTask() {
        World.A.run(() -> {
            var talk = prepared();
            partners.invite(talk, invitation(true), manager());
            var before = talks.find(talk, manager()).orElseThrow();

            talks.change(
                    talk,
                    SamplePreparations.with("as-equals", SamplePreparations.TUESDAY.plusDays(7)),
                    before.version(),
                    manager());

            assertThat(asked(rob)).extracting(task -> task.due().day()).containsExactly(LocalDate.of(2026, 12, 8));
            clock.at("2026-12-20T10:00:00Z");
            assertThat(keys.access(rob, sam, Purpose.HOLD_TALK)).isPresent();
            assertThat(talks.change(
                            talk,
                            SamplePreparations.with("as-equals", SamplePreparations.TUESDAY),
                            before.version(),
                            manager()))
                    .isInstanceOf(Outcome.ChangedMeanwhile.class);
        });
    }

    @Test
    void residentWhoStopsThePermissionEndsItAtOnce() {
        World.A.run(() -> {
            var talk = prepared();
            partners.invite(talk, invitation(true), manager());
            sheets.note(talk, 1, "Zingt graag.", holding(rob));
            var self = keys.access(world.self(sam), sam, Purpose.OWN).orElseThrow();

            assertThat(talks.open(self))
                    .singleElement()
                    .satisfies(mine -> assertThat(mine.partners())
                            .extracting(Partner::name)
                            .containsExactly("Anna", "Rob"));
            permissions.withdraw(permissions.of(self).getFirst().id(), self);

            assertThat(keys.access(rob, sam, Purpose.HOLD_TALK)).isEmpty();
            assertThat(asked(rob)).isEmpty();
            assertThat(talks.find(talk, manager()).orElseThrow().others()).isEmpty();
        });
    }

    @Test
    void teamLeadWhoWasToldOfALateTaskLetsGoWhenTheResidentStops() {
        World.A.run(() -> {
            var team = world.careTeam();
            var expert = world.worker("Rob", team, Role.EXPERT_BY_EXPERIENCE);
            var lead = world.worker("Lena", team, Role.TEAM_LEAD);
            partners.invite(
                    prepared(), SamplePreparations.of(expert.account(), Partner.Side.EXPERT, TODAY, true), manager());
            var self = keys.access(world.self(sam), sam, Purpose.OWN).orElseThrow();
            clock.at("2026-12-10T09:15:00Z");
            reminders.remind(keys.duty(Duty.REMINDERS, Purpose.MAINTAIN));
            assertThat(keys.access(lead, sam, Purpose.SUPPORT)).isPresent();

            permissions.withdraw(permissions.of(self).getFirst().id(), self);

            assertThat(keys.access(lead, sam, Purpose.SUPPORT)).isEmpty();
            assertThat(log()).containsExactly("Partners.permissionStopped PREPARATION,TASK");
        });
    }

    @Test
    void talkThatIsCalledOffOrRegisteredLeavesNoNotesNoTiesAndNoTasks() {
        World.A.run(() -> {
            var off = prepared();
            var done = prepared();
            for (var talk : List.of(off, done)) {
                partners.invite(talk, invitation(true), manager());
                sheets.note(talk, 1, "Zingt graag.", holding(rob));
                sheets.note(talk, 1, "Zingt graag.", holding(anna));
            }

            assertThat(talks.callOff(off, manager())).isInstanceOf(Outcome.Done.class);
            assertThat(talks.registered(done, manager())).isInstanceOf(Outcome.Done.class);

            assertThat(talks.registered(done, manager())).isEqualTo(new Outcome.Over());
            assertThat(talks.open(manager())).isEmpty();
            assertThat(keys.access(rob, sam, Purpose.HOLD_TALK)).isEmpty();
            assertThat(asked(rob)).isEmpty();
            assertThat(asked(anna)).isEmpty();
            assertThat(talks.find(done, manager()).orElseThrow().partners())
                    .allSatisfy(partner -> assertThat(partner.sheet().notes()).isEmpty());
        });
    }

    @Test
    void deathEndsEveryTalkAndTie() {
        World.A.run(() -> {
            var talk = prepared();
            partners.invite(talk, invitation(true), manager());
            var access = world.access(anna, sam, Purpose.REGISTER);
            var version = residents.of(access).version();

            residents.change(new StateRequest(TODAY, null, false, false, version), access);

            assertThat(keys.access(rob, sam, Purpose.HOLD_TALK)).isEmpty();
            assertThat(talks.find(talk, manager()).orElseThrow().status()).isEqualTo(Talk.Status.CALLED_OFF);
        });
    }

    @Test
    void colleagueWhoTakesOverRegistersWhatWasPrepared() {
        World.A.run(() -> {
            var talk = prepared();
            var bram = colleague();
            residents.handOver(bram.account(), world.access(anna, sam, Purpose.REGISTER));

            var access = world.access(bram, sam, Purpose.TALK_TOGETHER);

            assertThat(talks.find(talk, access).orElseThrow().account()).isEqualTo(bram.account());
            assertThat(talks.find(talk, access).orElseThrow().partner(bram.account()))
                    .isPresent();
        });
    }

    @Test
    void secondClickPreparesNothingTwice() {
        World.A.run(() -> {
            var id = TalkId.next();
            var plan = SamplePreparations.with("after-a-loss", SamplePreparations.TUESDAY);

            talks.prepare(id, plan, manager());
            talks.prepare(id, plan, manager());

            assertThat(talks.open(manager()))
                    .singleElement()
                    .satisfies(talk -> assertThat(talk.partners()).hasSize(1));
            assertThat(asked(anna)).hasSize(1);
        });
    }

    /** What the program did by itself with who joins a talk with Sam, and what of it changed. */
    private List<String> log() {
        return jdbc.sql("""
                        select l.method || ' ' || array_to_string(l.changed, ',') from access_log l
                        join access_log_resident r on r.line = l.id and r.at = l.at
                        where r.resident = ? and l.actor = 'duty STATES' and l.method like 'Partners.%'
                        """).param(sam.value()).query(String.class).list();
    }

    private TalkId prepared() {
        return SamplePreparations.prepared(talks, SamplePreparations.TUESDAY, manager());
    }

    private SignedIn colleague() {
        var team = accounts.teamsOf(anna.account()).iterator().next();
        return world.worker("Bram", organisations.team(team).orElseThrow(), Role.CLIENT_MANAGER);
    }

    private Invitation invitation(boolean signed) {
        return SamplePreparations.of(rob.account(), Partner.Side.EXPERT, TODAY, signed);
    }

    private List<String> notes(TalkId talk) {
        return talks.find(talk, manager()).orElseThrow().others().stream()
                .map(partner -> partner.sheet().note(1).orElse(""))
                .toList();
    }

    private List<TaskView> asked(SignedIn somebody) {
        return tasks.asked(0, keys.list(somebody, Purpose.TODAY)).rows();
    }

    private Access manager() {
        return world.access(anna, sam, Purpose.TALK_TOGETHER);
    }

    private Access holding(SignedIn somebody) {
        return world.access(somebody, sam, Purpose.HOLD_TALK);
    }
}
