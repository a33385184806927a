package nl.nabij.criteria;

import static nl.nabij.criteria.Criterion.Direction.DOWN;
import static nl.nabij.criteria.Criterion.Direction.UP;
import static nl.nabij.criteria.Truth.FALSE;
import static nl.nabij.criteria.Truth.TRUE;
import static nl.nabij.criteria.Truth.UNKNOWN;
import static nl.nabij.instruments.ZrmDomain.COMMUNITY_PARTICIPATION;
import static nl.nabij.instruments.ZrmDomain.FINANCES;
import static nl.nabij.instruments.ZrmDomain.SOCIAL_NETWORK;
import static nl.nabij.instruments.ZrmDomain.TIME_USE;
import static nl.nabij.instruments.ZrmEdition.ZRM_2013;
import static nl.nabij.instruments.ZrmEdition.ZRM_2017;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.nabij.criteria.Client.Assessment;
import nl.nabij.criteria.Criterion.Age;
import nl.nabij.criteria.Criterion.AllOf;
import nl.nabij.criteria.Criterion.AnyOf;
import nl.nabij.criteria.Criterion.DomainAtLeast;
import nl.nabij.criteria.Criterion.DomainAtMost;
import nl.nabij.criteria.Criterion.DomainChanged;
import nl.nabij.criteria.Criterion.HouseholdIs;
import nl.nabij.criteria.Criterion.LanguageIs;
import nl.nabij.criteria.Criterion.Leaf;
import nl.nabij.criteria.Criterion.NeighbourhoodIs;
import nl.nabij.criteria.Criterion.NoContact;
import nl.nabij.criteria.Criterion.Not;
import nl.nabij.criteria.Criterion.NotAssessed;
import nl.nabij.criteria.Criterion.YearsOnBenefit;
import nl.nabij.instruments.ZrmEdition;
import nl.nabij.residents.Household;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What criteria say of one client; pure rules. */
class CriterionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate YEAR_AGO = LocalDate.of(2025, 11, 22);
    private static final DomainAtMost SMALL_NETWORK = new DomainAtMost(SOCIAL_NETWORK, 3, 12);

    @Test
    void levelIsComparedBothWays() {
        var client = seen(network(TODAY, ZRM_2017, 3));

        assertThat(new DomainAtMost(SOCIAL_NETWORK, 3, 12).of(client, TODAY)).isEqualTo(TRUE);
        assertThat(new DomainAtMost(SOCIAL_NETWORK, 2, 12).of(client, TODAY)).isEqualTo(FALSE);
        assertThat(new DomainAtLeast(SOCIAL_NETWORK, 3, 12).of(client, TODAY)).isEqualTo(TRUE);
        assertThat(new DomainAtLeast(SOCIAL_NETWORK, 4, 12).of(client, TODAY)).isEqualTo(FALSE);
    }

    @Test
    void domainThatWasNotAssessedSelectsNobodyAndNeitherDoesTheNegation() {
        var client = seen(new Assessment(TODAY, ZRM_2017, Map.of(FINANCES, 1)));

        assertThat(SMALL_NETWORK.of(client, TODAY)).isEqualTo(UNKNOWN);
        assertThat(new Not(SMALL_NETWORK).of(client, TODAY)).isEqualTo(UNKNOWN);
        assertThat(new NotAssessed(SOCIAL_NETWORK, 12).of(client, TODAY)).isEqualTo(TRUE);
        assertThat(new NotAssessed(FINANCES, 12).of(client, TODAY)).isEqualTo(FALSE);
    }

    @Test
    void neighbourhoodAndLanguageAreUnknownWhereNabijDoesNotKnowThem() {
        var here = new NeighbourhoodIs("BU99010001");
        var arabic = new LanguageIs("ar");
        var known = new Client(null, null, null, "BU99010001", "nl", null, List.of());
        var unknown = new Client(null, null, null, null, null, null, List.of());

        assertThat(here.of(known, TODAY)).isEqualTo(TRUE);
        assertThat(new NeighbourhoodIs("BU99010002").of(known, TODAY)).isEqualTo(FALSE);
        assertThat(new Not(here).of(unknown, TODAY)).isEqualTo(UNKNOWN);
        assertThat(arabic.of(known, TODAY)).isEqualTo(FALSE);
        assertThat(new LanguageIs("nl").of(known, TODAY)).isEqualTo(TRUE);
        assertThat(new Not(arabic).of(unknown, TODAY)).isEqualTo(UNKNOWN);
    }

    /** Who never had contact is one of those whom nobody spoke for long. */
    @Test
    void noContactCountsFromTheDayAfterTheLastMonth() {
        var year = new NoContact(12);

        assertThat(year.of(spoken(YEAR_AGO), TODAY)).isEqualTo(FALSE);
        assertThat(year.of(spoken(YEAR_AGO.minusDays(1)), TODAY)).isEqualTo(TRUE);
        assertThat(year.of(spoken(TODAY), TODAY)).isEqualTo(FALSE);
        assertThat(year.of(spoken(null), TODAY)).isEqualTo(TRUE);
        assertThat(new Not(year).of(spoken(null), TODAY)).isEqualTo(FALSE);
    }

    /** Domain 7: no criterion on race, origin or nationality, and none on sex: they do not exist as fields. */
    @Test
    void originNationalityAndSexAreNoField() {
        var names = Stream.concat(
                        Stream.of(Client.class), Stream.of(Criterion.Condition.class.getPermittedSubclasses()))
                .flatMap(type -> type.isRecord()
                        ? Stream.of(type.getRecordComponents()).map(part -> type.getSimpleName() + "." + part.getName())
                        : Stream.of(type.getPermittedSubclasses())
                                .flatMap(one -> Stream.of(one.getRecordComponents())
                                        .map(part -> one.getSimpleName() + "." + part.getName())))
                .toList();

        assertThat(names)
                .containsExactlyInAnyOrder(
                        "Client.birthDate",
                        "Client.household",
                        "Client.benefitSince",
                        "Client.neighbourhood",
                        "Client.language",
                        "Client.lastContact",
                        "Client.assessments",
                        "DomainAtMost.domain",
                        "DomainAtMost.level",
                        "DomainAtMost.months",
                        "DomainAtLeast.domain",
                        "DomainAtLeast.level",
                        "DomainAtLeast.months",
                        "DomainChanged.domain",
                        "DomainChanged.direction",
                        "DomainChanged.levels",
                        "DomainChanged.period",
                        "DomainChanged.months",
                        "NotAssessed.domain",
                        "NotAssessed.months",
                        "Age.from",
                        "Age.to",
                        "HouseholdIs.any",
                        "NeighbourhoodIs.code",
                        "LanguageIs.language",
                        "NoContact.months",
                        "YearsOnBenefit.from",
                        "YearsOnBenefit.to");
    }

    @Test
    void codesAreCodes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NeighbourhoodIs("BU1'"))
                .withMessageContaining("code");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NeighbourhoodIs(""))
                .withMessageContaining("code");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LanguageIs("NL"))
                .withMessageContaining("language");
        assertThatIllegalArgumentException().isThrownBy(() -> new NoContact(0)).withMessageContaining("months");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoContact(121))
                .withMessageContaining("months");
    }

    private static Client spoken(@Nullable LocalDate on) {
        return new Client(null, null, null, null, null, on, List.of());
    }

    @Test
    void assessmentCountsUpToItsLastDay() {
        assertThat(SMALL_NETWORK.of(seen(network(YEAR_AGO, ZRM_2017, 2)), TODAY))
                .isEqualTo(TRUE);
        assertThat(SMALL_NETWORK.of(seen(network(YEAR_AGO.minusDays(1), ZRM_2017, 2)), TODAY))
                .isEqualTo(UNKNOWN);
        assertThat(new NotAssessed(SOCIAL_NETWORK, 12).of(seen(network(YEAR_AGO.minusDays(1), ZRM_2017, 2)), TODAY))
                .isEqualTo(TRUE);
    }

    @Test
    void assessmentOfTomorrowIsNotThereYet() {
        assertThat(SMALL_NETWORK.of(seen(network(TODAY.plusDays(1), ZRM_2017, 2)), TODAY))
                .isEqualTo(UNKNOWN);
    }

    /** What a professional left out the last time is not filled in with what was seen before. */
    @Test
    void olderScoreDoesNotStandInForTheLastAssessment() {
        var client = seen(
                network(TODAY.minusDays(20), ZRM_2017, 2),
                new Assessment(TODAY.minusDays(10), ZRM_2017, Map.of(FINANCES, 4)));

        assertThat(SMALL_NETWORK.of(client, TODAY)).isEqualTo(UNKNOWN);
    }

    @Test
    void newerEditionCountsOfTwoOnOneDay() {
        assertThat(SMALL_NETWORK.of(seen(network(TODAY, ZRM_2017, 5), network(TODAY, ZRM_2013, 1)), TODAY))
                .isEqualTo(FALSE);
        assertThat(SMALL_NETWORK.of(seen(network(TODAY, ZRM_2013, 1), network(TODAY, ZRM_2017, 5)), TODAY))
                .isEqualTo(FALSE);
    }

    @Test
    void domainThatTheEditionDoesNotHaveIsUnknown() {
        var client = seen(network(TODAY, ZRM_2013, 2));

        assertThat(new DomainAtMost(TIME_USE, 3, 12).of(client, TODAY)).isEqualTo(UNKNOWN);
    }

    @Test
    void changeIsCountedInLevels() {
        var down = seen(network(TODAY.minusMonths(6), ZRM_2017, 4), network(TODAY, ZRM_2017, 2));
        var up = seen(network(TODAY.minusMonths(6), ZRM_2017, 2), network(TODAY, ZRM_2017, 4));

        assertThat(new DomainChanged(SOCIAL_NETWORK, DOWN, 2, 12, 12).of(down, TODAY))
                .isEqualTo(TRUE);
        assertThat(new DomainChanged(SOCIAL_NETWORK, DOWN, 3, 12, 12).of(down, TODAY))
                .isEqualTo(FALSE);
        assertThat(new DomainChanged(SOCIAL_NETWORK, UP, 1, 12, 12).of(down, TODAY))
                .isEqualTo(FALSE);
        assertThat(new DomainChanged(SOCIAL_NETWORK, UP, 2, 12, 12).of(up, TODAY))
                .isEqualTo(TRUE);
        assertThat(new DomainChanged(SOCIAL_NETWORK, UP, 3, 12, 12).of(up, TODAY))
                .isEqualTo(FALSE);
    }

    @Test
    void changeStaysWithinOneEditionAndOnePeriod() {
        var changed = new DomainChanged(SOCIAL_NETWORK, DOWN, 1, 12, 12);

        assertThat(changed.of(seen(network(TODAY.minusDays(9), ZRM_2013, 5), network(TODAY, ZRM_2017, 1)), TODAY))
                .isEqualTo(UNKNOWN);
        assertThat(changed.of(seen(network(YEAR_AGO, ZRM_2017, 5), network(TODAY, ZRM_2017, 1)), TODAY))
                .isEqualTo(TRUE);
        assertThat(changed.of(seen(network(YEAR_AGO.minusDays(1), ZRM_2017, 5), network(TODAY, ZRM_2017, 1)), TODAY))
                .isEqualTo(UNKNOWN);
        assertThat(changed.of(seen(network(TODAY, ZRM_2017, 1)), TODAY)).isEqualTo(UNKNOWN);
    }

    /** An assessment of the other edition in between does not come in between. */
    @Test
    void changeComparesWithTheOneBeforeOfTheSameEdition() {
        var client = seen(
                network(TODAY.minusDays(90), ZRM_2017, 1),
                network(TODAY.minusDays(60), ZRM_2017, 4),
                network(TODAY.minusDays(30), ZRM_2013, 1),
                network(TODAY, ZRM_2017, 3));

        assertThat(new DomainChanged(SOCIAL_NETWORK, DOWN, 1, 12, 12).of(client, TODAY))
                .isEqualTo(TRUE);
    }

    @Test
    void changeIsUnknownWhereOneOfTheTwoWasNotAssessed() {
        var changed = new DomainChanged(SOCIAL_NETWORK, DOWN, 1, 12, 12);
        var without = new Assessment(TODAY.minusDays(9), ZRM_2017, Map.of(FINANCES, 2));

        assertThat(changed.of(seen(without, network(TODAY, ZRM_2017, 1)), TODAY))
                .isEqualTo(UNKNOWN);
        assertThat(changed.of(seen(network(TODAY.minusDays(20), ZRM_2017, 5), without), TODAY))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void ageCountsWholeYearsBothIncluded() {
        assertThat(new Age(27, 66).of(born(LocalDate.of(1999, 11, 22)), TODAY)).isEqualTo(TRUE);
        assertThat(new Age(27, 66).of(born(LocalDate.of(1999, 11, 23)), TODAY)).isEqualTo(FALSE);
        assertThat(new Age(27, 66).of(born(LocalDate.of(1959, 11, 23)), TODAY)).isEqualTo(TRUE);
        assertThat(new Age(27, 66).of(born(LocalDate.of(1959, 11, 22)), TODAY)).isEqualTo(FALSE);
        assertThat(new Age(0, 66).of(born(TODAY.plusDays(1)), TODAY)).isEqualTo(FALSE);
        assertThat(new Age(0, 66).of(born(TODAY), TODAY)).isEqualTo(TRUE);
        assertThat(new Age(0, 66).of(born(null), TODAY)).isEqualTo(UNKNOWN);
    }

    @Test
    void householdAndBenefitAreUnknownWhereNothingIsKnown() {
        var known = new Client(null, Household.SINGLE, LocalDate.of(2023, 11, 22), null, null, null, List.of());
        var unknown = new Client(null, null, null, null, null, null, List.of());

        assertThat(new HouseholdIs(List.of(Household.SINGLE)).of(known, TODAY)).isEqualTo(TRUE);
        assertThat(new HouseholdIs(List.of(Household.COUPLE)).of(known, TODAY)).isEqualTo(FALSE);
        assertThat(new HouseholdIs(List.of(Household.SINGLE)).of(unknown, TODAY))
                .isEqualTo(UNKNOWN);
        assertThat(new YearsOnBenefit(3, 5).of(known, TODAY)).isEqualTo(TRUE);
        assertThat(new YearsOnBenefit(4, 5).of(known, TODAY)).isEqualTo(FALSE);
        assertThat(new YearsOnBenefit(0, 5).of(unknown, TODAY)).isEqualTo(UNKNOWN);
    }

    @Test
    void oneTruePartIsEnoughForAnyAndOneFalsePartForAll() {
        var client = seen(new Assessment(TODAY, ZRM_2017, Map.of(SOCIAL_NETWORK, 2, FINANCES, 5)));
        var yes = SMALL_NETWORK;
        var no = new DomainAtMost(FINANCES, 3, 12);
        var unknown = new DomainAtMost(COMMUNITY_PARTICIPATION, 3, 12);

        assertThat(new AllOf(List.of(yes, yes)).of(client, TODAY)).isEqualTo(TRUE);
        assertThat(new AllOf(List.of(yes, unknown)).of(client, TODAY)).isEqualTo(UNKNOWN);
        assertThat(new AllOf(List.of(unknown, no)).of(client, TODAY)).isEqualTo(FALSE);
        assertThat(new AnyOf(List.of(no, unknown, yes)).of(client, TODAY)).isEqualTo(TRUE);
        assertThat(new AnyOf(List.of(no, unknown)).of(client, TODAY)).isEqualTo(UNKNOWN);
        assertThat(new AnyOf(List.of(no, no)).of(client, TODAY)).isEqualTo(FALSE);
    }

    @Test
    void conditionsAreToldInOrderAndKnowWhetherTheyAreTurnedRound() {
        var age = new Age(18, 40);
        var criterion = new AllOf(List.of(
                SMALL_NETWORK, new Not(new AnyOf(List.of(age, new Not(new NotAssessed(FINANCES, 12)))))));

        assertThat(criterion.leaves())
                .containsExactly(
                        new Leaf(SMALL_NETWORK, false),
                        new Leaf(age, true),
                        new Leaf(new NotAssessed(FINANCES, 12), false));
    }

    @Test
    void boundsAreKept() {
        refused(() -> new DomainAtMost(SOCIAL_NETWORK, 0, 12), "level");
        refused(() -> new DomainAtMost(SOCIAL_NETWORK, 6, 12), "level");
        refused(() -> new DomainAtMost(SOCIAL_NETWORK, 3, 0), "months");
        refused(() -> new DomainAtLeast(SOCIAL_NETWORK, 0, 12), "level");
        refused(() -> new DomainAtLeast(SOCIAL_NETWORK, 3, 121), "months");
        refused(() -> new DomainChanged(SOCIAL_NETWORK, DOWN, 5, 12, 12), "levels");
        refused(() -> new DomainChanged(SOCIAL_NETWORK, DOWN, 1, 0, 12), "period");
        refused(() -> new DomainChanged(SOCIAL_NETWORK, DOWN, 1, 12, 0), "months");
        refused(() -> new NotAssessed(SOCIAL_NETWORK, 0), "months");
        refused(() -> new Age(40, 39), "from");
        refused(() -> new Age(-1, 39), "from");
        refused(() -> new Age(1, 131), "to");
        refused(() -> new YearsOnBenefit(5, 4), "from");
        refused(() -> new YearsOnBenefit(0, 81), "to");
        refused(() -> new HouseholdIs(List.of()), "any");
        refused(() -> new HouseholdIs(List.of(Household.SINGLE, Household.SINGLE)), "each once");
        refused(() -> new AllOf(List.of()), "of");
        refused(() -> new AnyOf(List.of()), "of");
    }

    private static void refused(Runnable making, String word) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessageContaining(word);
    }

    private static Client seen(Assessment... assessments) {
        return new Client(null, null, null, null, null, null, Arrays.asList(assessments));
    }

    private static Client born(@Nullable LocalDate on) {
        return new Client(on, null, null, null, null, null, List.of());
    }

    private static Assessment network(LocalDate on, ZrmEdition edition, int level) {
        return new Assessment(on, edition, Map.of(SOCIAL_NETWORK, level));
    }
}
