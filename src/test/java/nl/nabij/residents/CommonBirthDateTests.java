package nl.nabij.residents;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nabij.RegionTest;
import nl.nabij.residents.Blocks.Person;
import nl.nabij.residents.Likeness.Sign;
import nl.nabij.residents.Likeness.Strength;
import nl.nabij.shared.ResidentId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A region in which thousands have the birth date that stands there when nobody knew the real one. */
@RegionTest
class CommonBirthDateTests {

    private static final LocalDate FILLED_IN = LocalDate.of(1900, 1, 1);

    /** On the two cores of a laptop it takes under two seconds; a busy machine gets ten. */
    private static final Duration IN_TIME = Duration.ofSeconds(10);

    @Autowired
    DoubleFinder finder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void fiveThousandOfOneDayAreComparedInTimeAndEveryClearPairIsFound() {
        var town = new Town(20_261_126);
        var people = new ArrayList<>(town.born(FILLED_IN, 5_000));
        var twice = List.copyOf(people.subList(0, 20));
        var again = twice.stream().map(person -> town.person(person.traits())).toList();
        people.addAll(again);

        A.run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            Compared.everybody(jdbc);
            add(people);
            var begin = System.nanoTime();

            var found = finder.look();

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(IN_TIME);
            var clear = found.stream()
                    .filter(pair -> pair.likeness().strength() == Strength.CLEAR)
                    .map(pair -> Set.of(pair.one(), pair.other()))
                    .collect(Collectors.toSet());
            for (var i = 0; i < twice.size(); i++) {
                assertThat(clear)
                        .contains(Set.of(twice.get(i).id(), again.get(i).id()));
            }
            assertThat(found)
                    .as("told as what it is")
                    .allSatisfy(pair -> assertThat(pair.likeness().signs()).contains(Sign.BIRTH_COMMON));
        }));
    }

    /** One who comes later is compared with the crowd too, and no others are compared again. */
    @Test
    void newcomerIsFoundInTheCrowd() {
        var town = new Town(7);
        var people = town.born(FILLED_IN, 400);
        var again = town.person(people.getFirst().traits());

        A.run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            add(people);
            Compared.everybody(jdbc);
            add(List.of(again));

            assertThat(finder.look())
                    .extracting(DoubleFinder.Found::one, DoubleFinder.Found::other)
                    .allSatisfy(pair -> assertThat(pair.toList()).contains(again.id()))
                    .anySatisfy(pair ->
                            assertThat(pair.toList()).contains(people.getFirst().id()));
        }));
    }

    private void add(List<Person> people) {
        jdbc.sql("""
                insert into resident (id, given_name, infix, family_name, called_name, birth_date, postcode, house_number,
                                      house_addition, language, provenance, created_at, version)
                select id, given, '', family, '', :day, postcode, house, '', 'ar', 'WMO', '2026-11-01', 1
                from unnest(:ids::uuid[], :given::text[], :family::text[], :postcode::text[], :house::int[])
                    as p (id, given, family, postcode, house)
                """)
                .param("day", FILLED_IN)
                .param(
                        "ids",
                        people.stream().map(Person::id).map(ResidentId::value).toArray(UUID[]::new))
                .param(
                        "given",
                        people.stream().map(one -> one.traits().givenName()).toArray(String[]::new))
                .param(
                        "family",
                        people.stream().map(one -> one.traits().familyName()).toArray(String[]::new))
                .param(
                        "postcode",
                        people.stream().map(one -> one.traits().postcode()).toArray(String[]::new))
                .param(
                        "house",
                        people.stream().map(one -> one.traits().houseNumber()).toArray(Integer[]::new))
                .update();
    }
}
