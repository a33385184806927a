package nl.nabij.residents;

import static nl.nabij.residents.Likeness.Sign.ADDRESS_SAME;
import static nl.nabij.residents.Likeness.Sign.BIRTH_NEAR;
import static nl.nabij.residents.Likeness.Sign.BIRTH_SAME;
import static nl.nabij.residents.Likeness.Sign.BIRTH_SWAPPED;
import static nl.nabij.residents.Likeness.Sign.BIRTH_UNKNOWN;
import static nl.nabij.residents.Likeness.Sign.EMAIL_SAME;
import static nl.nabij.residents.Likeness.Sign.INITIALS;
import static nl.nabij.residents.Likeness.Sign.NAMES_SWAPPED;
import static nl.nabij.residents.Likeness.Sign.NAME_ALIKE;
import static nl.nabij.residents.Likeness.Sign.NAME_PART;
import static nl.nabij.residents.Likeness.Sign.NAME_SAME;
import static nl.nabij.residents.Likeness.Sign.NAME_SHORT;
import static nl.nabij.residents.Likeness.Sign.PHONE_SAME;
import static nl.nabij.residents.Likeness.Sign.POSTCODE_SAME;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why two residents may be one person, in signs that a page says in words. It is no probability and nothing is done on it: a
 * person looks, and decides. A pure function of what is given.
 *
 * <p>A name alone is never enough, and neither is a birth date: twins, father and son, and two people named Jansen are not one.
 * The name has to be alike <em>and</em> the birth date equal, mistyped or unknown; the weaker these are, the more the address
 * or a way to reach the person has to say the same.
 */
public record Likeness(Strength strength, List<Sign> signs) {

    /** How much points at one person. */
    public enum Strength {
        /** So much that two people would be a rare chance. */
        CLEAR,
        /** Enough to ask. */
        POSSIBLE
    }

    /** What points at one person, in the order in which a page tells it. */
    public enum Sign {
        /** Letter by letter, infixes, accents and capitals left aside. */
        NAME_SAME,
        /** The same sound, a slip of the keyboard, or the called name. */
        NAME_ALIKE,
        /** One of two has the name of a marriage beside the own name, or instead of it a part. */
        NAME_PART,
        /** The given name of one is the beginning of the other's. */
        NAME_SHORT,
        /** The given name stands where the family name belongs. */
        NAMES_SWAPPED,
        /** Of one of the two only initials are known. */
        INITIALS,
        BIRTH_SAME,
        /** Day and month changed places. */
        BIRTH_SWAPPED,
        /** One digit differs, or two neighbours changed places. */
        BIRTH_NEAR,
        BIRTH_UNKNOWN,
        /** Postcode and house number. */
        ADDRESS_SAME,
        POSTCODE_SAME,
        PHONE_SAME,
        EMAIL_SAME
    }

    /**
     * What is compared of one resident.
     *
     * @param postcode null where it is unknown or secret: a secret address is never compared, for the page would tell it
     * @param phone digits only; null where it is unknown, or of many people
     * @param email lower case; null as the phone
     */
    record Traits(
            String givenName,
            String infix,
            String familyName,
            String calledName,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex,
            @Nullable String postcode,
            @Nullable Integer houseNumber,
            @Nullable String phone,
            @Nullable String email) {}

    private static final Set<Sign> WHOLE = EnumSet.of(NAME_SAME, NAME_ALIKE, NAMES_SWAPPED);

    /** @return empty where nothing, or too little, points at one person */
    static Optional<Likeness> between(Traits one, Traits other) {
        var birth = birth(one.birthDate, other.birthDate);
        if (birth == null) {
            return Optional.empty();
        }
        var name = name(one, other);
        if (name == null) {
            return Optional.empty();
        }
        var signs = EnumSet.of(name, birth);
        if (one.postcode != null && one.postcode.equals(other.postcode)) {
            signs.add(
                    one.houseNumber != null && one.houseNumber.equals(other.houseNumber)
                            ? ADDRESS_SAME
                            : POSTCODE_SAME);
        }
        if (one.phone != null && one.phone.equals(other.phone)) {
            signs.add(PHONE_SAME);
        }
        if (one.email != null && one.email.equals(other.email)) {
            signs.add(EMAIL_SAME);
        }
        return Optional.ofNullable(strength(name, birth, signs))
                .map(strength -> new Likeness(strength, List.copyOf(signs)));
    }

    private static @Nullable Strength strength(Sign name, Sign birth, Set<Sign> signs) {
        var reached = signs.contains(ADDRESS_SAME) || signs.contains(PHONE_SAME) || signs.contains(EMAIL_SAME);
        var near = reached || signs.contains(POSTCODE_SAME);
        return switch (birth) {
            case BIRTH_SAME -> {
                if (WHOLE.contains(name)) {
                    yield name == NAME_SAME || near ? Strength.CLEAR : Strength.POSSIBLE;
                }
                if (name == NAME_SHORT) {
                    yield Strength.POSSIBLE;
                }
                yield reached ? Strength.CLEAR : near || name == NAME_PART ? Strength.POSSIBLE : null;
            }
            case BIRTH_SWAPPED -> {
                if (WHOLE.contains(name)) {
                    yield reached ? Strength.CLEAR : Strength.POSSIBLE;
                }
                yield reached ? Strength.POSSIBLE : null;
            }
            case BIRTH_NEAR -> (reached && !isWeak(name)) || (near && name == NAME_SAME) ? Strength.POSSIBLE : null;
            case BIRTH_UNKNOWN -> reached && !isWeak(name) ? Strength.POSSIBLE : null;
            default -> null;
        };
    }

    private static boolean isWeak(Sign name) {
        return name == INITIALS || name == NAME_SHORT;
    }

    /** @return null where they were not born on one day, as far as anybody can have mistyped it */
    private static @Nullable Sign birth(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return BIRTH_UNKNOWN;
        }
        if (one.equals(other)) {
            return BIRTH_SAME;
        }
        if (one.equals(swapped(other))) {
            return BIRTH_SWAPPED;
        }
        return isSlip(one.toString(), other.toString()) ? BIRTH_NEAR : null;
    }

    /** With day and month in each other's place; null where there is no such day. */
    static @Nullable LocalDate swapped(LocalDate day) {
        try {
            return LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** One digit differs, or two that stand side by side changed places. */
    private static boolean isSlip(String one, String other) {
        var differing = new ArrayList<Integer>();
        for (var i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                differing.add(i);
            }
        }
        if (differing.size() != 2) {
            return differing.size() == 1;
        }
        var first = differing.getFirst();
        var last = differing.getLast();
        return last - first == 1 && one.charAt(first) == other.charAt(last) && one.charAt(last) == other.charAt(first);
    }

    private static @Nullable Sign name(Traits one, Traits other) {
        var given = given(one.givenName);
        var otherGiven = given(other.givenName);
        var family = family(one);
        var otherFamily = family(other);
        if (given.equals(otherGiven) && family.equals(otherFamily)) {
            return NAME_SAME;
        }
        if (differInSex(one, other) && !given.equals(otherGiven)) {
            return null;
        }
        var sameGiven = isAlike(given, otherGiven)
                || isAlike(String.join("", given), String.join("", otherGiven))
                || isAlike(given(one.calledName), otherGiven)
                || isAlike(given, given(other.calledName));
        var familyFits = fit(family, otherFamily);
        if (sameGiven && familyFits != null) {
            return familyFits == Fit.WHOLE ? NAME_ALIKE : NAME_PART;
        }
        if (familyFits == Fit.WHOLE && (isBegun(given, otherGiven) || isBegun(otherGiven, given))) {
            return NAME_SHORT;
        }
        if (familyFits == Fit.WHOLE && (areInitials(given, otherGiven) || areInitials(otherGiven, given))) {
            return INITIALS;
        }
        return fit(given, otherFamily) == Fit.WHOLE && fit(family, otherGiven) == Fit.WHOLE ? NAMES_SWAPPED : null;
    }

    private static boolean differInSex(Traits one, Traits other) {
        return one.sex != null && other.sex != null && !Objects.equals(one.sex, other.sex);
    }

    private enum Fit {
        WHOLE,
        PART
    }

    /** Whether each word of the shorter name has its own in the longer one; in part where the longer one has more. */
    private static @Nullable Fit fit(List<String> one, List<String> other) {
        var isShorter = one.size() <= other.size();
        var shorter = isShorter ? one : other;
        var left = new ArrayList<>(isShorter ? other : one);
        for (var word : shorter) {
            var same =
                    left.stream().filter(candidate -> isAlike(word, candidate)).findFirst();
            if (same.isEmpty()) {
                return null;
            }
            left.remove(same.get());
        }
        return shorter.isEmpty() ? null : left.isEmpty() ? Fit.WHOLE : Fit.PART;
    }

    /** The first name counts; further names are often left out. */
    private static boolean isAlike(List<String> one, List<String> other) {
        return !one.isEmpty() && !other.isEmpty() && isAlike(one.getFirst(), other.getFirst());
    }

    private static boolean isAlike(String one, String other) {
        if (one.length() < 2 || other.length() < 2) {
            return false;
        }
        var shorter = one.length() <= other.length() ? one : other;
        return one.equals(other)
                || Math.min(Spelling.slips(one, other), Spelling.slips(Spelling.sound(one), Spelling.sound(other)))
                        <= Spelling.allowed(shorter);
    }

    private static boolean isBegun(List<String> begun, List<String> whole) {
        return !begun.isEmpty()
                && !whole.isEmpty()
                && begun.getFirst().length() >= 3
                && whole.getFirst().startsWith(begun.getFirst());
    }

    private static boolean areInitials(List<String> initials, List<String> names) {
        return !initials.isEmpty()
                && !names.isEmpty()
                && initials.stream().allMatch(word -> word.length() == 1)
                && names.getFirst().startsWith(initials.getFirst());
    }

    private static List<String> given(String name) {
        return Spelling.words(name);
    }

    private static List<String> family(Traits who) {
        return Spelling.telling(Spelling.words(who.infix + " " + who.familyName));
    }
}
