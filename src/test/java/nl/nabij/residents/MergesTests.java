package nl.nabij.residents;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.access.LookSearch;
import nl.nabij.access.Looks;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.residents.MergeOutcome.ChangedMeanwhile;
import nl.nabij.residents.MergeOutcome.Merged;
import nl.nabij.residents.MergeOutcome.NotThere;
import nl.nabij.residents.MergeOutcome.Refused;
import nl.nabij.residents.SideBySide.Broken;
import nl.nabij.shared.Actor.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Making two residents one. */
@RegionTest
class MergesTests extends TwoOfOne {

    @Autowired
    Looks looks;

    @Autowired
    Ties ties;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whatWouldBreakIsToldAndNothingHappens() {
        A.run(() -> {
            residents.handOver(bram.account(), world.access(anna, away, Purpose.REGISTER));
            world.self(kept);
            world.self(away);
            var before = ties();

            var outcome = merges.merge(asSeen(), pair(bea));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.broken())
                                    .containsExactly(
                                            new Broken("tie_one_caseload", List.of("Anna", "Bram")),
                                            new Broken("own_places", List.of())));
            assertThat(ties()).isEqualTo(before);
            assertThat(both(bea).broken()).hasSize(2);
        });
    }

    @Test
    void chosenFieldsAreKeptAndWhatProtectsStays() {
        A.run(() -> {
            jdbc.sql("""
                    update resident set phone = '06 22222222', email = 'q@voorbeeldregio.example', secret_address = true,
                        do_not_contact = true where id = ?
                    """).param(away.value()).update();
            var number = jdbc.sql("select client_number from resident where id = ?")
                    .param(away.value())
                    .query(String.class)
                    .single();

            merges.merge(
                    new MergeRequest(Set.of(MergeField.PHONE, MergeField.EMAIL, MergeField.CLIENT_NUMBER), 1, 1),
                    pair(anna));

            var one = residents.of(world.access(anna, kept, Purpose.SUPPORT));
            assertThat(one.phone()).isEqualTo("06 22222222");
            assertThat(one.email()).isEqualTo("q@voorbeeldregio.example");
            assertThat(one.clientNumber()).isEqualTo(number);
            assertThat(one.secretAddress()).isTrue();
            assertThat(one.doNotContact()).isTrue();
            assertThat(one.postcode()).as("secret").isNull();
        });
    }

    @Test
    void whoChangedMeanwhileIsLookedAtAgain() {
        A.run(() -> assertThat(merges.merge(new MergeRequest(Set.of(), 1, 7), pair(anna)))
                .isEqualTo(new ChangedMeanwhile()));
    }

    @Test
    void formerIdentityAndNumberLeadToWhoWasKept() {
        A.run(() -> {
            var number = jdbc.sql("select client_number from resident where id = ?")
                    .param(away.value())
                    .query(String.class)
                    .single();

            merges.merge(asSeen(), pair(anna));

            assertThat(jdbc.sql("select kept from resident_merge where away = ? and away_number = ?")
                            .params(away.value(), number)
                            .query(UUID.class)
                            .single())
                    .isEqualTo(kept.value());
            assertThat(keys.access(anna, away, Purpose.SUPPORT)).isEmpty();
            assertThat(keys.access(bram, kept, Purpose.SUPPORT)).isEmpty();
        });
    }

    /** All that was done under the former identity, and the merge itself. */
    @Test
    void residentReadsWhoLookedAtBoth() {
        A.run(() -> {
            residents.of(world.access(anna, away, Purpose.SUPPORT));
            merges.merge(asSeen(), pair(anna));
            var self = world.self(kept);
            var own = keys.access(self, kept, Purpose.OWN).orElseThrow();
            var today = LocalDate.ofInstant(clock.instant(), nl.nabij.shared.Time.ZONE);

            var found = looks.of(new LookSearch(null, null, false, today.minusDays(1), today, null), own);

            assertThat(found)
                    .extracting(look -> look.purpose())
                    .contains(Purpose.SUPPORT, Purpose.MERGE, Purpose.REGISTER);
            assertThat(found).allMatch(look -> look.resident().equals(kept));
        });
    }

    @Test
    void twoWhoMergeTheSamePairMergeItOnce() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            var start = new CountDownLatch(1);
            var first = CompletableFuture.supplyAsync(() -> merged(start, anna), both);
            var second = CompletableFuture.supplyAsync(() -> merged(start, bea), both);
            start.countDown();

            assertThat(List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder(new Merged(kept), new NotThere());
        }
        A.run(() -> assertThat(ties()).doesNotContain(away.value()));
    }

    /** The hand-over waits, and finds nobody to hand over; or comes first, and then there are two client managers. */
    @Test
    void handOverAndMergeNeverDoHalfTheWork() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            var start = new CountDownLatch(1);
            var handing = A.call(() -> world.access(anna, away, Purpose.REGISTER));
            var merge = CompletableFuture.supplyAsync(() -> merged(start, anna), both);
            var handOver = CompletableFuture.supplyAsync(
                    () -> {
                        await(start);
                        return A.call(() -> residents.handOver(bram.account(), handing));
                    },
                    both);
            start.countDown();

            var merged = merge.get(30, TimeUnit.SECONDS);
            var handed = handOver.get(30, TimeUnit.SECONDS);

            if (merged instanceof Merged) {
                assertThat(handed).isEqualTo(new Correction.Outcome.NotYours());
            } else {
                assertThat(handed).isEqualTo(new Correction.Outcome.Saved(away));
            }
            A.run(() -> assertThat(ties.managerOf(kept)).contains(anna.account()));
        }
    }

    /** As a program that is killed in the middle. */
    @Test
    void whatIsNotFinishedNeverHappened() {
        A.run(() -> {
            var before = ties();
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                assertThat(merges.merge(asSeen(), pair(anna))).isInstanceOf(Merged.class);
                status.setRollbackOnly();
            });

            assertThat(ties()).isEqualTo(before);
            assertThat(sides(anna)).hasSize(2);
        });
    }

    private MergeOutcome merged(CountDownLatch start, SignedIn who) {
        var key = A.call(() -> pair(who));
        await(start);
        return A.call(() -> merges.merge(asSeen(), key));
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<UUID> ties() {
        return jdbc.sql("select resident from tie where resident in (?, ?) and ends is null order by id")
                .params(kept.value(), away.value())
                .query(UUID.class)
                .list();
    }
}
