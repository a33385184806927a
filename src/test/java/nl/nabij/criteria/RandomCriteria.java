package nl.nabij.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.nabij.criteria.Client.Assessment;
import nl.nabij.criteria.Criterion.Age;
import nl.nabij.criteria.Criterion.AllOf;
import nl.nabij.criteria.Criterion.AnyOf;
import nl.nabij.criteria.Criterion.Direction;
import nl.nabij.criteria.Criterion.DomainAtLeast;
import nl.nabij.criteria.Criterion.DomainAtMost;
import nl.nabij.criteria.Criterion.DomainChanged;
import nl.nabij.criteria.Criterion.HouseholdIs;
import nl.nabij.criteria.Criterion.LanguageIs;
import nl.nabij.criteria.Criterion.NeighbourhoodIs;
import nl.nabij.criteria.Criterion.NoContact;
import nl.nabij.criteria.Criterion.Not;
import nl.nabij.criteria.Criterion.NotAssessed;
import nl.nabij.criteria.Criterion.YearsOnBenefit;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.instruments.ZrmEdition;
import nl.nabij.residents.Household;
import org.jspecify.annotations.Nullable;

/** Criteria and clients of every kind, by chance but always the same. */
record RandomCriteria(SplittableRandom random, LocalDate today) {

    static final List<String> NEIGHBOURHOODS = List.of("BU77770001", "BU77770002", "BU77770003");
    private static final List<String> LANGUAGES = List.of("nl", "en", "ar");

    Criterion criterion(int depth) {
        var kind = depth == 0 ? random.nextInt(10) : random.nextInt(13);
        return switch (kind) {
            case 0 -> new DomainAtMost(domain(), 1 + random.nextInt(5), months());
            case 1 -> new DomainAtLeast(domain(), 1 + random.nextInt(5), months());
            case 2 ->
                new DomainChanged(
                        domain(), one(List.of(Direction.values())), 1 + random.nextInt(3), months(), months());
            case 3 -> new NotAssessed(domain(), months());
            case 4 -> {
                var to = random.nextInt(100);
                yield new Age(random.nextInt(to + 1), to);
            }
            case 5 -> {
                var to = random.nextInt(20);
                yield new YearsOnBenefit(random.nextInt(to + 1), to);
            }
            case 6 ->
                new HouseholdIs(some(() -> one(List.of(Household.values()))).stream()
                        .distinct()
                        .toList());
            case 7 -> new NeighbourhoodIs(one(NEIGHBOURHOODS));
            case 8 -> new LanguageIs(one(LANGUAGES));
            case 9 -> new NoContact(months());
            case 10 -> new AllOf(some(() -> criterion(depth - 1)));
            case 11 -> new AnyOf(some(() -> criterion(depth - 1)));
            default -> new Not(criterion(depth - 1));
        };
    }

    /** Birth dates, households, benefits, neighbourhoods and contacts may be missing, and so may assessments and each of their scores. */
    Client client() {
        return new Client(
                maybe(() -> today.minusDays(random.nextInt(36_000)).minusYears(random.nextInt(2))),
                maybe(() -> one(List.of(Household.values()))),
                maybe(() -> day(7_000)),
                maybe(() -> one(NEIGHBOURHOODS)),
                one(LANGUAGES),
                maybe(() -> day(800)),
                assessments());
    }

    private List<Assessment> assessments() {
        var assessments = new ArrayList<Assessment>();
        for (var i = random.nextInt(4); i > 0; i--) {
            var edition = one(List.of(ZrmEdition.values()));
            var on = random.nextInt(3) == 0 ? today.minusMonths(random.nextInt(26)) : day(800).plusDays(3);
            if (assessments.stream().noneMatch(other -> other.on().equals(on) && other.edition() == edition)) {
                assessments.add(new Assessment(on, edition, scores(edition)));
            }
        }
        return assessments;
    }

    private EnumMap<ZrmDomain, Integer> scores(ZrmEdition edition) {
        var scores = new EnumMap<ZrmDomain, Integer>(ZrmDomain.class);
        for (var domain : edition.domains()) {
            if (random.nextInt(5) > 0) {
                scores.put(domain, 1 + random.nextInt(5));
            }
        }
        return scores;
    }

    /** Few domains, so that conditions meet. */
    private ZrmDomain domain() {
        return one(List.of(
                ZrmDomain.SOCIAL_NETWORK, ZrmDomain.COMMUNITY_PARTICIPATION, ZrmDomain.TIME_USE, ZrmDomain.ADL));
    }

    private int months() {
        return one(List.of(1, 6, 12, 18, 24, 120));
    }

    private LocalDate day(int days) {
        return today.minusDays(random.nextInt(days));
    }

    private <T> List<T> some(Supplier<T> parts) {
        return Stream.generate(parts).limit(1 + random.nextInt(3)).toList();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(6) == 0 ? null : value.get();
    }
}
