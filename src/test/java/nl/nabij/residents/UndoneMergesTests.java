package nl.nabij.residents;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.residents.MergeOutcome.Merged;
import nl.nabij.residents.MergeOutcome.NotThere;
import nl.nabij.residents.MergeOutcome.Parted;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.ResidentId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Undoing that two were made one. */
@RegionTest
class UndoneMergesTests extends TwoOfOne {

    @Autowired
    Ties ties;

    @Autowired
    TestClock clock;

    @Test
    void undoingLeavesWhatWasAddedSinceAndSaysSo() {
        A.run(() -> {
            merges.merge(asSeen(), pair(anna));
            ties.receiver(world.careTeam().id(), kept, UUID.randomUUID());
            jdbc.sql("update resident set phone = '06 33333333', version = version + 1 where id = ?")
                    .param(kept.value())
                    .update();

            var undoing = merges.undoing(pair(anna)).orElseThrow();

            assertThat(undoing.stays()).containsExactly(java.util.Map.entry("tie", 1));
            assertThat(undoing.isPossible()).isTrue();
            assertThat(merges.undo(pair(anna))).isEqualTo(new Parted(away));
            assertThat(residents.of(world.access(anna, kept, Purpose.SUPPORT)).phone())
                    .isEqualTo("06 33333333");
            assertThat(residents.of(world.access(anna, away, Purpose.SUPPORT)).phone())
                    .isEqualTo("06 00000000");
            look();
            assertThat(sides(anna)).as("known to be two").isEmpty();
            assertThat(merges.undo(pair(anna))).as("twice").isEqualTo(new NotThere());
        });
    }

    @Test
    void afterThirtyDaysThereIsNothingToUndo() {
        A.run(() -> {
            merges.merge(asSeen(), pair(anna));
            clock.at(clock.instant().plus(Duration.ofDays(31)));

            assertThat(merges.undo(pair(anna))).isEqualTo(new NotThere());
            assertThat(merges.forget(keys.duty(Duty.RETENTION, Purpose.MAINTAIN)))
                    .isPositive();

            assertThat(jdbc.sql("""
                            select count(*) from resident_merge left join resident_merge_row on merge = id
                            where away = ? and (away_row is not null or merge is not null)
                            """).param(away.value()).query(Integer.class).single())
                    .isZero();
            assertThat(merges.of(world.access(anna, kept, Purpose.SUPPORT)))
                    .singleElement()
                    .satisfies(made -> assertThat(made.until()).isNull());
        });
    }

    /** Three of one: the last merge is undone first. */
    @Test
    void mergeOfAMergeIsUndoneInItsOrder() {
        A.run(() -> {
            var third = world.client(name, anna);
            Compared.born(day, jdbc, third);
            merges.merge(asSeen(), pair(anna));
            look();
            var version =
                    residents.of(world.access(anna, kept, Purpose.SUPPORT)).version();
            var next = keys.pair(anna, kept, third).orElseThrow();
            assertThat(merges.merge(new MergeRequest(Set.of(), version, 1), next))
                    .isEqualTo(new Merged(kept));

            assertThat(merges.undo(pair(anna))).isEqualTo(new NotThere());
            assertThat(merges.undoing(pair(anna)).orElseThrow().later()).isTrue();
            assertThat(merges.undo(keys.pair(anna, kept, third).orElseThrow())).isEqualTo(new Parted(third));
            assertThat(merges.undo(pair(anna))).isEqualTo(new Parted(away));
        });
    }

    /** Of two days of last contact, the later one holds; undone, each has the own one. */
    @Test
    void laterLastContactHolds() {
        A.run(() -> {
            contact(kept, "2026-03-01");
            contact(away, "2026-05-01");

            merges.merge(asSeen(), pair(anna));
            assertThat(contact(kept)).isEqualTo("2026-05-01");

            merges.undo(pair(anna));
            assertThat(contact(kept)).isEqualTo("2026-03-01");
            assertThat(contact(away)).isEqualTo("2026-05-01");
        });
    }

    private void contact(ResidentId resident, String day) {
        jdbc.sql("insert into last_contact (resident, last_on) values (?, ?::date)")
                .params(resident.value(), day)
                .update();
    }

    private String contact(ResidentId resident) {
        return jdbc.sql("select last_on::text from last_contact where resident = ?")
                .param(resident.value())
                .query(String.class)
                .single();
    }
}
