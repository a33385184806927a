package nl.nabij.referrals;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.access.Datum;
import nl.nabij.access.Keys;
import nl.nabij.access.Part;
import nl.nabij.access.Permissions;
import nl.nabij.access.Purpose;
import nl.nabij.plans.PlanRequest;
import nl.nabij.plans.Plans;
import nl.nabij.referrals.Referral.Helped;
import nl.nabij.referrals.Referral.Reason;
import nl.nabij.referrals.Referral.Status;
import nl.nabij.referrals.ReferralDetail.Side;
import nl.nabij.referrals.ReferralRequest.Outcome;
import nl.nabij.residents.Residents;
import nl.nabij.residents.StateRequest;
import nl.nabij.services.Services;
import nl.nabij.shared.Role;
import nl.nabij.shared.TeamId;
import nl.nabij.shared.Time;
import nl.nabij.shared.WorkingDays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Referrals with permissions, ties, tasks and two organisations. */
@RegionTest
class ReferralsTests {

    @Autowired
    Referrals referrals;

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

    @Autowired
    TestClock clock;

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
    void wholeWayIsToldToBothSides() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();
            assertThat(tasks(henk)).containsExactly("referral-answer team");

            referrals.see(id, henk.receive());
            assertThat(tasks(henk)).containsExactly("referral-answer team");

            referrals.accept(id, 2, henk.receive());
            assertThat(tasks(henk)).containsExactlyInAnyOrder("referral-contact team");
            referrals.contact(id, 3, henk.receive());
            assertThat(tasks(henk)).containsExactlyInAnyOrder("referral-finish team");
            referrals.finish(id, 4, henk.receive());
            assertThat(tasks(henk)).containsExactlyInAnyOrder("referral-feedback team");
            referrals.feedback(id, 5, "Henk speelt elke week mee.", Helped.YES, henk.receive());
            assertThat(tasks(henk)).isEmpty();
            assertThat(news(henk)).containsExactly("SEEN", "ACCEPTED", "FIRST_CONTACT", "FINISHED", "FEEDBACK");

            var detail = referrals.find(id, henk.refer()).orElseThrow();
            assertThat(detail.mine()).isEqualTo(Side.SENDER);
            assertThat(detail.referral().result()).isEqualTo("Henk speelt elke week mee.");
            assertThat(detail.changes())
                    .extracting(ReferralDetail.Change::status)
                    .containsExactly(
                            Status.SENT,
                            Status.SEEN,
                            Status.ACCEPTED,
                            Status.FIRST_CONTACT,
                            Status.FINISHED,
                            Status.FEEDBACK);
            assertThat(detail.changes())
                    .extracting(ReferralDetail.Change::by)
                    .containsExactly("Anna", "Nadia", "Nadia", "Nadia", "Nadia", "Nadia");
            assertThat(keys.access(henk.nadia(), henk.henk(), Purpose.RECEIVE))
                    .as("the receiver is let go")
                    .isEmpty();
        });
    }

    @Test
    void declinedReferralLetsTheReceiverGoAndAsksTheSender() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();

            referrals.decline(id, 1, Reason.NO_ROOM, "Pas in januari weer plek.", henk.receive());

            assertThat(tasks(henk)).containsExactlyInAnyOrder("referral-elsewhere account");
            assertThat(keys.access(henk.nadia(), henk.henk(), Purpose.RECEIVE)).isEmpty();
            assertThat(referrals
                            .find(id, henk.refer())
                            .orElseThrow()
                            .changes()
                            .getLast()
                            .note())
                    .isEqualTo("Pas in januari weer plek.");
            assertThat(referrals.make(henk.request(), henk.refer())).isInstanceOf(Outcome.Made.class);
        });
    }

    @Test
    void sendersCallsItBackUntilThereIsAnAnswer() {
        A.run(() -> {
            var henk = asked().signed();
            var first = henk.made();
            assertThat(referrals.withdraw(first, 1, henk.refer())).isInstanceOf(Answer.Done.class);
            assertThat(tasks(henk)).isEmpty();
            assertThat(keys.access(henk.nadia(), henk.henk(), Purpose.RECEIVE)).isEmpty();

            var second = henk.made();
            referrals.accept(second, 1, henk.receive());

            assertThat(referrals.withdraw(second, 2, henk.refer())).isInstanceOf(Answer.Overtaken.class);
        });
    }

    @Test
    void secondAnswerHearsWhatTheFirstSaid() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();
            referrals.accept(id, 1, henk.receive());

            var second = referrals.decline(id, 1, Reason.NO_ROOM, "", henk.receive());

            assertThat(second)
                    .isInstanceOfSatisfying(
                            Answer.Overtaken.class,
                            overtaken -> assertThat(overtaken.now().status()).isEqualTo(Status.ACCEPTED));
        });
    }

    @Test
    void oneSideCannotActForTheOther() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();

            assertThat(referrals.accept(id, 1, henk.refer())).isEqualTo(new Answer.NotThere());
            assertThat(referrals.withdraw(id, 1, henk.receive())).isEqualTo(new Answer.NotThere());
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
            assertThat(referrals.write(id, "Hallo", access)).isEqualTo(new Answer.NotThere());
        });
    }

    @Test
    void referralOfAnotherResidentIsNotThere() {
        A.run(() -> {
            var id = asked().signed().made();
            var other = asked().signed();

            assertThat(referrals.find(id, other.refer())).isEmpty();
            assertThat(referrals.withdraw(id, 1, other.refer())).isEqualTo(new Answer.NotThere());
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
            referrals.decline(id, 1, Reason.NOT_FITTING, "", henk.receive());
            assertThat(referrals
                            .incoming(keys.list(henk.nadia(), Purpose.RECEIVE))
                            .rows())
                    .isEmpty();
        });
    }

    @Test
    void newReferralOrARestEndsTheSearchAfterANo() {
        A.run(() -> {
            for (var found : List.of(true, false)) {
                var henk = asked().signed();
                var id = henk.made();
                referrals.decline(id, 1, Reason.NO_ROOM, "", henk.receive());
                assertThat(tasks(henk)).containsExactly("referral-elsewhere account");

                if (found) {
                    referrals.make(henk.request(), henk.refer());
                } else {
                    referrals.settle(id, henk.refer());
                }

                assertThat(tasks(henk)).doesNotContain("referral-elsewhere account");
                assertThat(referrals.find(id, henk.refer()).orElseThrow().due()).isNull();
            }
        });
    }

    @Test
    void whoSaidNoSeesTheReferralNoLonger() {
        A.run(() -> {
            var monday = WorkingDays.after(LocalDate.ofInstant(clock.instant(), Time.ZONE), 1);
            clock.at(at(monday));
            var henk = asked().signed();
            referrals.decline(henk.made(), 1, Reason.NO_ROOM, "", henk.receive());

            clock.at(at(WorkingDays.after(monday, 7)));

            assertThat(referrals.late(keys.list(henk.nadia(), Purpose.TODAY)).rows())
                    .isEmpty();
            assertThat(referrals.late(keys.list(henk.anna(), Purpose.TODAY)).rows())
                    .hasSize(1);
        });
    }

    @Test
    void whatWaitsLongerThanAgreedIsShownToBothSides() {
        A.run(() -> {
            var monday = WorkingDays.after(LocalDate.ofInstant(clock.instant(), Time.ZONE), 1);
            clock.at(at(monday));
            var henk = asked().signed();
            var id = henk.made();
            referrals.see(id, henk.receive());

            clock.at(at(WorkingDays.after(monday, 5)));
            assertThat(referrals.late(keys.list(henk.anna(), Purpose.TODAY)).rows())
                    .isEmpty();

            clock.at(at(WorkingDays.after(monday, 7)));
            for (var side : List.of(henk.anna(), henk.nadia())) {
                assertThat(referrals.late(keys.list(side, Purpose.TODAY)).rows())
                        .singleElement()
                        .satisfies(row -> {
                            assertThat(row.due()).isEqualTo(WorkingDays.after(monday, 5));
                            assertThat(row.lateBy()).isEqualTo(2);
                        });
            }
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
    void messageIsATaskOfTheOtherSideUntilItIsRead() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();

            referrals.write(id, "Een groep overdag past het best.", henk.refer());
            assertThat(tasks(henk)).contains("referral-message team");
            referrals.read(id, henk.receive());
            assertThat(tasks(henk)).containsExactly("referral-answer team");

            referrals.write(id, "Ik kijk of er plek is.", henk.receive());
            assertThat(tasks(henk)).contains("referral-message account");
            assertThat(referrals.find(id, henk.refer()).orElseThrow().messages())
                    .extracting(ReferralDetail.Message::from)
                    .containsExactly("Anna", "Nadia");
        });
    }

    @Test
    void twoWhoAnswerAtOnceGiveOneAnswer() throws Exception {
        var henk = A.call(() -> asked().signed());
        var id = A.call(henk::made);
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<String> yes = () -> A.call(() -> outcome(() -> referrals.accept(id, 1, henk.receive())));
            Callable<String> no =
                    () -> A.call(() -> outcome(() -> referrals.decline(id, 1, Reason.OTHER, "", henk.receive())));

            var outcomes = pool.invokeAll(List.of(yes, no)).stream()
                    .map(it -> it.resultNow())
                    .toList();

            assertThat(outcomes).containsOnlyOnce("Done");
        }
        A.run(() -> assertThat(referrals.find(id, henk.refer()).orElseThrow().changes())
                .hasSize(2));
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

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(Time.ZONE).toInstant();
    }

    private static String outcome(Callable<Answer> act) {
        try {
            return act.call().getClass().getSimpleName();
        } catch (NoSuchElementException e) {
            return "let go";
        } catch (Exception e) {
            return e.getClass().getSimpleName();
        }
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

    /** What the sender was told, oldest first. */
    private List<String> news(SampleReferrals henk) {
        return jdbc.sql(
                        "select replace(text, 'referrals.news.', '') from notice where resident = ? and account = ? order by told_at, id")
                .params(henk.henk().value(), henk.anna().account().value())
                .query(String.class)
                .list();
    }

    private List<String> tasks(SampleReferrals henk) {
        return jdbc.sql("""
                select kind || case when team is null then ' account' else ' team' end from task
                where resident = ? and done_at is null order by kind
                """).param(henk.henk().value()).query(String.class).list();
    }
}
