package nl.nabij.selections;

import static nl.nabij.selections.SampleNames.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.residents.Residents;
import nl.nabij.selections.SampleNames.Name;
import nl.nabij.shared.ConversationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seeking contact: never unread, three times at most and each once, on a real database. */
@RegionTest
class AttemptsTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    World world;

    @Autowired
    Attempts attempts;

    @Autowired
    Invitations invitations;

    @Autowired
    Selections selections;

    @Autowired
    Residents residents;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    SampleNames sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleNames.class);
    }

    @Test
    void nobodyIsInvitedUnread() {
        World.A.run(() -> {
            var sam = sample.unread(sample.place());

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
            var sam = sample.read(sample.place());

            for (var number = 1; number <= 3; number++) {
                assertThat(attempts.make(sam.id(), call(number, Reach.NO_ANSWER), sam.access()))
                        .isInstanceOf(Outcome.Done.class);
            }

            assertThat(sample.state(sam)).isEqualTo(SelectedState.NOT_REACHED);
            assertThat(sample.tasks(sam)).isEmpty();
            assertThat(attempts.make(sam.id(), call(4, Reach.NO_ANSWER), sam.access()))
                    .isInstanceOf(Outcome.Over.class);
            assertThat(count(sam)).isEqualTo(3);
        });
    }

    /** The rule itself, apart from the state that the last attempt brings. */
    @Test
    void fourthAttemptIsRefusedWhileTheThirdIsOnItsWay() {
        World.A.run(() -> {
            var sam = sample.read(sample.place());
            attempts.make(sam.id(), call(1, Reach.NO_ANSWER), sam.access());
            attempts.make(sam.id(), call(2, Reach.NO_ANSWER), sam.access());
            attempts.make(sam.id(), AttemptRequest.of(3, Channel.LETTER, "nl", Reach.SENT), sam.access());

            assertThat(attempts.make(sam.id(), call(4, Reach.NO_ANSWER), sam.access()))
                    .isEqualTo(new Outcome.EnoughTried(3));
            assertThat(sample.state(sam)).isEqualTo(SelectedState.INVITED);
            attempts.answer(sam.id(), 3, Reach.RETURNED, "", sam.access());
            assertThat(sample.state(sam)).isEqualTo(SelectedState.NOT_REACHED);
        });
    }

    @Test
    void attemptsForAnEarlierListCount() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = sample.read(place);
            attempts.make(sam.id(), call(1, Reach.NO_ANSWER), sam.access());
            attempts.make(sam.id(), call(2, Reach.NO_ANSWER), sam.access());
            jdbc.sql("update selected set state = 'WITHDRAWN' where id = ?")
                    .param(sam.id().value())
                    .update();
            sample.run(place);
            var again = sample.only(sam.resident(), place);
            attempts.read(again.id(), again.access());

            assertThat(attempts.of(again.id(), again.access()).made()).isEqualTo(2);
            attempts.make(again.id(), call(1, Reach.NO_ANSWER), again.access());
            assertThat(sample.state(again)).isEqualTo(SelectedState.NOT_REACHED);
        });
    }

    @Test
    void doubleClickIsOneAttempt() throws Exception {
        var place = World.A.call(() -> sample.place());
        var sam = World.A.call(() -> sample.read(place));
        Callable<Outcome> click = () -> World.A.call(() -> attempts.make(
                sam.id(),
                AttemptRequest.of(1, Channel.MESSAGE, "nl", Reach.SENT),
                sample.only(sam.resident(), place).access()));

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
            var sam = sample.read(sample.place());
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

    @Test
    void whoWantsNoContactIsLeftAloneAtOnce() {
        World.A.run(() -> {
            var sam = sample.read(sample.place());

            attempts.make(sam.id(), call(1, Reach.NO_CONTACT), sam.access());

            assertThat(residents.of(sam.access()).doNotContact()).isTrue();
            assertThat(sample.state(sam)).isEqualTo(SelectedState.DECLINED);
            assertThat(sample.tasks(sam)).isEmpty();
            assertThat(attempts.make(sam.id(), call(2, Reach.REACHED), sam.access()))
                    .isInstanceOf(Outcome.NotToBeContacted.class);
            assertThat(attempts.takeBack(sam.id(), 1, sam.access())).isInstanceOf(Outcome.Over.class);
        });
    }

    @Test
    void whoCallsLaterAfterAllCountsAsTalked() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = sample.read(place);
            for (var number = 1; number <= 3; number++) {
                attempts.make(sam.id(), call(number, Reach.NO_ANSWER), sam.access());
            }

            invitations.talked(
                    ConversationId.next(),
                    LocalDate.of(2026, 11, 25),
                    world.access(place.anna(), sam.resident(), Purpose.TALK_TOGETHER));

            assertThat(sample.state(sam)).isEqualTo(SelectedState.TALKED);
        });
    }

    private int count(Name sam) {
        return jdbc.sql("select count(*) from contact_attempt where selected = ?")
                .param(sam.id().value())
                .query(Integer.class)
                .single();
    }
}
