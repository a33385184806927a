package nl.nabij.referrals;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Part;
import nl.nabij.access.Permissions;
import nl.nabij.access.Purpose;
import nl.nabij.referrals.Referral.Reason;
import nl.nabij.referrals.Referral.Status;
import nl.nabij.referrals.Referral.Stop;
import nl.nabij.residents.Residents;
import nl.nabij.residents.StateRequest;
import nl.nabij.services.Services;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ReferralId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to a referral that may not go on: the receiver is let go at once, nothing is asked, both sides hear it. */
@RegionTest
class ReferralStopsTests {

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralAnswers answers;

    @Autowired
    Services services;

    @Autowired
    Permissions permissions;

    @Autowired
    Residents residents;

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void withdrawnPermissionStopsWhatRestsOnItAtOnce() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();
            answers.accept(id, 1, henk.receive());
            answers.write(id, "Wanneer kan Henk komen?", henk.refer());

            withdrawAll(henk);

            assertStopped(id, henk, Stop.PERMISSION);
            assertThat(news(henk.anna().account(), henk)).contains("stopped.PERMISSION");
            assertThat(news(henk.nadia().account(), henk)).containsExactly("stopped.receiver.PERMISSION");
            assertThat(referrals.find(id, henk.refer()).orElseThrow().changes().getLast())
                    .satisfies(change -> assertThat(change.by()).isEmpty());
        });
    }

    @Test
    void helpThatWasOverAlreadyStopsTooSoThatNobodyWaitsForFeedback() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();
            answers.accept(id, 1, henk.receive());
            answers.finish(id, 2, henk.receive());

            withdrawAll(henk);

            assertStopped(id, henk, Stop.PERMISSION);
        });
    }

    /** A permission for one organisation is none of another's; nor is an older one that the referral does not rest on. */
    @Test
    void referralThatRestsOnAnotherPermissionGoesOn() {
        A.run(() -> {
            var henk = asked().signed(Part.TALK);
            var narrow = permissions.of(permit(henk)).getFirst().id();
            henk.signed();
            var id = henk.made();

            permissions.withdraw(narrow, permit(henk));

            assertThat(status(id, henk)).isEqualTo(Status.SENT);
            assertThat(keys.access(henk.nadia(), henk.henk(), Purpose.RECEIVE)).isPresent();
            assertThat(news(henk.nadia().account(), henk)).isEmpty();
        });
    }

    @Test
    void permissionOfSomebodyElseStopsNothing() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();
            var other = asked().signed();
            other.made();

            withdrawAll(other);

            assertThat(status(id, henk)).isEqualTo(Status.SENT);
        });
    }

    @Test
    void deathIsHeardByBothSidesAlthoughOtherNewsIsTakenAway() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();
            answers.accept(id, 1, henk.receive());

            state(henk, LocalDate.of(2026, 1, 2), null, false);

            assertStopped(id, henk, Stop.DIED);
            assertThat(news(henk.anna().account(), henk)).containsExactly("stopped.DIED");
            assertThat(news(henk.nadia().account(), henk)).containsExactly("stopped.receiver.DIED");
        });
    }

    @Test
    void whoMovedAwayIsFollowedNoFurtherButWhatCameOfItMayBeTold() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();
            answers.accept(id, 1, henk.receive());
            answers.contact(id, 2, henk.receive());
            var nora = asked().signed();
            var over = nora.made();
            answers.accept(over, 1, nora.receive());
            answers.finish(over, 2, nora.receive());

            state(henk, null, LocalDate.of(2026, 1, 2), false);
            state(nora, null, LocalDate.of(2026, 1, 2), false);

            assertStopped(id, henk, Stop.MOVED_AWAY);
            assertThat(status(over, nora)).isEqualTo(Status.FINISHED);
            answers.feedback(over, 3, "Het ging goed.", null, nora.receive());
            assertThat(status(over, nora)).isEqualTo(Status.FEEDBACK);
        });
    }

    @Test
    void whoWantsNoContactIsCalledByNobodyNewAndKeepsWhoIsKnown() {
        A.run(() -> {
            var henk = asked().signed();
            var fresh = henk.made();
            var nora = asked().signed();
            var known = nora.made();
            answers.accept(known, 1, nora.receive());
            answers.contact(known, 2, nora.receive());

            state(henk, null, null, true);
            state(nora, null, null, true);

            assertStopped(fresh, henk, Stop.NO_CONTACT);
            assertThat(status(known, nora)).isEqualTo(Status.FIRST_CONTACT);
            assertThat(keys.access(nora.nadia(), nora.henk(), Purpose.RECEIVE)).isPresent();
        });
    }

    @Test
    void afterANoNobodyHasToLookElsewhereForWhoMovedAway() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();
            answers.decline(id, 1, Reason.NO_ROOM, "", henk.receive());
            assertThat(open(henk)).containsExactly("referral-elsewhere");

            state(henk, null, LocalDate.of(2026, 1, 2), false);

            assertThat(open(henk)).isEmpty();
            assertThat(status(id, henk)).isEqualTo(Status.DECLINED);
        });
    }

    @Test
    void secretAddressStopsNothing() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();
            var register = world.access(henk.anna(), henk.henk(), Purpose.REGISTER);

            residents.change(
                    new StateRequest(
                            null, null, false, true, residents.of(register).version()),
                    register);

            assertThat(status(id, henk)).isEqualTo(Status.SENT);
        });
    }

    @Test
    void receiverHearsThatTheSenderCalledItBack() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();

            answers.withdraw(id, 1, henk.refer());

            assertStopped(id, henk, Stop.SENDER);
            assertThat(news(henk.nadia().account(), henk)).containsExactly("stopped.receiver.SENDER");
        });
    }

    @Test
    void logSaysThatTheProgramStoppedIt() {
        A.run(() -> {
            var henk = asked().signed();
            henk.made();

            withdrawAll(henk);

            assertThat(jdbc.sql("""
                            select l.method || ' ' || array_to_string(l.changed, ',') from access_log l
                            join access_log_resident r on r.line = l.id and r.at = l.at
                            where r.resident = ? and l.actor = 'duty STATES'
                            """)
                            .param(henk.henk().value())
                            .query(String.class)
                            .list())
                    .containsExactly("ReferralStops.permissionStopped REFERRAL,TASK");
        });
    }

    private void assertStopped(ReferralId id, SampleReferrals henk, Stop why) {
        var referral = referrals.find(id, henk.refer()).orElseThrow().referral();
        assertThat(referral.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(referral.stoppedFor()).isEqualTo(why);
        assertThat(keys.access(henk.nadia(), henk.henk(), Purpose.RECEIVE))
                .as("the receiver is let go")
                .isEmpty();
        assertThat(open(henk)).as("nothing is asked any more").isEmpty();
        assertThat(referrals.incoming(keys.list(henk.nadia(), Purpose.RECEIVE)).rows())
                .isEmpty();
    }

    private void withdrawAll(SampleReferrals henk) {
        var permit = permit(henk);
        permissions.of(permit).forEach(permission -> permissions.withdraw(permission.id(), permit));
    }

    private nl.nabij.access.Access permit(SampleReferrals henk) {
        return world.access(henk.anna(), henk.henk(), Purpose.PERMIT);
    }

    private void state(
            SampleReferrals henk, @Nullable LocalDate died, @Nullable LocalDate moved, boolean doNotContact) {
        var register = world.access(henk.anna(), henk.henk(), Purpose.REGISTER);
        var version = residents.of(register).version();
        residents.change(new StateRequest(died, moved, doNotContact, false, version), register);
    }

    private Status status(ReferralId id, SampleReferrals henk) {
        return referrals.find(id, henk.refer()).orElseThrow().referral().status();
    }

    private List<String> open(SampleReferrals henk) {
        return jdbc.sql("select kind from task where resident = ? and done_at is null order by kind")
                .param(henk.henk().value())
                .query(String.class)
                .list();
    }

    private List<String> news(AccountId account, SampleReferrals henk) {
        return jdbc.sql("""
                select replace(text, 'referrals.news.', '') from notice
                where resident = ? and account = ? and seen_at is null order by told_at, id
                """)
                .params(henk.henk().value(), account.value())
                .query(String.class)
                .list();
    }

    private SampleReferrals asked() {
        return SampleReferrals.asked(world, services, referrals, permissions, keys, jdbc);
    }
}
