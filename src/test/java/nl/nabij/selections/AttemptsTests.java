package nl.nabij.selections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.SampleCriteria.Place;
import nl.nabij.residents.Residents;
import nl.nabij.residents.StateRequest;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SelectedId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seeking contact, on a real database. */
@RegionTest
class AttemptsTests {

    /** A Tuesday. */
    private static final String TUESDAY = "2026-11-24T09:15:00Z";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    World world;

    @Autowired
    Attempts attempts;

    @Autowired
    Invitations invitations;

    @Autowired
    ReadyLetters ready;

    @Autowired
    Selections selections;

    @Autowired
    Residents residents;

    @Autowired
    Keys keys;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    SampleSelections sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleSelections.class);
    }

    /** One name on the list of Anna. */
    private record Sam(SelectedId id, ResidentId resident, Access access) {}

    @Test
    void nobodyIsInvitedUnread() {
        World.A.run(() -> {
            var sam = sam(sample.place());

            var unread = attempts.make(sam.id(), call(1, Reach.NO_ANSWER), sam.access());
            attempts.read(sam.id(), sam.access());
            var read = attempts.make(sam.id(), call(1, Reach.NO_ANSWER), sam.access());

            assertThat(unread).isInstanceOf(Outcome.NotRead.class);
            assertThat(read).isInstanceOf(Outcome.Done.class);
        });
    }

    @Test
    void fourthAttemptIsRefusedAndSomebodyIsLeftInPeace() {
        World.A.run(() -> {
            var sam = read(sample.place());

            for (var number = 1; number <= 3; number++) {
                assertThat(attempts.make(sam.id(), call(number, Reach.NO_ANSWER), sam.access()))
                        .isInstanceOf(Outcome.Done.class);
            }

            assertThat(state(sam)).isEqualTo(SelectedState.NOT_REACHED);
            assertThat(tasks(sam)).isEmpty();
            assertThat(attempts.make(sam.id(), call(4, Reach.NO_ANSWER), sam.access()))
                    .isInstanceOf(Outcome.Over.class);
            assertThat(count(sam)).isEqualTo(3);
        });
    }

    /** The rule itself, apart from the state that the last attempt brings. */
    @Test
    void fourthAttemptIsRefusedWhileTheThirdIsOnItsWay() {
        World.A.run(() -> {
            var sam = read(sample.place());
            attempts.make(sam.id(), call(1, Reach.NO_ANSWER), sam.access());
            attempts.make(sam.id(), call(2, Reach.NO_ANSWER), sam.access());
            attempts.make(sam.id(), AttemptRequest.of(3, Channel.LETTER, "nl", Reach.SENT), sam.access());

            assertThat(attempts.make(sam.id(), call(4, Reach.NO_ANSWER), sam.access()))
                    .isEqualTo(new Outcome.EnoughTried(3));
            assertThat(state(sam)).isEqualTo(SelectedState.INVITED);
            attempts.answer(sam.id(), 3, Reach.RETURNED, "", sam.access());
            assertThat(state(sam)).isEqualTo(SelectedState.NOT_REACHED);
        });
    }

    @Test
    void attemptsForAnEarlierListCount() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = read(place);
            attempts.make(sam.id(), call(1, Reach.NO_ANSWER), sam.access());
            attempts.make(sam.id(), call(2, Reach.NO_ANSWER), sam.access());
            jdbc.sql("update selected set state = 'WITHDRAWN' where id = ?")
                    .param(sam.id().value())
                    .update();
            sample.run(place);
            var again = only(sam.resident(), place);
            attempts.read(again.id(), again.access());

            assertThat(attempts.of(again.id(), again.access()).made()).isEqualTo(2);
            attempts.make(again.id(), call(1, Reach.NO_ANSWER), again.access());
            assertThat(state(again)).isEqualTo(SelectedState.NOT_REACHED);
        });
    }

    @Test
    void doubleClickIsOneAttempt() throws Exception {
        var place = World.A.call(() -> sample.place());
        var sam = World.A.call(() -> read(place));
        Callable<Outcome> click = () -> World.A.call(() -> attempts.make(
                sam.id(),
                AttemptRequest.of(1, Channel.MESSAGE, "nl", Reach.SENT),
                only(sam.resident(), place).access()));

        try (var two = Executors.newFixedThreadPool(2)) {
            var outcomes = two.invokeAll(List.of(click, click));
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .hasAtLeastOneElementOfType(Outcome.Done.class)
                    .hasAtLeastOneElementOfType(Outcome.AlreadyInvited.class);
        }
        assertThat(World.A.call(() -> count(sam))).isEqualTo(1);
    }

    /** Also where the program would forget to ask: the keys of the tables refuse the second. */
    @Test
    void databaseRefusesTheSameAttemptTwice() {
        World.A.run(() -> {
            var sam = read(sample.place());
            attempts.make(sam.id(), call(1, Reach.NO_ANSWER), sam.access());

            var again = jdbc.sql("""
                    insert into contact_attempt (selected, number, resident, channel, language, made_by, made_at, reach, told_at)
                    select selected, number, resident, channel, language, made_by, made_at, reach, told_at
                    from contact_attempt where selected = ? on conflict do nothing
                    """).param(sam.id().value()).update();
            var invited = jdbc.sql("""
                    insert into invitation select * from invitation where selected = ? on conflict do nothing
                    """).param(sam.id().value()).update();

            assertThat(again + invited).isZero();
        });
    }

    /** Three working days after Thursday 24 December, with Christmas on Friday and Saturday: Monday, Tuesday, Wednesday. */
    @Test
    void nextAttemptIsAskedOnAWorkingDay() {
        World.A.run(() -> {
            var sam = read(sample.place());
            clock.at("2026-12-24T09:15:00Z");

            attempts.make(sam.id(), call(1, Reach.NO_ANSWER), sam.access());

            assertThat(tasks(sam)).containsExactly(SelectedTasks.AGAIN + " 2026-12-30");
        });
    }

    /** Fourteen days after Friday 11 December is Christmas: then the Monday after it. */
    @Test
    void howItWentIsAskedOnAWorkingDay() {
        World.A.run(() -> {
            var sam = read(sample.place());
            clock.at("2026-12-11T09:15:00Z");

            attempts.make(sam.id(), AttemptRequest.of(1, Channel.LETTER, "nl", Reach.SENT), sam.access());

            assertThat(tasks(sam)).containsExactly(SelectedTasks.INVITED + " 2026-12-28");
        });
    }

    @Test
    void dayInTheLetterIsTheDayOfTheTask() {
        World.A.run(() -> {
            var sam = read(sample.place());
            clock.at(TUESDAY);

            attempts.make(
                    sam.id(),
                    new AttemptRequest(1, Channel.LETTER, "nl", Reach.SENT, LocalDate.of(2026, 12, 1), "", null),
                    sam.access());

            assertThat(tasks(sam)).containsExactly(SelectedTasks.INVITED + " 2026-12-01");
        });
    }

    /** Easter Sunday 28 March 2027: what is put off until then comes back after Easter Monday. */
    @Test
    void whatIsPutOffComesBackOnAWorkingDay() {
        World.A.run(() -> {
            var sam = sam(sample.place());

            invitations.later(sam.id(), LaterReason.ILL, LocalDate.of(2027, 3, 28), sam.access());

            assertThat(tasks(sam)).containsExactly(SelectedTasks.LATER + " 2027-03-30");
        });
    }

    @Test
    void whoWantsNoContactIsLeftAloneAtOnce() {
        World.A.run(() -> {
            var sam = read(sample.place());

            attempts.make(sam.id(), call(1, Reach.NO_CONTACT), sam.access());

            assertThat(residents.of(sam.access()).doNotContact()).isTrue();
            assertThat(state(sam)).isEqualTo(SelectedState.DECLINED);
            assertThat(tasks(sam)).isEmpty();
            assertThat(attempts.make(sam.id(), call(2, Reach.REACHED), sam.access()))
                    .isInstanceOf(Outcome.NotToBeContacted.class);
            assertThat(attempts.takeBack(sam.id(), 1, sam.access())).isInstanceOf(Outcome.Over.class);
        });
    }

    @Test
    void letterByPostNeedsAnAddressThatMayBePrinted() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = read(place);
            var access = world.access(place.anna(), sam.resident(), Purpose.SUPPORT);
            residents.change(
                    new StateRequest(
                            null, null, false, true, residents.of(access).version()),
                    access);

            assertThat(attempts.make(sam.id(), AttemptRequest.of(1, Channel.LETTER, "nl", Reach.SENT), sam.access()))
                    .isEqualTo(new Outcome.NoAddress(true));
            assertThat(ready.prepare(sam.id(), "nl", null, sam.access())).isEqualTo(new Outcome.NoAddress(true));
            assertThat(attempts.make(sam.id(), AttemptRequest.of(1, Channel.BY_HAND, "nl", Reach.SENT), sam.access()))
                    .isInstanceOf(Outcome.Done.class);
        });
    }

    @Test
    void answerComesToTheAttemptThatWaitsAndCountsOnce() {
        World.A.run(() -> {
            var sam = read(sample.place());
            attempts.make(sam.id(), call(1, Reach.CALL_BACK), sam.access());

            var first = attempts.answer(sam.id(), 1, Reach.REACHED, "", sam.access());
            var second = attempts.answer(sam.id(), 1, Reach.DECLINED, "", sam.access());

            assertThat(first).isInstanceOf(Outcome.Done.class);
            assertThat(second).isInstanceOf(Outcome.Over.class);
            assertThat(state(sam)).isEqualTo(SelectedState.REACHED);
            assertThat(tasks(sam)).singleElement().asString().startsWith(SelectedTasks.TALK);
        });
    }

    @Test
    void mistakeIsTakenBackWithAllThatCameOfIt() {
        World.A.run(() -> {
            var sam = read(sample.place());
            attempts.make(sam.id(), AttemptRequest.of(1, Channel.LETTER, "nl", Reach.SENT), sam.access());
            attempts.make(sam.id(), call(2, Reach.REACHED), sam.access());
            assertThat(lastContact(sam)).isEqualTo(1);

            attempts.takeBack(sam.id(), 2, sam.access());

            assertThat(state(sam)).isEqualTo(SelectedState.INVITED);
            assertThat(lastContact(sam)).as("the contact that was none").isZero();
            assertThat(tasks(sam)).singleElement().asString().startsWith(SelectedTasks.INVITED);
            attempts.takeBack(sam.id(), 1, sam.access());
            assertThat(state(sam)).isEqualTo(SelectedState.OPEN);
            assertThat(selections.of(sam.id(), sam.access()).orElseThrow().invitation())
                    .isNull();
        });
    }

    /** An answer of today to a letter of last week: the letter waits again. */
    @Test
    void wrongAnswerIsTakenBackAndTheLetterWaitsAgain() {
        World.A.run(() -> {
            var sam = read(sample.place());
            clock.at("2026-11-30T09:15:00Z");
            attempts.make(sam.id(), AttemptRequest.of(1, Channel.LETTER, "nl", Reach.SENT), sam.access());
            clock.at("2026-12-07T09:15:00Z");
            attempts.answer(sam.id(), 1, Reach.DECLINED, "", sam.access());

            attempts.takeBack(sam.id(), 1, sam.access());

            assertThat(state(sam)).isEqualTo(SelectedState.INVITED);
            assertThat(attempts.of(sam.id(), sam.access()).waiting()).isPresent();
        });
    }

    @Test
    void noteIsGoneWhenNothingIsAskedAnyMore() {
        World.A.run(() -> {
            var sam = read(sample.place());
            attempts.make(
                    sam.id(),
                    new AttemptRequest(1, Channel.PHONE, "nl", Reach.NO_ANSWER, null, "Na 16 uur thuis.", null),
                    sam.access());
            assertThat(notes(sam)).containsExactly("Na 16 uur thuis.");

            invitations.close(sam.id(), Answer.IN_CONTACT, sam.access());

            assertThat(notes(sam)).containsExactly("");
        });
    }

    @Test
    void noteAndLetterAreGoneWhenSomebodyDies() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = read(place);
            attempts.make(
                    sam.id(),
                    new AttemptRequest(1, Channel.PHONE, "nl", Reach.NO_ANSWER, null, "Na 16 uur thuis.", null),
                    sam.access());
            ready.prepare(sam.id(), "nl", null, sam.access());
            var access = world.access(place.anna(), sam.resident(), Purpose.SUPPORT);

            residents.change(
                    new StateRequest(
                            LocalDate.of(2026, 11, 24),
                            null,
                            false,
                            false,
                            residents.of(access).version()),
                    access);

            assertThat(notes(sam)).containsExactly("");
            assertThat(ready.own(keys.list(place.anna(), Purpose.INVITE)).rows())
                    .isEmpty();
        });
    }

    @Test
    void whoCallsLaterAfterAllCountsAsTalked() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = read(place);
            for (var number = 1; number <= 3; number++) {
                attempts.make(sam.id(), call(number, Reach.NO_ANSWER), sam.access());
            }

            invitations.talked(
                    ConversationId.next(),
                    LocalDate.of(2026, 11, 25),
                    world.access(place.anna(), sam.resident(), Purpose.TALK_TOGETHER));

            assertThat(state(sam)).isEqualTo(SelectedState.TALKED);
        });
    }

    @Test
    void letterThatLiesReadyGoesWithTheName() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = read(place);
            ready.prepare(sam.id(), "en", null, sam.access());
            assertThat(ready.own(keys.list(place.anna(), Purpose.INVITE)).rows())
                    .singleElement()
                    .satisfies(letter -> {
                        assertThat(letter.resident()).isEqualTo(sam.resident());
                        assertThat(letter.number()).isEqualTo(1);
                    });

            attempts.make(sam.id(), call(1, Reach.REACHED), sam.access());

            assertThat(ready.own(keys.list(place.anna(), Purpose.INVITE)).rows())
                    .isEmpty();
        });
    }

    private Sam sam(Place place) {
        var resident = sample.lonesome("Sam", place);
        sample.run(place);
        return only(resident, place);
    }

    private Sam read(Place place) {
        var sam = sam(place);
        attempts.read(sam.id(), sam.access());
        return sam;
    }

    private Sam only(ResidentId resident, Place place) {
        var access = world.access(place.anna(), resident, Purpose.INVITE);
        return new Sam(selections.all(access).getFirst().id(), resident, access);
    }

    private static AttemptRequest call(int number, Reach reach) {
        return AttemptRequest.of(number, Channel.PHONE, "nl", reach);
    }

    private SelectedState state(Sam sam) {
        return selections.of(sam.id(), sam.access()).orElseThrow().state();
    }

    private List<String> tasks(Sam sam) {
        return jdbc.sql("select kind || ' ' || due from task where subject = ? and done_at is null order by kind")
                .param(sam.id().value())
                .query(String.class)
                .list();
    }

    private int count(Sam sam) {
        return jdbc.sql("select count(*) from contact_attempt where selected = ?")
                .param(sam.id().value())
                .query(Integer.class)
                .single();
    }

    private int lastContact(Sam sam) {
        return jdbc.sql("select count(*) from last_contact where resident = ?")
                .param(sam.resident().value())
                .query(Integer.class)
                .single();
    }

    private List<String> notes(Sam sam) {
        return jdbc.sql("select note from contact_attempt where selected = ? order by number")
                .param(sam.id().value())
                .query(String.class)
                .list();
    }
}
