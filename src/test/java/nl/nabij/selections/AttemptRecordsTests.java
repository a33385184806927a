package nl.nabij.selections;

import static nl.nabij.selections.SampleNames.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.residents.Residents;
import nl.nabij.residents.StateRequest;
import nl.nabij.selections.SampleNames.Name;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of an attempt: the letter, the note and the answer, until they are taken back or over. */
@RegionTest
class AttemptRecordsTests {

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

    SampleNames sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleNames.class);
    }

    @Test
    void letterByPostNeedsAnAddressThatMayBePrinted() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = sample.read(place);
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
            var sam = sample.read(sample.place());
            attempts.make(sam.id(), call(1, Reach.CALL_BACK), sam.access());

            var first = attempts.answer(sam.id(), 1, Reach.REACHED, "", sam.access());
            var second = attempts.answer(sam.id(), 1, Reach.DECLINED, "", sam.access());

            assertThat(first).isInstanceOf(Outcome.Done.class);
            assertThat(second).isInstanceOf(Outcome.Over.class);
            assertThat(sample.state(sam)).isEqualTo(SelectedState.REACHED);
            assertThat(sample.tasks(sam)).singleElement().asString().startsWith(SelectedTasks.TALK);
        });
    }

    @Test
    void mistakeIsTakenBackWithAllThatCameOfIt() {
        World.A.run(() -> {
            var sam = sample.read(sample.place());
            attempts.make(sam.id(), AttemptRequest.of(1, Channel.LETTER, "nl", Reach.SENT), sam.access());
            attempts.make(sam.id(), call(2, Reach.REACHED), sam.access());
            assertThat(lastContact(sam)).isEqualTo(1);

            attempts.takeBack(sam.id(), 2, sam.access());

            assertThat(sample.state(sam)).isEqualTo(SelectedState.INVITED);
            assertThat(lastContact(sam)).as("the contact that was none").isZero();
            assertThat(sample.tasks(sam)).singleElement().asString().startsWith(SelectedTasks.INVITED);
            attempts.takeBack(sam.id(), 1, sam.access());
            assertThat(sample.state(sam)).isEqualTo(SelectedState.OPEN);
            assertThat(selections.of(sam.id(), sam.access()).orElseThrow().invitation())
                    .isNull();
        });
    }

    /** An answer of today to a letter of last week: the letter waits again. */
    @Test
    void wrongAnswerIsTakenBackAndTheLetterWaitsAgain() {
        World.A.run(() -> {
            var sam = sample.read(sample.place());
            clock.at("2026-11-30T09:15:00Z");
            attempts.make(sam.id(), AttemptRequest.of(1, Channel.LETTER, "nl", Reach.SENT), sam.access());
            clock.at("2026-12-07T09:15:00Z");
            attempts.answer(sam.id(), 1, Reach.DECLINED, "", sam.access());

            attempts.takeBack(sam.id(), 1, sam.access());

            assertThat(sample.state(sam)).isEqualTo(SelectedState.INVITED);
            assertThat(attempts.of(sam.id(), sam.access()).waiting()).isPresent();
        });
    }

    @Test
    void noteIsGoneWhenNothingIsAskedAnyMore() {
        World.A.run(() -> {
            var sam = sample.read(sample.place());
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
            var sam = sample.read(place);
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
    void letterThatLiesReadyGoesWithTheName() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = sample.read(place);
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

    private int lastContact(Name sam) {
        return jdbc.sql("select count(*) from last_contact where resident = ?")
                .param(sam.resident().value())
                .query(Integer.class)
                .single();
    }

    private List<String> notes(Name sam) {
        return jdbc.sql("select note from contact_attempt where selected = ? order by number")
                .param(sam.id().value())
                .query(String.class)
                .list();
    }
}
