package nl.nabij.residents;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.access.Purpose;
import nl.nabij.residents.MergeOutcome.Merged;
import nl.nabij.residents.MergeOutcome.NotThere;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.Test;

/** Finding who stands in the region twice, and who sees that. */
@RegionTest
class DoublesTests extends TwoOfOne {

    @Test
    void pairIsFoundOnceWithItsReasons() {
        A.run(() -> {
            assertThat(sides(anna)).extracting(Doubles.Side::resident).contains(kept, away);
            assertThat(both(anna).likeness().signs())
                    .contains(Likeness.Sign.NAME_SAME, Likeness.Sign.BIRTH_SAME, Likeness.Sign.ADDRESS_SAME);
            assertThat(jdbc.sql("select count(*) from resident_double where one in (:ids) or other in (:ids)")
                            .param("ids", List.of(kept.value(), away.value()))
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(look()).as("nobody changed").isZero();
        });
    }

    @Test
    void twoDifferentPeopleComeBackOnlyWhenTheirDataChange() {
        A.run(() -> {
            assertThat(doubles.different(pair(anna))).isTrue();
            assertThat(doubles.different(pair(anna))).as("twice").isFalse();
            look();
            assertThat(sides(anna)).isEmpty();
            assertThat(merges.merge(asSeen(), pair(anna))).isEqualTo(new NotThere());

            jdbc.sql("update resident set phone = '06 11111111' where id = ?")
                    .param(kept.value())
                    .update();
            look();

            assertThat(sides(anna)).hasSize(2);
        });
    }

    @Test
    void pairThatIsAlikeNoMoreGoes() {
        A.run(() -> {
            jdbc.sql("update resident set birth_date = '1970-12-30' where id = ?")
                    .param(kept.value())
                    .update();
            look();

            assertThat(sides(anna)).isEmpty();
        });
    }

    /** Bram sees that there is somebody, and whom to call; of Anna's client nothing. */
    @Test
    void otherClientManagerSeesTheOwnSideOnly() {
        A.run(() -> {
            residents.handOver(bram.account(), world.access(anna, away, Purpose.REGISTER));

            assertThat(sides(bram)).singleElement().satisfies(side -> {
                assertThat(side.resident()).isEqualTo(away);
                assertThat(side.colleague()).isEqualTo("Anna");
            });
            assertThat(keys.pair(bram, kept, away)).isEmpty();
            assertThat(keys.pair(bram, away, kept)).isEmpty();
            assertThat(log(kept, "Doubles.all", bram)).isZero();
            assertThat(log(away, "Doubles.all", bram)).isPositive();
            var own = world.access(bram, away, Purpose.MERGE);
            assertThat(doubles.different(UUID.randomUUID(), own)).isFalse();
            assertThat(doubles.different(sides(bram).getFirst().pair(), own)).isTrue();
        });
    }

    /** With the id of a pair that is about others. */
    @Test
    void pairOfOthersIsNotThere() {
        A.run(() -> {
            var foreign = sides(anna).getFirst().pair();
            var kim = world.client("Kim", bram);

            assertThat(doubles.different(foreign, world.access(bram, kim, Purpose.MERGE)))
                    .isFalse();
            assertThat(doubles.of(keys.pair(bea, kept, kim).orElseThrow())).isEmpty();
            assertThat(merges.merge(asSeen(), keys.pair(bea, kept, kim).orElseThrow()))
                    .isEqualTo(new NotThere());
            assertThat(merges.undo(keys.pair(bea, kept, kim).orElseThrow())).isEqualTo(new NotThere());
            assertThat(sides(anna)).hasSize(2);
        });
    }

    /** Who they are, and nothing that hangs on them. */
    @Test
    void administratorSeesWhoBothAreAndMergesWhatHasOneClientManager() {
        A.run(() -> {
            var both = both(bea);

            assertThat(both.hanging()).isEmpty();
            assertThat(both.sees()).isEmpty();
            assertThat(both.broken()).isEmpty();
            assertThat(keys.access(bea, kept, Purpose.SUPPORT)).isEmpty();
            assertThat(merges.merge(asSeen(), pair(bea))).isEqualTo(new Merged(kept));
        });
    }

    @Test
    void otherRolesHaveNoKeyToAPair() {
        A.run(() -> {
            for (var role : Role.values()) {
                if (role != Role.ADMINISTRATOR && role != Role.RESIDENT) {
                    var somebody = world.worker("Kim", world.careTeam(), role);
                    assertThat(keys.pair(somebody, kept, away)).as(role.name()).isEmpty();
                }
            }
        });
    }

    private int log(ResidentId resident, String method, SignedIn who) {
        return jdbc.sql("""
                select count(*) from access_log l join access_log_resident r on r.line = l.id and r.at = l.at
                where r.resident = ? and l.method = ? and l.actor = ?
                """)
                .params(resident.value(), method, who.reference())
                .query(Integer.class)
                .single();
    }
}
