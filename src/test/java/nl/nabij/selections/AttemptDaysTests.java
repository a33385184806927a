package nl.nabij.selections;

import static nl.nabij.selections.SampleNames.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked after an attempt, and on which day: never on a day on which nobody works. */
@RegionTest
class AttemptDaysTests {

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
    Selections selections;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    SampleNames sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleNames.class);
    }

    /** Three working days after Thursday 24 December, with Christmas on Friday and Saturday: Monday, Tuesday, Wednesday. */
    @Test
    void nextAttemptIsAskedOnAWorkingDay() {
        World.A.run(() -> {
            var sam = sample.read(sample.place());
            clock.at("2026-12-24T09:15:00Z");

            attempts.make(sam.id(), call(1, Reach.NO_ANSWER), sam.access());

            assertThat(sample.tasks(sam)).containsExactly(SelectedTasks.AGAIN + " 2026-12-30");
        });
    }

    /** Fourteen days after Friday 11 December is Christmas: then the Monday after it. */
    @Test
    void howItWentIsAskedOnAWorkingDay() {
        World.A.run(() -> {
            var sam = sample.read(sample.place());
            clock.at("2026-12-11T09:15:00Z");

            attempts.make(sam.id(), AttemptRequest.of(1, Channel.LETTER, "nl", Reach.SENT), sam.access());

            assertThat(sample.tasks(sam)).containsExactly(SelectedTasks.INVITED + " 2026-12-28");
        });
    }

    @Test
    void dayInTheLetterIsTheDayOfTheTask() {
        World.A.run(() -> {
            var sam = sample.read(sample.place());
            clock.at(TUESDAY);

            attempts.make(
                    sam.id(),
                    new AttemptRequest(1, Channel.LETTER, "nl", Reach.SENT, LocalDate.of(2026, 12, 1), "", null),
                    sam.access());

            assertThat(sample.tasks(sam)).containsExactly(SelectedTasks.INVITED + " 2026-12-01");
        });
    }

    /** Easter Sunday 28 March 2027: what is put off until then comes back after Easter Monday. */
    @Test
    void whatIsPutOffComesBackOnAWorkingDay() {
        World.A.run(() -> {
            var sam = sample.unread(sample.place());

            invitations.later(sam.id(), LaterReason.ILL, LocalDate.of(2027, 3, 28), sam.access());

            assertThat(sample.tasks(sam)).containsExactly(SelectedTasks.LATER + " 2027-03-30");
        });
    }
}
