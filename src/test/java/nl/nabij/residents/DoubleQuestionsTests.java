package nl.nabij.residents;

import static java.util.Objects.requireNonNull;
import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.organisations.Team;
import nl.nabij.residents.DoubleQuestion.Answer;
import nl.nabij.residents.DoubleQuestion.Outcome.Already;
import nl.nabij.residents.DoubleQuestion.Outcome.Done;
import nl.nabij.residents.DoubleQuestion.Outcome.NotThere;
import nl.nabij.residents.DoubleQuestion.Same;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.tasks.Reminders;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two who may be one, in the caseloads of two colleagues: one asks, the other says yes or no. */
@RegionTest
class DoubleQuestionsTests {

    @Autowired
    DoubleQuestions questions;

    @Autowired
    Doubles doubles;

    @Autowired
    Merges merges;

    @Autowired
    Residents residents;

    @Autowired
    Reminders reminders;

    @Autowired
    Ties ties;

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Team team;
    private SignedIn anna;
    private SignedIn bram;
    private SignedIn lia;
    private ResidentId annas;
    private ResidentId brams;
    private LocalDate day;
    private UUID pair;

    @BeforeEach
    void oneEach() {
        A.run(() -> Compared.everybody(jdbc));
        team = A.call(() -> world.municipalTeam());
        anna = A.call(() -> world.worker("Anna", team, Role.CLIENT_MANAGER));
        bram = A.call(() -> world.worker("Bram", team, Role.CLIENT_MANAGER));
        lia = A.call(() -> world.worker("Lia", team, Role.TEAM_LEAD));
        annas = A.call(() -> world.client("Wiebke", anna));
        brams = A.call(() -> world.client("Wiebke", bram));
        day = Compared.freeDay();
        A.run(() -> {
            Compared.born(day, jdbc, annas, brams);
            doubles.look(keys.duty(Duty.DOUBLES, Purpose.MERGE));
        });
        pair = A.call(() ->
                doubles.all(keys.list(anna, Purpose.MERGE)).rows().getFirst().pair());
    }

    @Test
    void yesBringsTheResidentToWhoAskedAndThenTheyCanBeOne() {
        A.run(() -> {
            assertThat(ask()).isEqualTo(new Done());
            assertThat(tasks()).containsExactly(tuple("double", bram.account().value(), null));
            assertThat(seen(bram, brams).waitsForYou()).isTrue();

            assertThat(answer(bram, Answer.AGREED, null)).isEqualTo(new Done());

            assertThat(ties.managerOf(brams)).contains(anna.account());
            assertThat(keys.access(bram, brams, Purpose.MERGE)).isEmpty();
            assertThat(tasks()).containsExactly(tuple("double", bram.account().value(), "DONE"));
            assertThat(news(anna)).containsExactly("tasks.notice.double.AGREED");
            assertThat(seen(anna, annas).both()).isEqualTo(brams);
            assertThat(merges.merge(
                            new MergeRequest(Set.of(), 1, 1),
                            keys.pair(anna, annas, brams).orElseThrow()))
                    .isEqualTo(new MergeOutcome.Merged(annas));
        });
    }

    /** Of the other resident there is nothing but what is equal, before anybody agreed. */
    @Test
    void whoIsAskedSeesOnlyWhatIsEqual() {
        A.run(() -> {
            jdbc.sql("update resident set phone = '06 98765432', email = null, secret_address = true where id = ?")
                    .param(annas.value())
                    .update();
            ask();

            var seen = seen(bram, brams);

            assertThat(seen.fields())
                    .extracting(DoubleQuestion.Field::field, DoubleQuestion.Field::same)
                    .containsExactly(
                            tuple(MergeField.NAME, Same.SAME),
                            tuple(MergeField.CALLED_NAME, Same.SAME),
                            tuple(MergeField.BIRTH_DATE, Same.SAME),
                            tuple(MergeField.SEX, Same.NOT_KNOWN),
                            tuple(MergeField.ADDRESS, Same.NOT_KNOWN),
                            tuple(MergeField.PHONE, Same.DIFFERENT),
                            tuple(MergeField.EMAIL, Same.NOT_KNOWN));
            assertThat(seen.toString()).doesNotContain("06 98765432").doesNotContain(annas.toString());
            assertThat(keys.access(bram, annas, Purpose.MERGE)).isEmpty();
            assertThat(keys.pair(bram, brams, annas)).isEmpty();
            assertThat(seen(anna, annas).fields()).as("who asks").isEmpty();
        });
    }

    @Test
    void noIsRememberedAndItsReasonIsReadByWhoAsked() {
        A.run(() -> {
            ask();

            assertThat(answer(bram, Answer.DIFFERENT, "Het zijn nichten.")).isEqualTo(new Done());

            assertThat(answered(anna, annas).reason()).isEqualTo("Het zijn nichten.");
            assertThat(news(anna)).containsExactly("tasks.notice.double.DIFFERENT");
            assertThat(ties.managerOf(brams)).contains(bram.account());
            assertThat(doubles.all(keys.list(anna, Purpose.MERGE)).rows()).isEmpty();
            doubles.look(keys.duty(Duty.DOUBLES, Purpose.MERGE));
            assertThat(doubles.all(keys.list(bram, Purpose.MERGE)).rows()).isEmpty();
        });
    }

    /** It is one person, who stays with the colleague: who asked hands over the other, and the pair is the colleague's. */
    @Test
    void colleagueMayKeepThePerson() {
        A.run(() -> {
            ask();
            answer(bram, Answer.KEEPS, "Ik ken haar al jaren.");

            assertThat(ties.managerOf(brams)).contains(bram.account());
            assertThat(seen(anna, annas).canBeAsked()).as("again").isTrue();

            residents.handOver(bram.account(), world.access(anna, annas, Purpose.REGISTER));

            assertThat(doubles.of(keys.pair(bram, annas, brams).orElseThrow())
                            .orElseThrow()
                            .broken())
                    .isEmpty();
        });
    }

    @Test
    void askingAndAnsweringTwiceIsOnce() {
        A.run(() -> {
            ask();
            assertThat(ask()).isEqualTo(new Already());
            assertThat(questions.ask(pair, "Ik ook.", world.access(bram, brams, Purpose.MERGE)))
                    .as("the other way round")
                    .isEqualTo(new Already());
            assertThat(tasks()).hasSize(1);

            answer(bram, Answer.KEEPS, "Ik ken haar al jaren.");
            assertThat(answer(bram, Answer.DIFFERENT, "Toch niet.")).isEqualTo(new Already());
            assertThat(news(anna)).hasSize(1);
        });
    }

    @Test
    void questionCanBeTakenBackByWhoAskedOnly() {
        A.run(() -> {
            ask();
            assertThat(questions.takeBack(pair, world.access(bram, brams, Purpose.MERGE)))
                    .isEqualTo(new NotThere());

            assertThat(questions.takeBack(pair, world.access(anna, annas, Purpose.MERGE)))
                    .isEqualTo(new Done());

            assertThat(tasks()).containsExactly(tuple("double", bram.account().value(), "WITHDRAWN"));
            assertThat(answer(bram, Answer.AGREED, null)).isEqualTo(new NotThere());
            assertThat(ties.managerOf(brams)).contains(bram.account());
        });
    }

    /** With the id of a pair that is about others, or of the own side. */
    @Test
    void nobodyAnswersForSomebodyElse() {
        A.run(() -> {
            var carla = world.worker("Carla", team, Role.CLIENT_MANAGER);
            var hers = world.access(carla, world.client("Kim", carla), Purpose.MERGE);
            ask();

            assertThat(questions.of(pair, hers)).isEmpty();
            assertThat(questions.ask(pair, "Omdat.", hers)).isEqualTo(new NotThere());
            assertThat(questions.answer(pair, Answer.AGREED, null, hers)).isEqualTo(new NotThere());
            assertThat(questions.takeBack(pair, hers)).isEqualTo(new NotThere());
            assertThat(questions.answer(pair, Answer.AGREED, null, world.access(anna, annas, Purpose.MERGE)))
                    .as("who asked")
                    .isEqualTo(new NotThere());
            assertThat(seen(bram, brams).waitsForYou()).isTrue();
        });
    }

    /** A colleague who does not answer: the team lead hears it, and may say it instead. */
    @Test
    void teamLeadSaysItWhereItStandsStill() {
        A.run(() -> {
            ask();
            assertThat(keys.access(lia, brams, Purpose.MERGE)).isEmpty();
            clock.at(clock.instant().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS));
            reminders.remind(keys.duty(Duty.REMINDERS, Purpose.MAINTAIN));

            assertThat(questions.waiting(world.access(lia, brams, Purpose.MERGE)))
                    .containsExactly(pair);
            assertThat(answer(lia, Answer.AGREED, null)).isEqualTo(new Done());

            assertThat(ties.managerOf(brams)).contains(anna.account());
            assertThat(keys.access(lia, brams, Purpose.MERGE)).as("it is done").isEmpty();
        });
    }

    /** The task goes with the resident, and so does the answer; the yes goes to who has the other by then. */
    @Test
    void whoeverHasThemByThenAsksAndAnswers() {
        A.run(() -> {
            var carla = world.worker("Carla", team, Role.CLIENT_MANAGER);
            var dirk = world.worker("Dirk", team, Role.CLIENT_MANAGER);
            ask();
            residents.handOver(carla.account(), world.access(bram, brams, Purpose.REGISTER));
            residents.handOver(dirk.account(), world.access(anna, annas, Purpose.REGISTER));

            assertThat(tasks()).containsExactly(tuple("double", carla.account().value(), null));
            assertThat(answer(carla, Answer.AGREED, null)).isEqualTo(new Done());

            assertThat(ties.managerOf(brams)).contains(dirk.account());
        });
    }

    @Test
    void nothingIsAskedAnyMoreWhereOneHasBoth() {
        A.run(() -> {
            ask();
            residents.handOver(bram.account(), world.access(anna, annas, Purpose.REGISTER));

            assertThat(tasks()).containsExactly(tuple("double", bram.account().value(), "WITHDRAWN"));
            assertThat(seen(bram, brams).asked()).isNull();
        });
    }

    /** Whoever types a whole number, or the whole name and the day, knows the person; with less nobody is found. */
    @Test
    void onlyWhoIsMeantExactlyIsFoundElsewhere() {
        A.run(() -> {
            var number = jdbc.sql("select client_number from resident where id = ?")
                    .param(brams.value())
                    .query(String.class)
                    .single();

            assertThat(elsewhere(anna, number)).containsExactly(tuple(brams, "Bram"));
            assertThat(elsewhere(anna, number.substring(0, 6))).isEmpty();
            assertThat(elsewhere(bram, number)).as("the own").isEmpty();
            assertThat(elsewhere(anna, "Wiebke de Wit " + day)).containsExactly(tuple(brams, "Bram"));
            assertThat(elsewhere(anna, "Wit Wiebke " + day)).as("in any order").hasSize(1);
            assertThat(elsewhere(anna, "Wiebe de Wit " + day)).as("a slip").isEmpty();
            assertThat(elsewhere(anna, "Wiebke " + day)).as("half a name").isEmpty();
            assertThat(elsewhere(anna, "Wiebke de Wit")).as("no day").isEmpty();
            assertThat(jdbc.sql("""
                            select count(*) from access_log l join access_log_resident r on r.line = l.id and r.at = l.at
                            where r.resident = ? and l.method = 'DoubleQuestions.elsewhere' and l.actor = ?
                            """)
                            .params(brams.value(), anna.reference())
                            .query(Integer.class)
                            .single())
                    .as("the resident can read who looked")
                    .isEqualTo(3);
        });
    }

    @Test
    void whoWasFoundElsewhereIsNamedAndAskedAbout() {
        A.run(() -> {
            var sjoukje = world.client("Sjoukje", anna);
            var access = world.access(anna, sjoukje, Purpose.MERGE);

            var named = questions.name("Wiebke de Wit " + day, access).orElseThrow();

            assertThat(questions.of(named, access).orElseThrow().colleague()).isEqualTo("Bram");
            assertThat(questions.ask(named, "Zij trouwde.", access)).isEqualTo(new Done());
            assertThat(questions.name("Wiebke", access)).isEmpty();
        });
    }

    private DoubleQuestion.Outcome ask() {
        return questions.ask(pair, "Zij vertelde het zelf.", world.access(anna, annas, Purpose.MERGE));
    }

    private DoubleQuestion.Outcome answer(SignedIn who, Answer answer, @Nullable String reason) {
        return questions.answer(pair, answer, reason, world.access(who, brams, Purpose.MERGE));
    }

    private DoubleQuestion seen(SignedIn who, ResidentId resident) {
        return questions.of(pair, world.access(who, resident, Purpose.MERGE)).orElseThrow();
    }

    private DoubleQuestion.Answered answered(SignedIn who, ResidentId resident) {
        return requireNonNull(requireNonNull(seen(who, resident).asked()).answer());
    }

    private List<Tuple> elsewhere(SignedIn who, String typed) {
        return questions.elsewhere(typed, keys.list(who, Purpose.MERGE)).rows().stream()
                .map(found -> tuple(found.resident(), found.colleague()))
                .toList();
    }

    private List<Tuple> tasks() {
        return jdbc.sql("select kind, account, outcome from task where subject = ? order by asked_at, id")
                .param(pair)
                .query((row, number) ->
                        tuple(row.getString("kind"), row.getObject("account", UUID.class), row.getString("outcome")))
                .list();
    }

    private List<String> news(SignedIn who) {
        return jdbc.sql("select text from notice where account = ? and resident = ?")
                .params(who.account().value(), annas.value())
                .query(String.class)
                .list();
    }
}
