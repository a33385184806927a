package nl.nabij.referrals;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Datum;
import nl.nabij.access.Keys;
import nl.nabij.access.Part;
import nl.nabij.access.Permissions;
import nl.nabij.access.Purpose;
import nl.nabij.plans.PlanRequest;
import nl.nabij.plans.Plans;
import nl.nabij.referrals.Referral.Reason;
import nl.nabij.referrals.Referral.Status;
import nl.nabij.referrals.ReferralDetail.Side;
import nl.nabij.referrals.ReferralRequest.Outcome;
import nl.nabij.residents.Residents;
import nl.nabij.residents.StateRequest;
import nl.nabij.services.Services;
import nl.nabij.shared.Role;
import nl.nabij.shared.TeamId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Referrals with permissions, ties, tasks and two organisations. */
@RegionTest
class ReferralsTests {

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralAnswers answers;

    @Autowired
    Services services;

    @Autowired
    Plans plans;

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
    void noReferralWithoutOwnQuestion() {
        A.run(() -> {
            var henk = SampleReferrals.silent(world, services, referrals, permissions, keys)
                    .signed();

            assertThat(referrals.make(henk.request(), henk.refer())).isEqualTo(new Outcome.NoOwnQuestion());
            assertThat(referrals.preview(henk.service(), henk.refer())).isEqualTo(new Preview.Outcome.NoOwnQuestion());
            assertThat(count(henk)).isZero();
        });
    }

    @Test
    void nothingIsSentThatTheResidentDidNotSignFor() {
        A.run(() -> {
            var henk = asked();
            plan(henk);

            assertThat(referrals.make(henk.request(), henk.refer()))
                    .isEqualTo(new Outcome.PermissionMissing(
                            henk.team().organisation(),
                            Set.of(Datum.NAME, Datum.LANGUAGE, Datum.PHONE, Datum.QUESTION, Datum.AGREED, Datum.GOAL)));

            henk.signed(Part.PERSON, Part.TALK);
            assertThat(referrals.make(henk.request(), henk.refer())).isInstanceOf(Outcome.PermissionMissing.class);
            assertThat(count(henk)).isZero();
            assertThat(keys.access(henk.nadia(), henk.henk(), Purpose.RECEIVE)).isEmpty();

            var withoutGoal = new ReferralRequest(henk.service(), henk.team().id(), true, null, false);
            assertThat(referrals.make(withoutGoal, henk.refer())).isInstanceOf(Outcome.Made.class);
        });
    }

    @Test
    void permissionForAnotherOrganisationCoversNothing() {
        A.run(() -> {
            var henk = asked();
            asked().signed();

            assertThat(referrals.make(henk.request(), henk.refer())).isInstanceOf(Outcome.PermissionMissing.class);
        });
    }

    @Test
    void previewIsWhatIsSent() {
        A.run(() -> {
            var henk = asked().signed();
            plan(henk);
            var preview = ((Preview.Outcome.Shown) referrals.preview(henk.service(), henk.refer())).preview();

            var sent = find(henk).sent();

            assertThat(preview.permitted()).isTrue();
            assertThat(preview.everything())
                    .isEqualTo(new Sent(
                            sent.fullName(),
                            sent.calledName(),
                            sent.language(),
                            sent.phone(),
                            sent.email(),
                            sent.question(),
                            sent.byRepresentative(),
                            null,
                            sent.goal()));
            assertThat(sent.goal()).isEqualTo("Muziek maken");
            assertThat(sent.phone()).isEqualTo("06 00000000");
            assertThat(sent.agreed()).isEqualTo("Henk komt dinsdag kijken.");
        });
    }

    @Test
    void receiverSeesWhatWasSentAndNotTheFile() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();

            var detail = referrals.find(id, henk.receive()).orElseThrow();

            assertThat(detail.mine()).isEqualTo(Side.RECEIVER);
            assertThat(detail.referral().sent().question()).isEqualTo(nl.nabij.plans.SampleTalks.WORDS);
            assertThat(henk.receive().opens(Part.TALK)).isFalse();
            assertThat(henk.receive().opens(Part.ZRM)).isFalse();
        });
    }

    @Test
    void sameFormSentTwiceMakesOneReferral() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();

            assertThat(referrals.make(henk.request(), henk.refer())).isEqualTo(new Outcome.UnderWay(id));
            assertThat(count(henk)).isEqualTo(1);
        });
    }

    @Test
    void anotherReceiverOfTheSameResidentSeesOnlyItsOwn() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();
            var other = world.careTeam();
            var piet = world.worker("Piet", other, Role.PROVIDER);
            jdbc.sql(
                            "insert into tie (id, resident, team, kind, cause, begins) values (gen_random_uuid(), ?, ?, 'RECEIVER', gen_random_uuid(), '2026-01-01')")
                    .params(henk.henk().value(), other.id().value())
                    .update();
            var access = world.access(piet, henk.henk(), Purpose.RECEIVE);

            assertThat(referrals.find(id, access)).isEmpty();
            assertThat(referrals.all(access)).isEmpty();
            assertThat(answers.write(id, "Hallo", access)).isEqualTo(new Answer.NotThere());
        });
    }

    @Test
    void referralOfAnotherResidentIsNotThere() {
        A.run(() -> {
            var id = asked().signed().made();
            var other = asked().signed();

            assertThat(referrals.find(id, other.refer())).isEmpty();
            assertThat(answers.withdraw(id, 1, other.refer())).isEqualTo(new Answer.NotThere());
        });
    }

    @Test
    void teamOfAnotherOrganisationCannotReceive() {
        A.run(() -> {
            var henk = asked().signed();
            for (var team : List.of(world.careTeam().id(), TeamId.next())) {
                assertThat(referrals.make(new ReferralRequest(henk.service(), team, true, null, false), henk.refer()))
                        .isEqualTo(new Outcome.CannotReceive());
            }
        });
    }

    @Test
    void trayShowsWhatIsUnderWayToTheOwnTeam() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();

            var tray =
                    referrals.incoming(keys.list(henk.nadia(), Purpose.RECEIVE)).rows();

            assertThat(tray).singleElement().satisfies(row -> {
                assertThat(row.id()).isEqualTo(id);
                assertThat(row.calledName()).isEqualTo("Henk");
                assertThat(row.lateBy()).isZero();
            });
            answers.decline(id, 1, Reason.NOT_FITTING, "", henk.receive());
            assertThat(referrals
                            .incoming(keys.list(henk.nadia(), Purpose.RECEIVE))
                            .rows())
                    .isEmpty();
        });
    }

    @Test
    void deathStopsWhatIsUnderWay() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();

            var register = world.access(henk.anna(), henk.henk(), Purpose.REGISTER);
            var version = residents.of(register).version();
            residents.change(new StateRequest(LocalDate.of(2026, 1, 2), null, false, false, version), register);

            assertThat(referrals.find(id, henk.refer()).orElseThrow().referral().status())
                    .isEqualTo(Status.WITHDRAWN);
            assertThat(keys.access(henk.nadia(), henk.henk(), Purpose.RECEIVE)).isEmpty();
            assertThat(referrals.make(henk.request(), henk.refer())).isEqualTo(new Outcome.MayNotBeContacted());
        });
    }

    @Test
    void residentReadsOwnReferral() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();
            var self = world.self(henk.henk());

            var own = referrals.find(
                    id, keys.access(self, self.resident(), Purpose.OWN).orElseThrow());

            assertThat(own)
                    .hasValueSatisfying(detail -> assertThat(detail.mine()).isEqualTo(Side.RESIDENT));
        });
    }

    private SampleReferrals asked() {
        return SampleReferrals.asked(world, services, referrals, permissions, keys, jdbc);
    }

    private void plan(SampleReferrals henk) {
        plans.open(
                new PlanRequest("Muziek maken", null), world.access(henk.anna(), henk.henk(), Purpose.PLAN_TOGETHER));
    }

    private Referral find(SampleReferrals henk) {
        return referrals.find(henk.made(), henk.refer()).orElseThrow().referral();
    }

    private int count(SampleReferrals henk) {
        return jdbc.sql("select count(*) from referral where resident = ?")
                .param(henk.henk().value())
                .query(Integer.class)
                .single();
    }
}
