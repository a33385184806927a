package nl.nabij.responses;

import static nl.nabij.World.A;
import static nl.nabij.responses.SampleResponses.DAY;
import static nl.nabij.responses.SampleResponses.kept;
import static nl.nabij.responses.SampleResponses.lonely;
import static nl.nabij.responses.SampleResponses.map;
import static nl.nabij.responses.SampleResponses.whoFive;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.instruments.Instrument;
import nl.nabij.regions.Settings;
import nl.nabij.responses.Response.FilledBy;
import nl.nabij.responses.ResponseRequest.Outcome;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.ResponseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of questionnaires, by whom, and who sees it. */
@RegionTest
class ResponsesTests {

    @Autowired
    Responses responses;

    @Autowired
    Settings settings;

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private SignedIn anna = new SignedIn(
            nl.nabij.shared.AccountId.next(), "", nl.nabij.shared.OrganisationId.next(), java.util.Set.of());
    private ResidentId sam = ResidentId.next();

    @BeforeEach
    void annaTalksWithSam() {
        A.run(() -> {
            anna = world.clientManager();
            sam = world.client("Sam", anna);
        });
    }

    @AfterEach
    void regionHasDecidedNothing() {
        A.run(() -> settings.change(Responses.GROUP_SCALES, 0, "Test"));
    }

    @Test
    void responseIsKeptWithItsVersionAnswersAndScores() {
        A.run(() -> {
            var id = kept(responses, whoFive("3", DAY), talk());

            assertThat(responses.find(id, talk())).hasValueSatisfying(response -> {
                assertThat(response.instrument()).isEqualTo("who-5");
                assertThat(response.version()).isEqualTo(1);
                assertThat(response.answers()).containsEntry("1", "3").hasSize(5);
                assertThat(response.scores())
                        .containsExactlyInAnyOrderEntriesOf(
                                Map.of("raw", BigDecimal.valueOf(15), "index", BigDecimal.valueOf(60)));
                assertThat(response.filledBy()).isEqualTo(FilledBy.RESIDENT);
                assertThat(response.filledOn()).isEqualTo(DAY);
                assertThat(response.account()).isEqualTo(anna.account());
            });
        });
    }

    @Test
    void newestComesFirst() {
        A.run(() -> {
            var october = kept(responses, map("3", DAY.minusMonths(1)), talk());
            var november = kept(responses, map("5", DAY), talk());

            assertThat(responses.all(talk())).extracting(Response::id).containsExactly(november, october);
        });
    }

    @Test
    void wrongAnswerOrNoAnswerKeepsNothing() {
        A.run(() -> {
            var wrong = responses.keep(request("who-5", Map.of("1", "9", "8", "1")), talk());
            var empty = responses.keep(request("who-5", Map.of("1", " ")), talk());
            var unknown = responses.keep(request("who-6", Map.of("1", "1")), talk());
            var old = responses.keep(
                    new ResponseRequest("who-5", 7, FilledBy.RESIDENT, Map.of("1", "1"), DAY, null), talk());

            assertThat(wrong)
                    .isInstanceOfSatisfying(
                            Outcome.Wrong.class, all -> assertThat(all.wrong()).hasSize(2));
            assertThat(empty).isEqualTo(new Outcome.Empty());
            assertThat(unknown).isEqualTo(new Outcome.NotThere());
            assertThat(old).isEqualTo(new Outcome.NotThere());
            assertThat(responses.all(talk())).isEmpty();
        });
    }

    /** Domain: scales that are meant for groups, about one person only inside the record of a talk and by protocol. */
    @Test
    void scaleForGroupsIsKeptInsideATalkOnlyWhereTheProtocolAllowsIt() {
        A.run(() -> {
            var talk = ConversationId.next();
            assertThat(responses.keep(lonely(talk), talk())).isEqualTo(new Outcome.NotAllowed());
            assertThat(offered(true)).doesNotContain("de-jong-gierveld-6", "ucla-3");

            settings.change(Responses.GROUP_SCALES, 1, "Bea");

            assertThat(responses.keep(lonely(null), talk())).isEqualTo(new Outcome.NotAllowed());
            assertThat(offered(false)).doesNotContain("de-jong-gierveld-6", "ucla-3");
            assertThat(offered(true)).contains("de-jong-gierveld-6", "de-jong-gierveld-11", "ucla-3");
            var id = kept(responses, lonely(talk), talk());
            assertThat(responses.of(talk, talk())).extracting(Response::id).containsExactly(id);
        });
    }

    @Test
    void whatIsNotAboutResidentsIsNeverOffered() {
        A.run(() -> {
            settings.change(Responses.GROUP_SCALES, 1, "Bea");

            assertThat(offered(true))
                    .contains("conversation-map", "who-5", "ons-4", "direct-question")
                    .doesNotContain("self-efficacy", "zrm-2017", "zrm-2013");
            assertThat(responses.keep(request("self-efficacy", Map.of("signal-notice", "5")), talk()))
                    .isEqualTo(new Outcome.NotAllowed());
        });
    }

    /** The resident's own mark is the resident's: no professional gives one. */
    @Test
    void nobodyGivesAnOwnMarkForSomebodyElse() {
        A.run(() -> {
            var judged =
                    new ResponseRequest("conversation-map", 1, FilledBy.PROFESSIONAL, Map.of("body", "2"), DAY, null);

            assertThat(responses.keep(judged, talk())).isEqualTo(new Outcome.NotAllowed());
        });
    }

    @Test
    void residentKeepsAndReadsOwnResponses() {
        A.run(() -> {
            var self = keys.access(world.self(sam), sam, Purpose.OWN).orElseThrow();
            var id = kept(responses, whoFive("4", DAY), self);
            kept(responses, map("5", DAY), talk());

            assertThat(responses.all(self)).hasSize(2);
            assertThat(responses.find(id, talk())).isPresent();
            assertThat(responses.takeBack(id, talk())).as("by somebody else").isFalse();
            assertThat(responses.keep(map("5", DAY), self))
                    .as("nobody helps in the own place")
                    .isEqualTo(new Outcome.NotAllowed());
            assertThat(responses.takeBack(id, self)).isTrue();
        });
    }

    @Test
    void whatWasEnteredWronglyIsTakenBackTheSameDayByWhoEnteredIt() {
        clock.at("2027-01-18T10:00:00Z");
        A.run(() -> {
            var wrong = kept(responses, map("1", DAY), talk());
            var right = kept(responses, map("6", DAY), talk());

            assertThat(responses.takeBack(wrong, talk())).isTrue();
            assertThat(responses.takeBack(wrong, talk())).isFalse();

            clock.at("2027-01-19T10:00:00Z");
            assertThat(responses.takeBack(right, talk())).isFalse();
            assertThat(responses.all(talk())).extracting(Response::id).containsExactly(right);
        });
    }

    @Test
    void otherResidentsResponseIsNotThere() {
        A.run(() -> {
            var id = kept(responses, map("5", DAY), talk());
            var kim = world.access(anna, world.client("Kim", anna), Purpose.TALK_TOGETHER);

            assertThat(responses.find(id, kim)).isEmpty();
            assertThat(responses.takeBack(id, kim)).isFalse();
            assertThat(responses.all(kim)).isEmpty();
            assertThat(responses.find(ResponseId.next(), talk())).isEmpty();
        });
    }

    @Test
    void responsesGoWithTheResident() {
        A.run(() -> {
            kept(responses, map("5", DAY), talk());

            assertThat(jdbc.sql("""
                            select confdeltype = 'c' from pg_constraint
                            where conrelid = 'response'::regclass and confrelid = 'resident'::regclass
                            """).query(Boolean.class).single()).isTrue();
        });
    }

    @Test
    void readingAndKeepingLeaveALineInTheLog() {
        A.run(() -> {
            kept(responses, map("5", DAY), talk());
            responses.all(talk());

            assertThat(jdbc.sql("""
                            select l.method from access_log l join access_log_resident r on r.line = l.id
                            where r.resident = ?
                            """).param(sam.value()).query(String.class).list())
                    .contains("Responses.keep", "Responses.all");
        });
    }

    /** 500 random fillings: kept or told why not, and what is kept is scored as the registry scores it. */
    @Test
    void anyAnswersAreKeptOrRefused() {
        A.run(() -> {
            var chance = new Random(11);
            var access = talk();
            var offered = responses.offered(false, access);
            for (var i = 0; i < 500; i++) {
                var instrument = offered.get(chance.nextInt(offered.size()));
                var answers = new HashMap<String, String>();
                for (var item : instrument.items()) {
                    if (chance.nextInt(4) > 0) {
                        answers.put(
                                chance.nextInt(40) == 0 ? "x" + item.id() : item.id(),
                                item.isText() || chance.nextInt(40) == 0
                                        ? "\u0001zomaar"
                                        : item.options()
                                                .get(chance.nextInt(
                                                        item.options().size()))
                                                .key());
                    }
                }
                assertThat(responses.keep(request(instrument.key(), answers), access))
                        .isInstanceOfAny(Outcome.Kept.class, Outcome.Wrong.class, Outcome.Empty.class);
            }
        });
    }

    private List<String> offered(boolean insideTalk) {
        return responses.offered(insideTalk, talk()).stream()
                .map(Instrument::key)
                .toList();
    }

    private Access talk() {
        return world.access(anna, sam, Purpose.TALK_TOGETHER);
    }

    private static ResponseRequest request(String instrument, Map<String, String> answers) {
        return new ResponseRequest(instrument, 1, FilledBy.RESIDENT, answers, LocalDate.of(2026, 11, 18), null);
    }
}
