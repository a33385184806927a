package nl.nabij.residents;

import static nl.nabij.residents.Likeness.Sign.INITIALS;
import static nl.nabij.residents.Likeness.Sign.NAMES_SWAPPED;
import static nl.nabij.residents.Likeness.Sign.NAME_ALIKE;
import static nl.nabij.residents.Likeness.Sign.NAME_PART;
import static nl.nabij.residents.Likeness.Sign.NAME_SAME;
import static nl.nabij.residents.Likeness.Sign.NAME_SHORT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nabij.residents.Likeness.Sign;
import org.jspecify.annotations.Nullable;

/**
 * The names of one resident, read once to be compared with those of many.
 *
 * @param joined the given names as one word: Annemarie is Anne Marie
 * @param family without infixes, unless there is nothing else
 */
record Names(List<Word> given, Word joined, List<Word> called, List<Word> family) {

    /** One word of a name, and how it sounds. */
    record Word(String text, String sound) {

        static Word of(String text) {
            return new Word(text, Spelling.sound(text));
        }

        boolean isAlike(Word other) {
            if (text.length() < 2 || other.text.length() < 2) {
                return false;
            }
            if (text.equals(other.text)) {
                return true;
            }
            var allowed = Spelling.allowed(text.length() <= other.text.length() ? text : other.text);
            return isWithin(text, other.text, allowed) || isWithin(sound, other.sound, allowed);
        }

        private static boolean isWithin(String one, String other, int allowed) {
            return Math.abs(one.length() - other.length()) <= allowed && Spelling.slips(one, other) <= allowed;
        }
    }

    /** Reads names; what it read is remembered, for a town has far fewer names than people. Not for several threads. */
    static final class Reading {

        /** More than a large town has; after so many it begins anew. */
        private static final int MOST = 100_000;

        private final Map<String, List<Word>> given = new HashMap<>();
        private final Map<String, List<Word>> family = new HashMap<>();

        Names of(Likeness.Traits who) {
            var names = given(who.givenName());
            return new Names(
                    names,
                    names.size() == 1
                            ? names.getFirst()
                            : Word.of(names.stream().map(Word::text).collect(Collectors.joining())),
                    given(who.calledName()),
                    family(who.infix() + " " + who.familyName()));
        }

        private List<Word> given(String name) {
            forget(given);
            return given.computeIfAbsent(name, unread -> words(Spelling.words(unread).stream()));
        }

        private List<Word> family(String name) {
            forget(family);
            return family.computeIfAbsent(name, unread -> words(Spelling.telling(Spelling.words(unread)).stream()));
        }

        private static List<Word> words(Stream<String> words) {
            return words.map(Word::of).toList();
        }

        private static void forget(Map<String, List<Word>> names) {
            if (names.size() > MOST) {
                names.clear();
            }
        }
    }

    /** What the two names say of whether this is one person; null where nothing. */
    @Nullable
    Sign like(Names other, boolean differInSex) {
        var sameGiven = given.equals(other.given);
        if (sameGiven && family.equals(other.family)) {
            return NAME_SAME;
        }
        if (differInSex && !sameGiven) {
            return null;
        }
        var familyFits = fit(family, other.family);
        if (familyFits != null && isGivenAlike(other)) {
            return familyFits == Fit.WHOLE ? NAME_ALIKE : NAME_PART;
        }
        if (familyFits == Fit.WHOLE && (isBegun(given, other.given) || isBegun(other.given, given))) {
            return NAME_SHORT;
        }
        if (familyFits == Fit.WHOLE && (areInitials(given, other.given) || areInitials(other.given, given))) {
            return INITIALS;
        }
        return fit(given, other.family) == Fit.WHOLE && fit(family, other.given) == Fit.WHOLE ? NAMES_SWAPPED : null;
    }

    /** How all that tells this person apart sounds: the first given name and the family names, in any order. */
    List<String> sounds() {
        return Stream.concat(given.stream().limit(1), family.stream())
                .map(Word::sound)
                .sorted()
                .toList();
    }

    /** As people hear the first letters, a bit for each: of two who are one, one of the names begins the same. */
    int initials() {
        return Stream.of(given, called, family)
                .flatMap(Collection::stream)
                .mapToInt(word -> word.sound.isEmpty() ? 0 : 1 << (word.sound.charAt(0) % Integer.SIZE))
                .reduce(0, (one, other) -> one | other);
    }

    private boolean isGivenAlike(Names other) {
        return isAlike(given, other.given)
                || joined.isAlike(other.joined)
                || isAlike(called, other.given)
                || isAlike(given, other.called);
    }

    private enum Fit {
        WHOLE,
        PART
    }

    /** Whether each word of the shorter name has its own in the longer one; in part where the longer one has more. */
    private static @Nullable Fit fit(List<Word> one, List<Word> other) {
        if (one.size() == 1 && other.size() == 1) {
            return one.getFirst().isAlike(other.getFirst()) ? Fit.WHOLE : null;
        }
        var isShorter = one.size() <= other.size();
        var shorter = isShorter ? one : other;
        var left = new ArrayList<>(isShorter ? other : one);
        for (var word : shorter) {
            var same = left.stream().filter(word::isAlike).findFirst();
            if (same.isEmpty()) {
                return null;
            }
            left.remove(same.get());
        }
        return shorter.isEmpty() ? null : left.isEmpty() ? Fit.WHOLE : Fit.PART;
    }

    /** The first name counts; further names are often left out. */
    private static boolean isAlike(List<Word> one, List<Word> other) {
        return !one.isEmpty() && !other.isEmpty() && one.getFirst().isAlike(other.getFirst());
    }

    private static boolean isBegun(List<Word> begun, List<Word> whole) {
        return !begun.isEmpty()
                && !whole.isEmpty()
                && begun.getFirst().text.length() >= 3
                && whole.getFirst().text.startsWith(begun.getFirst().text);
    }

    private static boolean areInitials(List<Word> initials, List<Word> names) {
        return !initials.isEmpty()
                && !names.isEmpty()
                && initials.stream().allMatch(word -> word.text.length() == 1)
                && names.getFirst().text.startsWith(initials.getFirst().text);
    }
}
