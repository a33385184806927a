package nl.nabij.residents;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nabij.regions.Command;
import nl.nabij.regions.CommandLine;
import nl.nabij.regions.Usage;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long it takes to find who stands in a region twice, and how well: invented residents, of whom one in a hundred is there
 * again with a typing error, another spelling, a married name or a moved house. All of it happens in one transaction that is
 * rolled back: the region is afterwards as it was.
 */
@Component
@Usage(
        name = "bench doubles",
        summary = "measures finding who stands in the region twice",
        options = {"--rows N  how many residents; 100000 when not given"})
class BenchDoubles implements Command {

    private static final double AT_MOST_SECONDS = 30;
    private static final int CHANGED = 1_000;

    private final JdbcClient jdbc;
    private final DoubleFinder finder;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BenchDoubles(JdbcClient jdbc, DoubleFinder finder, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.finder = finder;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public int run(CommandLine line) {
        var rows = Integer.parseInt(line.option("rows").orElse("100000"));
        var seconds = transaction.execute(status -> {
            status.setRollbackOnly();
            return measure(rows, line);
        });
        return rows > 100_000 || (seconds != null && seconds <= AT_MOST_SECONDS) ? 0 : 1;
    }

    /** @return how many seconds it takes to compare everybody with everybody */
    private double measure(int rows, CommandLine line) {
        var town = new Town(new SplittableRandom(20_261_125), LocalDate.ofInstant(clock.instant(), Time.ZONE));
        var people = town.people(rows);
        add(people);
        var begin = System.nanoTime();
        var found = finder.look();
        var seconds = (System.nanoTime() - begin) / 1e9;
        var planted = new HashSet<Set<UUID>>();
        people.stream()
                .filter(person -> person.twin() != null)
                .forEach(person -> planted.add(Set.of(person.id(), Objects.requireNonNull(person.twin()))));
        var seen = planted(people).filter(likeness -> likeness).count();
        var right = found.stream()
                .filter(pair ->
                        planted.contains(Set.of(pair.one().value(), pair.other().value())))
                .count();
        var clear = found.stream()
                .filter(pair -> pair.likeness().strength() == Likeness.Strength.CLEAR)
                .toList();
        var clearRight = clear.stream()
                .filter(pair ->
                        planted.contains(Set.of(pair.one().value(), pair.other().value())))
                .count();
        line.print("%,d residents compared in %.1f s: %,d pairs".formatted(rows, seconds, found.size()));
        line.print(
                "of %,d who stand there twice, %,d found (%.1f%%; the rules call %,d alike); of the pairs, %.1f%% are one person; of the clear ones %.1f%%"
                        .formatted(
                                planted.size(),
                                right,
                                100.0 * right / planted.size(),
                                seen,
                                100.0 * right / Math.max(1, found.size()),
                                100.0 * clearRight / Math.max(1, clear.size())));
        jdbc.sql("update resident set called_name = called_name || 'x' where id = any (?)")
                .param(people.stream().limit(CHANGED).map(Town.Person::id).toArray(UUID[]::new))
                .update();
        begin = System.nanoTime();
        finder.look();
        line.print(
                "%,d changed, and compared with all in %.2f s".formatted(CHANGED, (System.nanoTime() - begin) / 1e9));
        begin = System.nanoTime();
        finder.look();
        line.print("nobody changed: %.2f s".formatted((System.nanoTime() - begin) / 1e9));
        return seconds;
    }

    /** Of each who stands there twice: whether the rules would see it, were they compared. */
    private static Stream<Boolean> planted(List<Town.Person> people) {
        var byId = people.stream().collect(Collectors.toMap(Town.Person::id, person -> person));
        return people.stream()
                .filter(person -> person.twin() != null)
                .map(person -> Likeness.between(
                                person.traits(),
                                Objects.requireNonNull(byId.get(Objects.requireNonNull(person.twin())))
                                        .traits())
                        .isPresent());
    }

    private void add(List<Town.Person> people) {
        for (var from = 0; from < people.size(); from += 10_000) {
            var some = people.subList(from, Math.min(people.size(), from + 10_000));
            jdbc.sql("""
                    insert into resident (id, given_name, infix, family_name, called_name, birth_date, postcode, house_number,
                                          house_addition, language, provenance, created_at, version)
                    select id, given, infix, family, given, birth::date, postcode, house, '', 'nl', 'PARTICIPATION_ACT', :now, 1
                    from unnest(:ids::uuid[], :given::text[], :infix::text[], :family::text[], :birth::text[], :postcode::text[],
                                :house::int[]) as p (id, given, infix, family, birth, postcode, house)
                    """)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("ids", some.stream().map(Town.Person::id).toArray(UUID[]::new))
                    .param("given", some.stream().map(Town.Person::given).toArray(String[]::new))
                    .param("infix", some.stream().map(Town.Person::infix).toArray(String[]::new))
                    .param("family", some.stream().map(Town.Person::family).toArray(String[]::new))
                    .param(
                            "birth",
                            some.stream().map(one -> one.birth().toString()).toArray(String[]::new))
                    .param("postcode", some.stream().map(Town.Person::postcode).toArray(String[]::new))
                    .param("house", some.stream().map(Town.Person::house).toArray(Integer[]::new))
                    .update();
        }
    }

    /** An invented town, always the same. */
    private record Town(SplittableRandom random, LocalDate today) {

        private static final List<String> GIVEN = List.of(
                "Jan",
                "Piet",
                "Henk",
                "Kees",
                "Johan",
                "Willem",
                "Maria",
                "Anna",
                "Els",
                "Ria",
                "Fatima",
                "Mohammed",
                "Ahmed",
                "Yasmin",
                "Emine",
                "Mehmet",
                "Sanne",
                "Daan",
                "Lieke",
                "Bram",
                "Noor",
                "Tess",
                "Rachid",
                "Samira",
                "Wouter",
                "Marijke",
                "Annemarie",
                "Johannes",
                "Cornelia",
                "Hendrik",
                "Ingrid",
                "Astrid");
        private static final List<String> BEGIN = List.of(
                "Ber", "Dijk", "Vis", "Mole", "Brou", "Schou", "Wol", "Boer", "Kramer", "Hoek", "Linde", "Molen",
                "Ooster", "Wester", "Ver", "Klein", "Groot", "Haver", "Rozen", "Zand", "Aal", "Ben", "Yil", "Özd",
                "Kaya", "Bouz");
        private static final List<String> END = List.of(
                "g", "stra", "ser", "naar", "wer", "ten", "ters", "man", "berg", "veld", "huis", "kamp", "dijk",
                "stein", "broek", "meijer", "sen", "ma", "ali", "emir", "oui", "maz");
        private static final List<String> INFIX = List.of("", "", "", "", "van", "de", "van de", "van der", "el");

        /** @param twin who this is once more; null for most */
        record Person(
                UUID id,
                String given,
                String infix,
                String family,
                LocalDate birth,
                String postcode,
                int house,
                @Nullable UUID twin) {

            Likeness.Traits traits() {
                return new Likeness.Traits(given, infix, family, given, birth, null, postcode, house, null, null);
            }
        }

        List<Person> people(int count) {
            var people = new ArrayList<Person>(count);
            while (people.size() < count) {
                var person = person();
                people.add(person);
                if (random.nextInt(100) == 0 && people.size() < count) {
                    people.add(again(person));
                }
            }
            return people;
        }

        private Person person() {
            return new Person(
                    ResidentId.next().value(),
                    one(GIVEN),
                    one(INFIX),
                    one(BEGIN) + one(END),
                    today.minusDays(6_600 + random.nextInt(24_000)),
                    postcode(),
                    1 + random.nextInt(120),
                    null);
        }

        private String postcode() {
            return "%d%c%c".formatted(1_400 + random.nextInt(60), 'A' + random.nextInt(20), 'A' + random.nextInt(20));
        }

        private Person again(Person who) {
            var id = ResidentId.next().value();
            var moved = random.nextInt(5) == 0;
            var given = who.given();
            var infix = who.infix();
            var family = who.family();
            var birth = who.birth();
            switch (random.nextInt(9)) {
                case 0 -> given = slip(given);
                case 1 -> family = slip(family);
                case 2 -> infix = "";
                case 3 -> family = one(BEGIN) + one(END) + "-" + family;
                case 4 -> birth = Objects.requireNonNullElse(Likeness.swapped(birth), birth);
                case 5 -> {
                    given = who.family();
                    family = who.given();
                }
                case 6 -> given = given.charAt(0) + ".";
                case 7 -> family = family.toUpperCase(Locale.ROOT);
                default -> birth = birth.withDayOfMonth(birth.getDayOfMonth() % 9 + 1);
            }
            return new Person(
                    id,
                    given,
                    infix,
                    family,
                    birth,
                    moved ? postcode() : who.postcode(),
                    moved ? 1 + random.nextInt(120) : who.house(),
                    who.id());
        }

        /** Two letters change places, or one is left out. */
        private String slip(String word) {
            var at = 1 + random.nextInt(word.length() - 2);
            var letters = word.toCharArray();
            if (random.nextBoolean()) {
                return word.substring(0, at) + word.substring(at + 1);
            }
            var letter = letters[at];
            letters[at] = letters[at + 1];
            letters[at + 1] = letter;
            return String.valueOf(letters);
        }

        private <T> T one(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
