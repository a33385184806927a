package nl.nabij.criteria;

import static nl.nabij.instruments.ZrmDomain.SOCIAL_NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.nabij.criteria.Criterion.Age;
import nl.nabij.criteria.Criterion.AllOf;
import nl.nabij.criteria.Criterion.AnyOf;
import nl.nabij.criteria.Criterion.DomainAtMost;
import nl.nabij.criteria.Criterion.NoContact;
import nl.nabij.criteria.Criterion.Not;
import org.junit.jupiter.api.Test;

/** What is typed becomes a criterion, and a criterion becomes lines again. */
class LineReadingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final List<String> faults = new ArrayList<>();

    @Test
    void exampleBecomesLinesAndTheSameExampleAgain() {
        for (var example : Example.values()) {
            assertThat(read(LineWriting.lines(example.criterion()))).containsExactly(example.criterion());
        }
        assertThat(LineWriting.lines(Example.SMALL_NETWORK.criterion()))
                .extracting(line -> line.getLevel() + line.getKind())
                .containsExactly("0all", "1domain", "1any", "2domain", "2domain", "2domain");
    }

    /** 500 random rules ask the same of 100 random clients after they were lines. */
    @Test
    void whatWasLinesAsksTheSame() {
        var chance = new RandomCriteria(new SplittableRandom(20261125), TODAY);
        var clients =
                java.util.stream.Stream.generate(chance::client).limit(100).toList();
        for (var round = 0; round < 500; round++) {
            var criterion = chance.criterion(3);

            var again = read(RuleLines.tidy(LineWriting.lines(criterion)));

            assertThat(again).as("round %d: %s, %s", round, criterion, faults).hasSize(1);
            for (var client : clients) {
                assertThat(again.getFirst().of(client, TODAY))
                        .as("round %d: %s as %s", round, criterion, again)
                        .isEqualTo(criterion.of(client, TODAY));
            }
        }
    }

    @Test
    void conditionIsTurnedRound() {
        assertThat(read(LineWriting.lines(new Not(new Age(18, 26)))))
                .containsExactly(new AllOf(List.of(new Not(new Age(18, 26)))));
        assertThat(read(LineWriting.lines(new Not(new NoContact(6)))))
                .containsExactly(new AllOf(List.of(new Not(new NoContact(6)))));
        assertThat(read(LineWriting.lines(new Not(new DomainAtMost(SOCIAL_NETWORK, 3, 12)))))
                .containsExactly(
                        new AllOf(List.of(new Not(new AnyOf(List.of(new DomainAtMost(SOCIAL_NETWORK, 3, 12)))))));
    }

    @Test
    void everyWrongFieldIsNamed() {
        var empty = LineForm.of("any", 1);
        var age = LineForm.of("age", 1);
        age.setFrom("40");
        age.setTo("18");
        var benefit = LineForm.of("benefit", 1);
        benefit.setFrom("tien");
        var household = LineForm.of("household", 1);
        var place = LineForm.of("neighbourhood", 1);
        var language = LineForm.of("language", 1);
        language.setLanguage("");
        var contact = LineForm.of("contact", 1);
        contact.setMonths("121");
        var domain = LineForm.of("domain", 1);
        domain.setIs("at-most-6");
        var old = LineForm.of("domain", 1);
        old.setMonths("0");
        var changed = LineForm.of("changed", 1);
        changed.setPeriod("");
        var nationality = LineForm.of("domain", 1);
        nationality.setDomain("NATIONALITY");

        var found = read(List.of(
                LineForm.of("all", 0),
                empty,
                age,
                benefit,
                household,
                place,
                language,
                contact,
                domain,
                old,
                changed,
                nationality));

        assertThat(found).isEmpty();
        assertThat(faults)
                .containsExactly(
                        "lines[1].kind criteria.rule.wrong.empty",
                        "lines[2].to criteria.rule.wrong.age",
                        "lines[3].from criteria.rule.wrong.benefit",
                        "lines[4].households criteria.rule.wrong.household",
                        "lines[5].code criteria.rule.wrong.neighbourhood",
                        "lines[6].language criteria.rule.wrong.language",
                        "lines[7].months criteria.rule.wrong.months",
                        "lines[8].is criteria.rule.wrong.choose",
                        "lines[9].months criteria.rule.wrong.months",
                        "lines[10].period criteria.rule.wrong.months",
                        "lines[11].domain criteria.rule.wrong.choose");
    }

    @Test
    void groupHoldsAtMostTwenty() {
        var lines = new ArrayList<LineForm>();
        lines.add(LineForm.of("any", 0));
        for (var i = 0; i < 21; i++) {
            lines.add(LineForm.of("contact", 1));
        }

        assertThat(read(lines)).isEmpty();
        assertThat(faults).containsExactly("lines[0].kind criteria.rule.wrong.many");
    }

    private List<Criterion> read(List<LineForm> lines) {
        faults.clear();
        return LineReading.read(lines, (field, message) -> faults.add(field + " " + message));
    }
}
