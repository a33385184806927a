package nl.nabij.handouts;

import static nl.nabij.World.A;
import static nl.nabij.handouts.SampleHandouts.holder;
import static nl.nabij.handouts.SampleHandouts.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.handouts.Handout.State;
import nl.nabij.responses.Reply;
import nl.nabij.responses.Response;
import nl.nabij.responses.Responses;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.ResidentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of answers when nothing happens any more: on an own phone, and on a tablet at the desk. */
@RegionTest
class QuietTests {

    private static final Instant MORNING = Instant.parse("2026-11-24T09:00:00Z");

    private static final int HALF_AN_HOUR = 1_800;

    private static final int A_DAY = 86_400;

    @Autowired
    World world;

    @Autowired
    Handouts handouts;

    @Autowired
    Sittings sittings;

    @Autowired
    Responses responses;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private SignedIn anna = new SignedIn(AccountId.next(), "", OrganisationId.next(), java.util.Set.of());
    private ResidentId sam = ResidentId.next();
    private final String phone = "phone " + UUID.randomUUID();

    @BeforeEach
    void annaTalksWithSam() {
        clock.at(MORNING);
        A.run(() -> {
            anna = world.clientManager();
            sam = world.client("Sam", anna);
        });
    }

    @Test
    void everyAnswerAndEveryLookGivesAnotherHalfHour() {
        var handout = begun(phone, false);
        after(1_200);
        answer(handout, "goes-well", "Kanarie.");
        after(1_200 + HALF_AN_HOUR - 1);
        A.run(() -> {
            assertThat(sittings.on(phone)).isPresent();
            assertThat(sittings.look(holder(handout, keys))).isPresent();
        });
        after(1_200 + HALF_AN_HOUR - 1 + HALF_AN_HOUR - 1);
        A.run(() -> assertThat(sittings.on(phone)).isPresent());
    }

    @Test
    void halfAnHourWithoutASignClosesThePhoneAndNobodyReadsTheAnswers() {
        var handout = begun(phone, false);
        answer(handout, "goes-well", "Kanarie.");

        after(HALF_AN_HOUR);

        A.run(() -> {
            assertThat(sittings.on(phone)).isEmpty();
            assertThat(sittings.look(holder(handout, keys))).isEmpty();
            assertThat(sittings.send(holder(handout, keys))).isInstanceOf(Sittings.Sent.Over.class);
            assertThat(sittings.answer("conversation-map", "body", reply("4"), holder(handout, keys)))
                    .isInstanceOf(Sittings.Kept.Over.class);
            assertThat(sittings.resting(phone)).map(Handout::id).contains(handout.id());
            assertThat(state(handout)).isEqualTo(State.RESTING);
            assertThat(responses.all(talking())).isEmpty();
        });
    }

    @Test
    void samePhoneGoesOnWithTheCodeUntilADayLater() {
        var handout = begun(phone, false);
        answer(handout, "goes-well", "Kanarie.");

        after(HALF_AN_HOUR + A_DAY - 1);

        A.run(() -> {
            assertThat(sittings.begin(phone + " other", false, holder(handout, keys)))
                    .as("no other phone")
                    .isFalse();
            assertThat(sittings.goOn(holder(handout, keys))).isTrue();
            assertThat(sittings.on(phone)).isPresent();
            assertThat(sittings.look(holder(handout, keys))
                            .orElseThrow()
                            .of("conversation-map")
                            .answers())
                    .containsEntry("goes-well", "Kanarie.");
        });
    }

    @Test
    void afterThatDayNothingIsLeftAndTheCodeBeginsAnew() {
        var handout = begun(phone, false);
        answer(handout, "goes-well", "Kanarie.");

        after(HALF_AN_HOUR + A_DAY);

        A.run(() -> {
            assertThat(sittings.goOn(holder(handout, keys))).isFalse();
            assertThat(sittings.resting(phone)).isEmpty();
            assertThat(left(handout)).as("until the duty has come by").contains("Kanarie");

            handouts.forget(keys.duty(Duty.RETENTION, Purpose.MAINTAIN));

            assertThat(left(handout)).isEqualTo("null null");
            assertThat(state(handout)).isEqualTo(State.WAITING);
            assertThat(sittings.begin(phone + " other", false, holder(handout, keys)))
                    .isTrue();
            assertThat(sittings.look(holder(handout, keys)).orElseThrow().holdsNothing())
                    .isTrue();
        });
    }

    /** Also before the duty has come by. */
    @Test
    void fiveMinutesAtTheDeskLeaveNothingToWhoComesNext() {
        var handout = begun(phone, true);
        answer(handout, "goes-well", "Kanarie.");
        after(299);
        A.run(() -> assertThat(sittings.on(phone)).isPresent());

        after(300);

        A.run(() -> {
            assertThat(sittings.on(phone)).isEmpty();
            assertThat(sittings.resting(phone)).isEmpty();
            assertThat(sittings.goOn(holder(handout, keys))).isFalse();
            assertThat(sittings.begin(phone, true, holder(handout, keys)))
                    .as("the same code begins anew")
                    .isTrue();
            assertThat(left(handout)).doesNotContain("Kanarie");
        });
    }

    /** Who writes for 40 minutes at one answer, and sends it without script. */
    @Test
    void answerThatComesAfterClosingIsKeptAndOpensNothing() {
        var handout = begun(phone, false);
        after(HALF_AN_HOUR + 600);

        A.run(() -> {
            sittings.answerLate(1, new AnswerForm("4", null, null, Reply.Step.NEXT, null), holder(handout, keys));
            sittings.answerLate(2, new AnswerForm("99", null, null, Reply.Step.NEXT, null), holder(handout, keys));

            assertThat(sittings.on(phone)).isEmpty();
            sittings.goOn(holder(handout, keys));
            assertThat(sittings.look(holder(handout, keys))
                            .orElseThrow()
                            .of("conversation-map")
                            .answers())
                    .as("the wrong one is left out")
                    .isEqualTo(java.util.Map.of("body", "4"));
        });
    }

    @Test
    void whoTalksWithTheResidentMayTypeOverAPaperMeanwhile() {
        var handout = begun(phone, false);
        answer(handout, "goes-well", "Kanarie.");
        after(HALF_AN_HOUR);

        A.run(() -> {
            var paper = Filling.EMPTY.with("conversation-map", "body", reply("4"));
            assertThat(handouts.enter(handout.id(), paper, talking())).isInstanceOf(Handouts.Entered.Kept.class);

            assertThat(sittings.goOn(holder(handout, keys))).isFalse();
            assertThat(responses.all(talking()))
                    .singleElement()
                    .extracting(Response::answers)
                    .isEqualTo(java.util.Map.of("body", "4"));
        });
    }

    private Handout begun(String device, boolean desk) {
        return A.call(() -> {
            var handout = map(handouts, talking());
            assertThat(sittings.begin(device, desk, holder(handout, keys))).isTrue();
            return handouts.find(handout.id(), talking()).orElseThrow();
        });
    }

    private void answer(Handout handout, String item, String words) {
        A.run(() -> assertThat(sittings.answer("conversation-map", item, reply(words), holder(handout, keys)))
                .isInstanceOf(Sittings.Kept.Done.class));
    }

    private static Reply reply(String answer) {
        return new Reply(answer, false, false);
    }

    /** @param seconds since the morning */
    private void after(int seconds) {
        clock.at(MORNING.plusSeconds(seconds));
    }

    private State state(Handout handout) {
        return handouts.find(handout.id(), talking()).orElseThrow().state(clock.instant());
    }

    private String left(Handout handout) {
        return jdbc.sql(
                        "select coalesce(filling::text, 'null') || ' ' || coalesce(device, 'null') from handout where id = ?")
                .param(handout.id().value())
                .query(String.class)
                .single();
    }

    private Access talking() {
        return world.access(anna, sam, Purpose.TALK_TOGETHER);
    }
}
