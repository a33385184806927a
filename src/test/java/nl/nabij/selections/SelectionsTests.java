package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.RuleVersionId;
import nl.nabij.criteria.Rules;
import nl.nabij.criteria.SampleCriteria;
import nl.nabij.residents.Correction;
import nl.nabij.residents.Residents;
import nl.nabij.residents.StateRequest;
import nl.nabij.selections.Selections.Order;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.RunId;
import nl.nabij.shared.SafeTable.Cell;
import nl.nabij.shared.SelectedId;
import nl.nabij.shared.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs, lists and invitations, on a real database. */
@RegionTest
class SelectionsTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    World world;

    @Autowired
    Selections selections;

    @Autowired
    SelectionRuns runs;

    @Autowired
    SelectionLists lists;

    @Autowired
    Rules rules;

    @Autowired
    Invitations invitations;

    @Autowired
    Attempts attempts;

    @Autowired
    Passes passes;

    @Autowired
    Residents residents;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    SampleSelections sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleSelections.class);
    }

    @Test
    void runGivesClientManagerOwnClientsWithTheirReasons() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = sample.lonesome("Sam", place);
            sample.assessed("Toos", place, 4, 3);

            sample.run(place);

            var list = own(place.anna());
            assertThat(list).extracting(Selected::resident).containsExactly(sam);
            var reasons = list.getFirst().reasons();
            assertThat(reasons).hasSize(2).allSatisfy(reason -> {
                assertThat(reason.reason().value()).isEqualTo("3");
                assertThat(reason.reason().on()).isEqualTo(LocalDate.now(ZONE).minusDays(1));
            });
            assertThat(list.getFirst().others()).hasSize(2);
        });
    }

    @Test
    void listGoesWithTheClientAndNobodyElseSeesIt() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = sample.lonesome("Sam", place);
            sample.run(place);
            var colleague = world.worker("Bram", place.team(), Role.CLIENT_MANAGER);
            assertThat(own(colleague)).isEmpty();

            residents.handOver(colleague.account(), world.access(place.anna(), sam, Purpose.SUPPORT));

            assertThat(own(place.anna())).isEmpty();
            assertThat(own(colleague)).extracting(Selected::resident).containsExactly(sam);
        });
    }

    @Test
    void whoDiedMovedOrWantsNoContactIsOnNoList() {
        World.A.run(() -> {
            var place = sample.place();
            var died = sample.lonesome("Dirk", place);
            var moved = sample.lonesome("Mien", place);
            var silent = sample.lonesome("Sil", place);
            var today = LocalDate.now(ZONE);
            change(died, place, today, null, false, false);
            change(moved, place, null, today, false, false);
            change(silent, place, null, null, true, false);

            sample.run(place);

            assertThat(own(place.anna())).isEmpty();
        });
    }

    @Test
    void secondRunLeavesOutWhoIsOnAListOrGaveAnAnswerLately() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = sample.lonesome("Sam", place);
            var toos = sample.lonesome("Toos", place);
            sample.run(place);
            invitations.close(selected(toos, place), Answer.DECLINED, access(toos, place));

            sample.run(place);

            assertThat(selections.all(access(sam, place))).hasSize(1);
            assertThat(selections.all(access(toos, place))).hasSize(1);
        });
    }

    @Test
    void runThatIsMadeStaysAsItIs() {
        World.A.run(() -> {
            var place = sample.place();
            var run = sample.run(place);
            var late = sample.lonesome("Late", place);

            lists.perform(run, keys.duty(Duty.SELECTION, Purpose.SELECT));

            assertThat(selections.all(access(late, place))).isEmpty();
        });
    }

    @Test
    void programMakesTheListsAfterTheResearcherAsked() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = sample.lonesome("Sam", place);

            runs.ask(sample.approved(place), Set.of(place.team().id()), keys.figures(place.ilse(), Purpose.SELECT));

            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(selections.all(access(sam, place))).hasSize(1));
        });
    }

    @Test
    void noListIsMadeWithARuleThatDoesNotHold() {
        World.A.run(() -> {
            var place = sample.place();
            var figures = keys.figures(place.ilse(), Purpose.SELECT);
            var teams = Set.of(place.team().id());
            var stopped = sample.approved(place);
            rules.withdraw(stopped, "Het doel is bereikt.", place.ilse());

            assertThat(runs.ask(sample.submitted(place), teams, figures)).isEmpty();
            assertThat(runs.ask(stopped, teams, figures)).isEmpty();
            assertThat(runs.ask(new RuleVersionId(stopped.rule(), 2), teams, figures))
                    .isEmpty();
        });
    }

    /** Everybody whose assessment was compared finds that in the log, also who is not on a list. */
    @Test
    void logNamesEverybodyWhoWasCompared() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = sample.lonesome("Sam", place);
            var toos = sample.assessed("Toos", place, 5, 5);

            sample.run(place);

            assertThat(List.of(sam, toos))
                    .allSatisfy(resident -> assertThat(jdbc.sql("""
                            select count(*) from access_log l join access_log_resident r on r.line = l.id and r.at = l.at
                            where r.resident = ? and l.actor = 'duty SELECTION' and l.purpose = 'SELECT' and l.changed <> '{}'
                            """)
                                    .param(resident.value())
                                    .query(Integer.class)
                                    .single())
                            .isEqualTo(1));
        });
    }

    @Test
    void researcherSeesCountsAndNoneFromOneToNine() {
        World.A.run(() -> {
            var place = sample.place();
            for (var i = 0; i < 13; i++) {
                sample.lonesome("Sam " + i, place);
            }
            var run = sample.run(place);
            var invited = own(place.anna()).getFirst();
            tried(invited.id(), Channel.PHONE, invited.resident(), place);

            var counts = counts(run, place);

            assertThat(counts).extracting(Cell::count).doesNotContain(1L, 12L);
            assertThat(counts.getLast().count()).isEqualTo(13);
        });
    }

    @Test
    void invitationStopsAtOnceWhenSomebodyDies() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = sample.lonesome("Sam", place);
            sample.run(place);
            var id = selected(sam, place);
            tried(id, Channel.LETTER, sam, place);

            change(sam, place, LocalDate.now(ZONE), null, false, false);

            assertThat(only(sam, place).state()).isEqualTo(SelectedState.WITHDRAWN);
            assertThat(openTasks(id)).isEmpty();
            assertThat(attempts.mayTry(Channel.LETTER, access(sam, place)))
                    .isInstanceOf(Outcome.NotToBeContacted.class);
        });
    }

    @Test
    void secretAddressAloneWithdrawsNothing() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = sample.lonesome("Sam", place);
            sample.run(place);

            change(sam, place, null, null, false, true);

            assertThat(only(sam, place).state()).isEqualTo(SelectedState.OPEN);
        });
    }

    @Test
    void whatIsPutOffComesBackOnItsDay() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = sample.lonesome("Sam", place);
            sample.run(place);
            var id = selected(sam, place);
            var day = WorkingDays.after(LocalDate.now(ZONE), 4);

            invitations.later(id, LaterReason.ILL, day, access(sam, place));

            var later = only(sam, place);
            assertThat(later.isOpenOn(day.minusDays(1))).isFalse();
            assertThat(later.isOpenOn(day)).isTrue();
            assertThat(jdbc.sql("select due from task where subject = ? and done_at is null")
                            .param(id.value())
                            .query(LocalDate.class)
                            .list())
                    .containsExactly(day);
        });
    }

    @Test
    void conversationEndsIt() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = sample.lonesome("Sam", place);
            sample.run(place);
            var id = selected(sam, place);
            attempts.read(id, access(sam, place));
            attempts.make(id, AttemptRequest.of(1, Channel.PHONE, "nl", Reach.REACHED), access(sam, place));
            var on = LocalDate.now(ZONE);
            var talk = world.access(place.anna(), sam, Purpose.TALK_TOGETHER);

            invitations.talked(ConversationId.next(), on, talk);
            invitations.talked(ConversationId.next(), on.plusDays(1), talk);

            assertThat(only(sam, place).state()).isEqualTo(SelectedState.TALKED);
            assertThat(only(sam, place).talkedOn()).isEqualTo(on);
            assertThat(jdbc.sql("select last_on from last_contact where resident = ?")
                            .param(sam.value())
                            .query(LocalDate.class)
                            .single())
                    .as("the last conversation")
                    .isEqualTo(on.plusDays(1));
            assertThat(openTasks(id)).isEmpty();
            var funnel = Funnel.of(
                    passes.own(keys.list(place.anna(), Purpose.INVITE)).rows());
            assertThat(funnel.steps()).extracting(Funnel.Count::names).containsOnly(1L);
        });
    }

    @Test
    void whatNobodyActedOnEndsWithItsReasons() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = sample.lonesome("Sam", place);
            var toos = sample.lonesome("Toos", place);
            var run = sample.run(place);
            tried(selected(toos, place), Channel.PHONE, toos, place);
            invitations.later(
                    selected(sam, place), LaterReason.OTHER, LocalDate.now(ZONE).plusDays(3), access(sam, place));

            jdbc.sql("update selection_run set day = :today - 91, ends_on = :today where id = :run")
                    .param("today", LocalDate.now(ZONE))
                    .param("run", run.value())
                    .update();
            lists.end(keys.duty(Duty.RETENTION, Purpose.MAINTAIN));

            assertThat(only(sam, place).state()).isEqualTo(SelectedState.ENDED);
            assertThat(only(sam, place).findings()).isEmpty();
            assertThat(openTasks(only(sam, place).id())).isEmpty();
            assertThat(only(toos, place).state()).isEqualTo(SelectedState.INVITED);
        });
    }

    @Test
    void nameOfSomebodyElseIsNotThere() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = sample.lonesome("Sam", place);
            var toos = sample.lonesome("Toos", place);
            sample.run(place);
            var id = selected(sam, place);

            assertThat(selections.of(id, access(toos, place))).isEmpty();
            assertThat(tried(id, Channel.PHONE, toos, place)).isInstanceOf(Outcome.Over.class);
            assertThat(invitations.close(id, Answer.MOVED, access(toos, place))).isInstanceOf(Outcome.Over.class);
            assertThat(invitations.later(
                            id, LaterReason.ILL, LocalDate.now(ZONE).plusDays(1), access(toos, place)))
                    .isInstanceOf(Outcome.Over.class);
            assertThat(only(sam, place).state()).isEqualTo(SelectedState.OPEN);
        });
    }

    private List<Selected> own(SignedIn who) {
        return selections.own(Order.NAME, keys.list(who, Purpose.INVITE)).rows();
    }

    private List<Cell> counts(RunId run, SampleCriteria.Place place) {
        var table = runs.all(keys.figures(place.ilse(), Purpose.SELECT)).stream()
                .filter(one -> one.id().equals(run))
                .findFirst()
                .orElseThrow()
                .counts();
        var cells = new ArrayList<>(table.rows().getFirst().cells());
        cells.add(table.rows().getFirst().total());
        return cells;
    }

    private Selected only(ResidentId resident, SampleCriteria.Place place) {
        return selections.all(access(resident, place)).getFirst();
    }

    /** As a client manager does: the page is opened, then somebody is tried, and nobody answers yet. */
    private Outcome tried(SelectedId id, Channel channel, ResidentId who, SampleCriteria.Place place) {
        attempts.read(id, access(who, place));
        return attempts.make(
                id,
                AttemptRequest.of(1, channel, "nl", channel == Channel.PHONE ? Reach.NO_ANSWER : Reach.SENT),
                access(who, place));
    }

    private SelectedId selected(ResidentId resident, SampleCriteria.Place place) {
        return only(resident, place).id();
    }

    private Access access(ResidentId resident, SampleCriteria.Place place) {
        return world.access(place.anna(), resident, Purpose.INVITE);
    }

    private void change(
            ResidentId resident,
            SampleCriteria.Place place,
            @Nullable LocalDate died,
            @Nullable LocalDate moved,
            boolean silent,
            boolean secret) {
        var access = world.access(place.anna(), resident, Purpose.SUPPORT);
        var version = residents.of(access).version();
        assertThat(residents.change(new StateRequest(died, moved, silent, secret, version), access))
                .isInstanceOf(Correction.Outcome.Saved.class);
    }

    private List<String> openTasks(SelectedId id) {
        return jdbc.sql("select kind from task where subject = ? and done_at is null")
                .param(id.value())
                .query(String.class)
                .list();
    }
}
