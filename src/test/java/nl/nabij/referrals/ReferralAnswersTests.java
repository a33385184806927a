package nl.nabij.referrals;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Permissions;
import nl.nabij.access.Purpose;
import nl.nabij.referrals.Referral.Helped;
import nl.nabij.referrals.Referral.Reason;
import nl.nabij.referrals.Referral.Status;
import nl.nabij.referrals.ReferralDetail.Side;
import nl.nabij.referrals.ReferralRequest.Outcome;
import nl.nabij.services.Services;
import nl.nabij.shared.Time;
import nl.nabij.shared.WorkingDays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a referral that was sent, with ties, tasks and two organisations. */
@RegionTest
class ReferralAnswersTests {

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralAnswers answers;

    @Autowired
    Services services;

    @Autowired
    Permissions permissions;

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void wholeWayIsToldToBothSides() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();
            assertThat(tasks(henk)).containsExactly("referral-answer team");

            answers.see(id, henk.receive());
            assertThat(tasks(henk)).containsExactly("referral-answer team");

            answers.accept(id, 2, henk.receive());
            assertThat(tasks(henk)).containsExactlyInAnyOrder("referral-contact team");
            answers.contact(id, 3, henk.receive());
            assertThat(tasks(henk)).containsExactlyInAnyOrder("referral-finish team");
            answers.finish(id, 4, henk.receive());
            assertThat(tasks(henk)).containsExactlyInAnyOrder("referral-feedback team");
            answers.feedback(id, 5, "Henk speelt elke week mee.", Helped.YES, henk.receive());
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

            answers.decline(id, 1, Reason.NO_ROOM, "Pas in januari weer plek.", henk.receive());

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
            assertThat(answers.withdraw(first, 1, henk.refer())).isInstanceOf(Answer.Done.class);
            assertThat(tasks(henk)).isEmpty();
            assertThat(keys.access(henk.nadia(), henk.henk(), Purpose.RECEIVE)).isEmpty();

            var second = henk.made();
            answers.accept(second, 1, henk.receive());

            assertThat(answers.withdraw(second, 2, henk.refer())).isInstanceOf(Answer.Overtaken.class);
        });
    }

    @Test
    void secondAnswerHearsWhatTheFirstSaid() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();
            answers.accept(id, 1, henk.receive());

            var second = answers.decline(id, 1, Reason.NO_ROOM, "", henk.receive());

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

            assertThat(answers.accept(id, 1, henk.refer())).isEqualTo(new Answer.NotThere());
            assertThat(answers.withdraw(id, 1, henk.receive())).isEqualTo(new Answer.NotThere());
        });
    }

    @Test
    void newReferralOrARestEndsTheSearchAfterANo() {
        A.run(() -> {
            for (var found : List.of(true, false)) {
                var henk = asked().signed();
                var id = henk.made();
                answers.decline(id, 1, Reason.NO_ROOM, "", henk.receive());
                assertThat(tasks(henk)).containsExactly("referral-elsewhere account");

                if (found) {
                    referrals.make(henk.request(), henk.refer());
                } else {
                    answers.settle(id, henk.refer());
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
            answers.decline(henk.made(), 1, Reason.NO_ROOM, "", henk.receive());

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
            answers.see(id, henk.receive());

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
    void messageIsATaskOfTheOtherSideUntilItIsRead() {
        A.run(() -> {
            var henk = asked().signed();
            var id = henk.made();

            answers.write(id, "Een groep overdag past het best.", henk.refer());
            assertThat(tasks(henk)).contains("referral-message team");
            answers.read(id, henk.receive());
            assertThat(tasks(henk)).containsExactly("referral-answer team");

            answers.write(id, "Ik kijk of er plek is.", henk.receive());
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
            Callable<String> yes = () -> A.call(() -> outcome(() -> answers.accept(id, 1, henk.receive())));
            Callable<String> no =
                    () -> A.call(() -> outcome(() -> answers.decline(id, 1, Reason.OTHER, "", henk.receive())));

            var outcomes = pool.invokeAll(List.of(yes, no)).stream()
                    .map(it -> it.resultNow())
                    .toList();

            assertThat(outcomes).containsOnlyOnce("Done");
        }
        A.run(() -> assertThat(referrals.find(id, henk.refer()).orElseThrow().changes())
                .hasSize(2));
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
