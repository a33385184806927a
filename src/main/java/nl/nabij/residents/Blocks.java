package nl.nabij.residents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.nabij.shared.ResidentId;

/**
 * Whom to compare with whom, of people who share a birth date or a place. A few are all compared with each other. More than
 * {@value #CROWD} are a crowd: a date that was filled in because something had to be, an asylum centre, a street of flats. A crowd is
 * divided by what else its people share, and again, until the groups are small; so the work grows with the number of people, not
 * with its square. Who shares an address, a postcode or the sound of a family name within the crowd is still compared.
 */
final class Blocks {

    /** More than are born on one day in a region of two million residents. */
    static final int CROWD = 250;

    /** What people may share within a crowd; each person may have several. */
    enum Key {
        ADDRESS {
            @Override
            Stream<String> of(Person person) {
                var traits = person.traits();
                return traits.postcode() == null || traits.houseNumber() == null
                        ? Stream.of()
                        : Stream.of(traits.postcode() + traits.houseNumber());
            }
        },
        POSTCODE {
            @Override
            Stream<String> of(Person person) {
                return Stream.ofNullable(person.traits().postcode());
            }
        },
        /** A given name too: with some it stands where the family name belongs. */
        NAME {
            @Override
            Stream<String> of(Person person) {
                return person.names().sounds().stream().distinct();
            }
        },
        NAMES {
            @Override
            Stream<String> of(Person person) {
                return Stream.of(String.join(" ", person.names().sounds()));
            }
        };

        abstract Stream<String> of(Person person);
    }

    /**
     * One resident, as compared.
     *
     * @param changed since the last time; two of whom nothing changed are not compared again
     * @param initials as {@link Names#initials}
     */
    record Person(ResidentId id, Likeness.Traits traits, Names names, boolean changed, int initials) {

        boolean canBe(Person other) {
            return (changed || other.changed) && (initials & other.initials) != 0 && !id.equals(other.id);
        }
    }

    private Blocks() {}

    /** Tells each pair that is worth comparing, some of them more than once. */
    static void compare(List<Person> block, BiConsumer<Person, Person> pair) {
        compare(block, List.of(Key.values()), pair);
    }

    private static void compare(List<Person> block, List<Key> keys, BiConsumer<Person, Person> pair) {
        if (block.size() <= CROWD) {
            for (var i = 0; i < block.size(); i++) {
                for (var j = i + 1; j < block.size(); j++) {
                    if (block.get(i).canBe(block.get(j))) {
                        pair.accept(block.get(i), block.get(j));
                    }
                }
            }
            return;
        }
        for (var at = 0; at < keys.size(); at++) {
            var next = keys.subList(at + 1, keys.size());
            divided(block, keys.get(at)).forEach(group -> compare(group, next, pair));
        }
    }

    private static List<List<Person>> divided(List<Person> crowd, Key key) {
        var groups = new HashMap<String, List<Person>>();
        crowd.forEach(person -> key.of(person)
                .forEach(shared -> groups.computeIfAbsent(shared, none -> new ArrayList<>())
                        .add(person)));
        return List.copyOf(groups.values());
    }
}
