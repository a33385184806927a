package nl.nabij.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.residents.Residents;
import nl.nabij.shared.ConversationId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Talks on a real database. */
@RegionTest
class ConversationsTests {

    @Autowired
    Conversations conversations;

    @Autowired
    Residents residents;

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void ownQuestionIsThatOfTheNewestRegisteredTalk() {
        World.A.run(() -> {
            var access = access();
            var talk = SampleTalks.registered(conversations, access);
            var draft = conversations.begin(access);
            conversations.save(draft, new Words("Nog niet af.", null, Words.Speaker.RESIDENT, null), access);

            assertThat(conversations.ownQuestion(access))
                    .contains(new OwnQuestion(talk, SampleTalks.WORDS, false, SampleTalks.OCTOBER));
        });
    }

    @Test
    void talkWithAReasonLeavesNoOwnQuestion() {
        World.A.run(() -> {
            var access = access();
            var id = conversations.begin(access);
            conversations.save(
                    id, new Words(null, Words.Reason.FIRST_ACQUAINTANCE, Words.Speaker.RESIDENT, null), access);
            conversations.save(id, new Impression(Impression.Presence.NOT_DISCUSSED, null, null, null), access);

            assertThat(conversations.register(id, access)).isInstanceOf(Outcome.Registered.class);
            assertThat(conversations.ownQuestion(access)).isEmpty();
        });
    }

    @Test
    void wordsOfARepresentativeStayMarked() {
        World.A.run(() -> {
            var access = access();
            var id = SampleTalks.registered(conversations, access);
            var before = conversations.find(id, access).orElseThrow();
            conversations.correct(
                    id,
                    new Correction(
                            before.heldOn(),
                            new Words("Hij wil muziek.", null, Words.Speaker.REPRESENTATIVE, "zijn zus Corrie"),
                            before.impression(),
                            before.agreement(),
                            "Zijn zus sprak.",
                            before.version()),
                    access);

            assertThat(conversations.ownQuestion(access).orElseThrow().byRepresentative())
                    .isTrue();
        });
    }

    @Test
    void nothingIsRegisteredThatMissesSomething() {
        World.A.run(() -> {
            var access = access();
            var id = conversations.begin(access);

            assertThat(conversations.register(id, access)).isEqualTo(new Outcome.WordsMissing());
            conversations.save(id, SampleTalks.SAID, access);
            assertThat(conversations.register(id, access)).isEqualTo(new Outcome.ImpressionMissing());
        });
    }

    @Test
    void oneDraftPerAuthorHoweverOftenItIsBegun() throws Exception {
        var access = World.A.call(this::access);
        Callable<ConversationId> begin = () -> World.A.call(() -> conversations.begin(access));

        try (var clicks = Executors.newFixedThreadPool(2)) {
            var first = clicks.submit(begin);
            var second = clicks.submit(begin);

            assertThat(first.get()).isEqualTo(second.get());
        }
    }

    @Test
    void doubleClickRegistersOnce() throws Exception {
        var access = World.A.call(this::access);
        var id = World.A.call(() -> {
            var draft = conversations.begin(access);
            conversations.save(draft, SampleTalks.SAID, access);
            conversations.save(draft, SampleTalks.LONELY, access);
            conversations.save(draft, new Agreement(null, LocalDate.of(2026, 12, 1)), SampleTalks.OCTOBER, access);
            return draft;
        });
        Callable<Outcome> register = () -> World.A.call(() -> conversations.register(id, access));

        try (var clicks = Executors.newFixedThreadPool(2)) {
            var first = clicks.submit(register);
            var second = clicks.submit(register);

            assertThat(first.get()).isInstanceOf(Outcome.Registered.class);
            assertThat(second.get()).isInstanceOf(Outcome.Registered.class);
        }
        assertThat(World.A.call(() -> openTasks(access))).isOne();
    }

    @Test
    void nextTalkIsAskedAndEndsWithTheNextRegistration() {
        World.A.run(() -> {
            var access = access();
            var id = conversations.begin(access);
            conversations.save(id, SampleTalks.SAID, access);
            conversations.save(id, SampleTalks.LONELY, access);
            conversations.save(id, new Agreement(null, LocalDate.of(2026, 12, 1)), SampleTalks.OCTOBER, access);
            conversations.register(id, access);
            assertThat(openTasks(access)).isOne();

            SampleTalks.registered(conversations, access);

            assertThat(openTasks(access)).isZero();
        });
    }

    @Test
    void correctionKeepsWhatItSaidBefore() {
        World.A.run(() -> {
            var access = access();
            var id = SampleTalks.registered(conversations, access);
            var before = conversations.find(id, access).orElseThrow();

            conversations.correct(id, SampleTalks.correction(before, "Ik wil weer muziek maken."), access);

            assertThat(conversations.ownQuestion(access).orElseThrow().words()).isEqualTo("Ik wil weer muziek maken.");
            assertThat(conversations.earlier(id, access)).singleElement().satisfies(earlier -> {
                assertThat(earlier.words()).isEqualTo(SampleTalks.SAID);
                assertThat(earlier.impression()).isEqualTo(SampleTalks.LONELY);
                assertThat(earlier.agreement()).isEqualTo(SampleTalks.AGREED);
                assertThat(earlier.heldOn()).isEqualTo(SampleTalks.OCTOBER);
                assertThat(earlier.why()).isEqualTo("Ik had het verkeerd opgeschreven.");
            });
        });
    }

    @Test
    void correctionOfWhatChangedMeanwhileWritesNothing() {
        World.A.run(() -> {
            var access = access();
            var id = SampleTalks.registered(conversations, access);
            var before = conversations.find(id, access).orElseThrow();
            conversations.correct(id, SampleTalks.correction(before, "Ik wil weer muziek maken."), access);

            var outcome = conversations.correct(id, SampleTalks.correction(before, "Iets anders."), access);

            assertThat(outcome).isInstanceOf(Outcome.ChangedMeanwhile.class);
            assertThat(conversations.earlier(id, access)).hasSize(1);
        });
    }

    @Test
    void somebodyElsesTalkIsNotThere() {
        World.A.run(() -> {
            var access = access();
            var other = access();
            var id = SampleTalks.registered(conversations, access);
            var before = conversations.find(id, access).orElseThrow();

            assertThat(conversations.find(id, other)).isEmpty();
            assertThat(conversations.earlier(id, other)).isEmpty();
            assertThat(conversations.register(id, other)).isEqualTo(new Outcome.NotThere());
            assertThat(conversations.correct(id, SampleTalks.correction(before, "Iets."), other))
                    .isEqualTo(new Outcome.NotThere());
            assertThat(conversations.save(id, SampleTalks.SAID, other)).isEqualTo(new Outcome.NotThere());
        });
    }

    @Test
    void draftGoesAlongToTheColleagueAndIsNobodyElses() {
        World.A.run(() -> {
            var access = access();
            var draft = conversations.begin(access);
            conversations.save(draft, SampleTalks.SAID, access);
            var bram = world.clientManager();

            residents.handOver(bram.account(), access);

            var ofBram = world.access(bram, access.resident(), Purpose.TALK_TOGETHER);
            assertThat(conversations.find(draft, ofBram).orElseThrow().words()).isEqualTo(SampleTalks.SAID);
            assertThat(conversations.find(
                            draft,
                            keys.access(world.self(access.resident()), access.resident(), Purpose.OWN)
                                    .orElseThrow()))
                    .isEmpty();
        });
    }

    @Test
    void draftIsThrownAwayAndARegisteredTalkIsNot() {
        World.A.run(() -> {
            var access = access();
            var talk = SampleTalks.registered(conversations, access);
            var draft = conversations.begin(access);

            conversations.discard(draft, access);
            conversations.discard(talk, access);

            assertThat(conversations.draft(access)).isEmpty();
            assertThat(conversations.all(access)).extracting(Conversation::id).containsExactly(talk);
        });
    }

    private Access access() {
        var anna = world.clientManager();
        return world.access(anna, world.client("Sam", anna), Purpose.TALK_TOGETHER);
    }

    private int openTasks(Access access) {
        return jdbc.sql(
                        "select count(*) from task where resident = ? and kind = 'conversation-next' and done_at is null")
                .param(access.resident().value())
                .query(Integer.class)
                .single();
    }
}
