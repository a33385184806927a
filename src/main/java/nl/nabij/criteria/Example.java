package nl.nabij.criteria;

import static nl.nabij.criteria.Criterion.Direction.DOWN;
import static nl.nabij.instruments.ZrmDomain.COMMUNITY_PARTICIPATION;
import static nl.nabij.instruments.ZrmDomain.MENTAL_HEALTH;
import static nl.nabij.instruments.ZrmDomain.SOCIAL_NETWORK;
import static nl.nabij.instruments.ZrmDomain.TIME_USE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.nabij.criteria.Criterion.AllOf;
import nl.nabij.criteria.Criterion.AnyOf;
import nl.nabij.criteria.Criterion.DomainAtMost;
import nl.nabij.criteria.Criterion.DomainChanged;
import nl.nabij.criteria.Criterion.HouseholdIs;
import nl.nabij.residents.Household;

/**
 * Criteria that come with the program, to begin a rule with. No list is made with one before it is a rule that a second person
 * approved. They are examples, not the criteria of any public health service, and
 * every text that shows one says so.
 */
public enum Example {
    /** Few people to fall back on, and little to do, little part in society or a low mood. */
    SMALL_NETWORK(
            "small-network",
            new AllOf(List.of(
                    new DomainAtMost(SOCIAL_NETWORK, 3, 12),
                    new AnyOf(List.of(
                            new DomainAtMost(COMMUNITY_PARTICIPATION, 3, 12),
                            new DomainAtMost(MENTAL_HEALTH, 3, 12),
                            new DomainAtMost(TIME_USE, 3, 12)))))),
    /** Lives without a partner, and has fewer people or takes part less than the time before. */
    SHRINKING_CIRCLE(
            "shrinking-circle",
            new AllOf(List.of(
                    new HouseholdIs(List.of(Household.SINGLE, Household.SINGLE_PARENT)),
                    new AnyOf(List.of(
                            new DomainChanged(SOCIAL_NETWORK, DOWN, 1, 24, 12),
                            new DomainChanged(COMMUNITY_PARTICIPATION, DOWN, 1, 24, 12))))));

    /** Of every example. Lists were made with examples once; what was made then is still read by this version. */
    static final int VERSION = 1;

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // records of copied lists
    private final Criterion criterion;

    Example(String key, Criterion criterion) {
        this.key = key;
        this.criterion = criterion;
    }

    /** How it is chosen, and how a run of it is remembered; its name is the message {@code criteria.example.<key>}. */
    public String key() {
        return key;
    }

    public Criterion criterion() {
        return criterion;
    }

    static Optional<Example> of(String key) {
        return Arrays.stream(values())
                .filter(example -> example.key.equals(key))
                .findFirst();
    }
}
