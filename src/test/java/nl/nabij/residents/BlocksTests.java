package nl.nabij.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.nabij.residents.Blocks.Person;
import nl.nabij.residents.Likeness.Strength;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom to compare with whom, where thousands share one birth date. */
class BlocksTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(1990, 1, 1);

    @Test
    void fewAreAllComparedWithEachOther() {
        var few = new Town(1).born(NEW_YEAR, 40);

        assertThat(compared(few)).isEqualTo(everyPair(few));
    }

    /** Two thousand are compared in both ways: as a crowd, and each with each. */
    @Test
    void crowdLosesNoClearPair() {
        var crowd = new ArrayList<>(new Town(2).born(NEW_YEAR, 2_000));

        var clear = clear(everyPair(crowd));

        assertThat(clear).as("something to lose").hasSizeGreaterThan(5);
        assertThat(clear(compared(crowd))).isEqualTo(clear);
    }

    @Test
    void workInACrowdDoesNotGrowWithTheSquare() {
        var crowd = new Town(3).born(NEW_YEAR, 5_000);
        var told = new int[1];

        Blocks.compare(crowd, (one, other) -> told[0]++);

        assertThat(told[0]).isLessThan(5_000 * 4_999 / 2 / 10);
    }

    /** All with one name in one house: made up, or a mistake in a file. Nobody can say anything about any of them. */
    @Test
    void thousandsWhoAreAllTheSameAreNotComparedAtAll() {
        var town = new Town(4);
        var traits = town.born(NEW_YEAR, 1).getFirst().traits();
        var same = new ArrayList<Person>();
        for (var i = 0; i < 3_000; i++) {
            same.add(town.person(traits));
        }

        assertThat(compared(same)).isEmpty();
    }

    @Test
    void whoDidNotChangeIsNotComparedAgain() {
        var town = new Town(5);
        var few = town.born(NEW_YEAR, 30).stream()
                .map(person -> new Person(person.id(), person.traits(), person.names(), false, person.initials()))
                .toList();

        assertThat(compared(few)).isEmpty();
    }

    private static Set<List<Person>> compared(List<Person> people) {
        var pairs = new HashSet<List<Person>>();
        Blocks.compare(people, (one, other) -> pairs.add(inOrder(one, other)));
        return pairs;
    }

    /** With an initial in common: no others can be one person. */
    private static Set<List<Person>> everyPair(List<Person> people) {
        var pairs = new HashSet<List<Person>>();
        for (var one : people) {
            people.stream().filter(one::canBe).forEach(other -> pairs.add(inOrder(one, other)));
        }
        return pairs;
    }

    private static Set<Set<ResidentId>> clear(Set<List<Person>> pairs) {
        var clear = new HashSet<Set<ResidentId>>();
        pairs.forEach(pair -> {
            if (strength(pair.getFirst(), pair.getLast()) == Strength.CLEAR) {
                clear.add(Set.of(pair.getFirst().id(), pair.getLast().id()));
            }
        });
        return clear;
    }

    private static @Nullable Strength strength(Person one, Person other) {
        return Likeness.between(one.traits(), one.names(), other.traits(), other.names())
                .map(Likeness::strength)
                .orElse(null);
    }

    private static List<Person> inOrder(Person one, Person other) {
        return one.id().toString().compareTo(other.id().toString()) < 0 ? List.of(one, other) : List.of(other, one);
    }
}
