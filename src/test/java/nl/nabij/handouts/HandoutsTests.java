package nl.nabij.handouts;

import static nl.nabij.World.A;
import static nl.nabij.handouts.SampleHandouts.holder;
import static nl.nabij.handouts.SampleHandouts.made;
import static nl.nabij.handouts.SampleHandouts.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.LookSearch;
import nl.nabij.access.Looks;
import nl.nabij.access.NoGround;
import nl.nabij.access.Part;
import nl.nabij.access.Purpose;
import nl.nabij.handouts.Handout.State;
import nl.nabij.instruments.Instrument;
import nl.nabij.residents.ResidentEvent;
import nl.nabij.residents.Residents;
import nl.nabij.responses.Reply;
import nl.nabij.responses.Response;
import nl.nabij.responses.Response.FilledBy;
import nl.nabij.responses.ResponseRequest;
import nl.nabij.responses.Responses;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.HandoutId;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.ResidentId;
import nl.nabij.tasks.NoticeView;
import nl.nabij.tasks.Notices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Handing out, filling in alone and sending, on a real database. */
@RegionTest
class HandoutsTests {

    private static final Instant MORNING = Instant.parse("2026-11-24T09:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    World world;

    @Autowired
    Handouts handouts;

    @Autowired
    Sittings sittings;

    @Autowired
    Codes codes;

    @Autowired
    Responses responses;

    @Autowired
    Residents residents;

    @Autowired
    Notices notices;

    @Autowired
    Looks looks;

    @Autowired
    Tries tries;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEventPublisher events;

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
    void whatIsSentIsTheResidentsOwnAndTellsWhatToTalkAbout() {
        A.run(() -> {
            var handout = begun(phone);
            answer(handout, "body", new Reply("4", true, false));
            answer(handout, "mind", new Reply("", false, true));
            answer(handout, "goes-well", new Reply("De tuin.", false, false));
            assertThat(responses.all(talking())).as("before it is sent").isEmpty();

            assertThat(sittings.send(holder(handout, keys))).isInstanceOf(Sittings.Sent.Done.class);

            var kept = responses.all(talking()).getFirst();
            assertThat(kept.filledBy()).isEqualTo(FilledBy.ALONE);
            assertThat(kept.account()).as("nobody at work entered it").isNull();
            assertThat(kept.answers()).isEqualTo(Map.of("body", "4", "goes-well", "De tuin."));
            assertThat(kept.scores()).isEqualTo(Map.of("body", new BigDecimal("4")));
            assertThat(kept.marks().talk()).containsExactly("body");
            assertThat(kept.marks().skipped()).containsExactly("mind");
            assertThat(kept.filledOn()).isEqualTo(TODAY);
            assertThat(unseen(anna)).extracting(NoticeView::text).containsExactly("handouts.notice.sent");
            assertThat(state(handout)).isEqualTo(State.SENT);
        });
    }

    @Test
    void nothingIsLeftBehindWhenItIsSent() {
        A.run(() -> {
            var handout = begun(phone);
            answer(handout, "goes-well", new Reply("Kanarie in de keuken.", false, false));

            sittings.send(holder(handout, keys));

            assertThat(left(handout)).isEqualTo("null null");
            assertThat(sittings.on(phone)).isEmpty();
            assertThat(sittings.look(holder(handout, keys))).isEmpty();
            assertThat(sittings.send(holder(handout, keys))).isInstanceOf(Sittings.Sent.Over.class);
            assertThat(responses.all(talking())).hasSize(1);
        });
    }

    @Test
    void nobodyAtWorkReadsWhatIsNotSent() {
        A.run(() -> {
            var handout = begun(phone);
            answer(handout, "goes-well", new Reply("Kanarie in de keuken.", false, false));

            assertThat(handouts.find(handout.id(), talking()).toString()).doesNotContain("Kanarie");
            assertThat(responses.all(talking())).isEmpty();
            assertThat(sittings.look(talking()))
                    .as("a key of work opens no sitting")
                    .isEmpty();
            assertThat(sittings.send(talking())).isInstanceOf(Sittings.Sent.Over.class);
            assertThat(keys.access(anna, sam, Purpose.FILL_IN))
                    .as("no tie fills in alone")
                    .isEmpty();
        });
    }

    /** The guard of the code, and behind it the one of the database. */
    @Test
    void nobodyAtWorkEntersOrChangesWhatSomebodyFilledInAlone() {
        A.run(() -> {
            var request = new ResponseRequest("conversation-map", 1, FilledBy.ALONE, Map.of("body", "9"), TODAY, null);
            assertThat(responses.keep(request, talking())).isInstanceOf(ResponseRequest.Outcome.NotAllowed.class);
            var helped =
                    new ResponseRequest("conversation-map", 1, FilledBy.WITH_HELP, Map.of("body", "9"), TODAY, null);
            assertThat(responses.keep(helped, holder(map(handouts, talking()), keys)))
                    .isInstanceOf(ResponseRequest.Outcome.NotAllowed.class);

            var handout = begun(phone);
            answer(handout, "body", new Reply("4", false, false));
            sittings.send(holder(handout, keys));
            var kept = responses.all(talking()).getFirst();

            assertThat(responses.takeBack(kept.id(), talking())).isFalse();
            assertThat(responses.all(talking())).containsExactly(kept);
        });
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> A.run(
                        () -> jdbc.sql("update response set account = ? where resident = ? and filled_by = 'ALONE'")
                                .params(anna.account().value(), sam.value())
                                .update()));
    }

    @Test
    void codeIsBegunOnOneDeviceOnly() {
        A.run(() -> {
            var handout = begun(phone);

            assertThat(sittings.begin(phone + " other", false, holder(handout, keys)))
                    .isFalse();
            assertThat(sittings.on(phone + " other")).isEmpty();
            assertThat(sittings.on(phone)).map(Handout::id).contains(handout.id());
        });
    }

    @Test
    void whoStopsLeavesNothing() {
        A.run(() -> {
            var handout = begun(phone);
            answer(handout, "goes-well", new Reply("Kanarie.", false, false));

            sittings.stop(holder(handout, keys));

            assertThat(left(handout)).isEqualTo("null null");
            assertThat(state(handout)).isEqualTo(State.OVER);
            assertThat(unseen(anna)).isEmpty();
        });
    }

    @Test
    void withdrawingEndsAlsoWhatWasBegun() {
        A.run(() -> {
            var handout = begun(phone);
            answer(handout, "goes-well", new Reply("Kanarie.", false, false));

            assertThat(handouts.withdraw(handout.id(), talking())).isTrue();
            assertThat(handouts.withdraw(handout.id(), talking())).isFalse();

            assertThat(left(handout)).isEqualTo("null null");
            assertThat(sittings.on(phone)).isEmpty();
        });
    }

    @Test
    void nobodyFillsInForWhoDied() {
        A.run(() -> {
            var handout = begun(phone);

            events.publishEvent(new ResidentEvent.Died(sam, clock.instant()));

            assertThat(sittings.on(phone)).isEmpty();
            assertThat(state(handout)).isEqualTo(State.OVER);
        });
    }

    @Test
    void onlyWhatMayBeShownAndKeptIsHandedOut() {
        A.run(() -> {
            assertThat(handouts.offered(talking()))
                    .extracting(Instrument::key)
                    .contains("conversation-map", "direct-question", "experienced-fit")
                    .doesNotContain("de-jong-gierveld-6", "who-5", "zrm-2017", "self-efficacy");
            assertThat(handouts.make(
                            new HandoutRequest(HandoutId.next(), List.of("conversation-map", "de-jong-gierveld-6")),
                            talking()))
                    .isInstanceOf(HandoutRequest.Outcome.NothingChosen.class);
            assertThat(handouts.make(new HandoutRequest(HandoutId.next(), List.of()), talking()))
                    .isInstanceOf(HandoutRequest.Outcome.NothingChosen.class);
        });
    }

    @Test
    void secondClickMakesNoSecondCode() {
        A.run(() -> {
            var request = new HandoutRequest(HandoutId.next(), List.of("conversation-map"));

            handouts.make(request, talking());
            handouts.make(request, talking());

            assertThat(handouts.all(talking())).hasSize(1);
        });
    }

    @Test
    void wrongAnswerIsToldAndNotKept() {
        A.run(() -> {
            var handout = begun(phone);

            assertThat(answer(handout, "body", new Reply("99", false, false))).isInstanceOf(Sittings.Kept.Wrong.class);
            assertThat(answer(handout, "goes-well", new Reply("x".repeat(2_001), false, false)))
                    .isInstanceOf(Sittings.Kept.Wrong.class);
            assertThat(sittings.send(holder(handout, keys))).isInstanceOf(Sittings.Sent.Empty.class);
        });
    }

    @Test
    void codeIsNowhereInTheDatabase() {
        A.run(() -> {
            var handout = map(handouts, talking());
            var code = codes.code(handout.id());

            assertThat(sittings.behind(code)).map(Handout::id).contains(handout.id());
            assertThat(jdbc.sql("select count(*) from handout h where to_jsonb(h)::text like '%' || ? || '%'")
                            .param(code)
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(codes.reference(handout.id())).doesNotContain(code.substring(0, 4));
        });
    }

    @Test
    void keyOfTheCodeOpensNothingOfThePerson() {
        A.run(() -> {
            var holder = holder(map(handouts, talking()), keys);

            assertThat(holder.opens(Part.PERSON)).isFalse();
            assertThatExceptionOfType(NoGround.class).isThrownBy(() -> residents.of(holder));
            assertThat(responses.all(holder)).isEmpty();
            assertThat(handouts.all(holder)).isEmpty();
            assertThat(handouts.withdraw(new HandoutId(UUID.randomUUID()), holder))
                    .isFalse();
        });
    }

    @Test
    void residentReadsThatTheCodeWasMadeAndUsed() {
        A.run(() -> {
            var handout = begun(phone);
            answer(handout, "body", new Reply("4", false, false));
            sittings.send(holder(handout, keys));
            var self = world.self(sam);

            var own = keys.access(self, sam, Purpose.OWN).orElseThrow();

            assertThat(looks.of(new LookSearch(sam, null, false, TODAY, TODAY, null), own))
                    .anySatisfy(look -> {
                        assertThat(look.purpose()).isEqualTo(Purpose.FILL_IN);
                        assertThat(look.ground()).isEqualTo("HANDOUT");
                        assertThat(look.who().kind()).isEqualTo("access.who.link");
                        assertThat(look.changed()).contains(Part.PREPARATION, Part.TALK);
                    })
                    .anySatisfy(look -> assertThat(look.purpose()).isEqualTo(Purpose.TALK_TOGETHER));
            assertThat(handouts.all(own)).hasSize(1);
        });
    }

    @Test
    void whoDoesNotTalkWithTheResidentHandsNothingOut() {
        A.run(() -> {
            var handout = map(handouts, talking());
            var holder = holder(handout, keys);

            assertThat(handouts.make(new HandoutRequest(HandoutId.next(), List.of("conversation-map")), holder))
                    .isInstanceOf(HandoutRequest.Outcome.NotThere.class);
            assertThat(handouts.find(handout.id(), holder)).isEmpty();
        });
    }

    @Test
    void wrongCodesAreBoundedPerNetworkAndForgottenAfterAnHour() {
        A.run(() -> {
            var here = codes.network("198.51.100.77");
            for (var i = 0; i < Tries.FROM_NETWORK; i++) {
                assertThat(tries.begin(here)).isTrue();
            }
            assertThat(tries.begin(here)).isFalse();
            assertThat(tries.begin(codes.network("203.0.113.5")))
                    .as("another network")
                    .isTrue();
        });
        clock.at(MORNING.plusSeconds(3_601));
        A.run(() -> {
            assertThat(tries.begin(codes.network("198.51.100.77"))).isTrue();
            jdbc.sql("delete from handout_try").update();
        });
    }

    @Test
    void rightCodesAreNotCounted() {
        A.run(() -> {
            var here = codes.network("198.51.100.78");
            for (var i = 0; i < 2 * Tries.FROM_NETWORK; i++) {
                assertThat(tries.begin(here)).isTrue();
                tries.wasRight(here);
            }
            jdbc.sql("delete from handout_try").update();
        });
    }

    @Test
    void agendaHoldsWhatIsMarkedUntilItIsTalkedAbout() {
        A.run(() -> {
            var handout = begun(phone);
            answer(handout, "body", new Reply("4", true, false));
            sittings.send(holder(handout, keys));

            var agenda = responses.agenda(talking());
            assertThat(agenda).extracting(Response::instrument).containsExactly("conversation-map");

            assertThat(responses.discussed(agenda.getFirst().id(), talking())).isTrue();
            assertThat(responses.discussed(agenda.getFirst().id(), talking())).isFalse();
            assertThat(responses.agenda(talking())).isEmpty();
            assertThat(responses.all(talking()).getFirst().marks().talk()).containsExactly("body");
        });
    }

    @Test
    void severalQuestionnairesAreKeptEachByItself() {
        A.run(() -> {
            var handout = made(handouts, talking(), "experienced-fit", "conversation-map");
            sittings.begin(phone, false, holder(handout, keys));
            var course = sittings.course(handout);
            assertThat(course.spots()).hasSizeGreaterThan(9);
            assertThat(course.spots().getLast().number())
                    .isEqualTo(course.spots().size());

            answer(handout, "helped", new Reply("mostly", false, false));
            answer(handout, "body", new Reply("6", false, false));
            sittings.send(holder(handout, keys));

            assertThat(responses.all(talking()))
                    .extracting(Response::instrument)
                    .containsExactlyInAnyOrder("experienced-fit", "conversation-map");
        });
    }

    private Handout begun(String device) {
        var handout = map(handouts, talking());
        assertThat(sittings.begin(device, false, holder(handout, keys))).isTrue();
        return handout;
    }

    private Sittings.Kept answer(Handout handout, String item, Reply reply) {
        var spot = sittings.course(handout).spots().stream()
                .filter(one -> one.item().id().equals(item))
                .findFirst()
                .orElseThrow();
        return sittings.answer(spot.instrument().key(), item, reply, holder(handout, keys));
    }

    private State state(Handout handout) {
        return handouts.find(handout.id(), talking()).orElseThrow().state(clock.instant());
    }

    private List<NoticeView> unseen(SignedIn who) {
        return notices.unseen(keys.list(who, Purpose.TODAY)).rows();
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
