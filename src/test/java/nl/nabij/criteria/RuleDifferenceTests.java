package nl.nabij.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.nabij.criteria.Criterion.Age;
import nl.nabij.criteria.Criterion.AllOf;
import nl.nabij.criteria.Criterion.AnyOf;
import nl.nabij.criteria.Criterion.Leaf;
import nl.nabij.criteria.Criterion.NoContact;
import nl.nabij.criteria.Criterion.Not;
import org.junit.jupiter.api.Test;

class RuleDifferenceTests {

    private static final Age YOUNG = new Age(18, 26);
    private static final NoContact QUIET = new NoContact(6);

    @Test
    void newAndGoneConditionsAreNamedWhereTheyStand() {
        var difference = RuleDifference.between(
                new AllOf(List.of(YOUNG, QUIET)), new AllOf(List.of(new Not(YOUNG), QUIET, new Age(60, 66))));

        assertThat(difference.added()).containsExactly(new Leaf(YOUNG, true), new Leaf(new Age(60, 66), false));
        assertThat(difference.removed()).containsExactly(new Leaf(YOUNG, false));
        assertThat(difference.regrouped()).isFalse();
    }

    @Test
    void sameConditionsInAnotherGroupAreSaidToBe() {
        var difference = RuleDifference.between(new AllOf(List.of(YOUNG, QUIET)), new AnyOf(List.of(YOUNG, QUIET)));

        assertThat(difference.added()).isEmpty();
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.regrouped()).isTrue();
        assertThat(difference.isNone()).isFalse();
    }

    @Test
    void equalRulesDifferInNothing() {
        assertThat(RuleDifference.between(YOUNG, YOUNG).isNone()).isTrue();
    }

    @Test
    void conditionThatStandsThereTwiceCountsTwice() {
        var difference = RuleDifference.between(new AllOf(List.of(QUIET, QUIET)), new AllOf(List.of(QUIET)));

        assertThat(difference.removed()).containsExactly(new Leaf(QUIET, false));
    }
}
