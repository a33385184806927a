package nl.nabij.criteria;

import static nl.nabij.instruments.ZrmDomain.SOCIAL_NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.nabij.criteria.Criterion.Age;
import nl.nabij.criteria.Criterion.AllOf;
import nl.nabij.criteria.Criterion.AnyOf;
import nl.nabij.criteria.Criterion.DomainAtLeast;
import nl.nabij.criteria.Criterion.DomainAtMost;
import nl.nabij.criteria.Criterion.HouseholdIs;
import nl.nabij.criteria.Criterion.NoContact;
import nl.nabij.criteria.Criterion.Not;
import nl.nabij.residents.Household;
import org.junit.jupiter.api.Test;

class NormalFormTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Age YOUNG = new Age(18, 26);
    private static final NoContact QUIET = new NoContact(6);

    @Test
    void orderDoublesAndGroupsInGroupsMeanNothing() {
        var one = new AllOf(List.of(YOUNG, new AllOf(List.of(QUIET, YOUNG))));
        var other = new Not(new AnyOf(List.of(new Not(QUIET), new Not(YOUNG))));

        assertThat(NormalForm.of(one)).isEqualTo(NormalForm.of(other)).isEqualTo(new AllOf(List.of(YOUNG, QUIET)));
        assertThat(NormalForm.of(new AnyOf(List.of(QUIET)))).isEqualTo(QUIET);
        assertThat(NormalForm.of(new HouseholdIs(List.of(Household.COUPLE, Household.SINGLE))))
                .isEqualTo(NormalForm.of(new HouseholdIs(List.of(Household.SINGLE, Household.COUPLE))));
    }

    @Test
    void levelsThatSayTheSameAreTheSame() {
        assertThat(NormalForm.of(new Not(new DomainAtMost(SOCIAL_NETWORK, 3, 12))))
                .isEqualTo(new DomainAtLeast(SOCIAL_NETWORK, 4, 12));
        assertThat(NormalForm.of(new Not(new DomainAtLeast(SOCIAL_NETWORK, 4, 12))))
                .isEqualTo(new DomainAtMost(SOCIAL_NETWORK, 3, 12));
        assertThat(NormalForm.of(new DomainAtMost(SOCIAL_NETWORK, 5, 12)))
                .isEqualTo(new DomainAtLeast(SOCIAL_NETWORK, 1, 12));
        assertThat(NormalForm.of(new Not(new DomainAtMost(SOCIAL_NETWORK, 5, 12))))
                .isEqualTo(new Not(new DomainAtLeast(SOCIAL_NETWORK, 1, 12)));
    }

    @Test
    void itAsksTheSameAndIsItsOwnNormalForm() {
        var chance = new RandomCriteria(new SplittableRandom(7), TODAY);
        var clients = Stream.generate(chance::client).limit(100).toList();
        for (var round = 0; round < 1_000; round++) {
            var criterion = chance.criterion(3);
            var normal = NormalForm.of(criterion);

            assertThat(NormalForm.of(normal)).isEqualTo(normal);
            for (var client : clients) {
                assertThat(normal.of(client, TODAY))
                        .as("%s as %s", criterion, normal)
                        .isEqualTo(criterion.of(client, TODAY));
            }
        }
    }
}
