package nl.nabij.residents;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.nabij.residents.Blocks.Person;
import nl.nabij.shared.ResidentId;

/** Invented people for tests of comparing many; the same every time. */
final class Town {

    private static final List<String> GIVEN = List.of(
            "Ahmed", "Amina", "Bilal", "Dina", "Elif", "Farid", "Gulsen", "Hassan", "Ibrahim", "Jamila", "Karim",
            "Leyla", "Mariam", "Nadia", "Omar", "Parwin", "Rahim", "Salma", "Tarek", "Umar", "Vahid", "Wafa", "Yusuf",
            "Zahra");
    private static final List<String> BEGIN =
            List.of("Ab", "Ben", "Cho", "Dar", "El", "Fa", "Gha", "Ham", "Jam", "Kha", "Mo", "Na");
    private static final List<String> END =
            List.of("dali", "kari", "mani", "nouri", "rashi", "sayed", "tahir", "wadi", "zadeh");

    private final SplittableRandom random;
    private final Names.Reading reading = new Names.Reading();

    Town(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** So many people who all have this birth date, which is common. */
    List<Person> born(LocalDate day, int count) {
        return Stream.generate(() -> person(new Likeness.Traits(
                        one(GIVEN),
                        "",
                        one(BEGIN) + one(END),
                        "",
                        day,
                        null,
                        "%d%s"
                                .formatted(
                                        1_400 + random.nextInt(40),
                                        List.of("AB", "CD", "EF").get(random.nextInt(3))),
                        1 + random.nextInt(80),
                        null,
                        null,
                        true)))
                .limit(count)
                .toList();
    }

    /** The same person once more, as these traits say. */
    Person person(Likeness.Traits traits) {
        var names = reading.of(traits);
        return new Person(ResidentId.next(), traits, names, true, names.initials());
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
