package nl.nabij.residents;

import static nl.nabij.residents.Likeness.Sign.ADDRESS_SAME;
import static nl.nabij.residents.Likeness.Sign.BIRTH_COMMON;
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

import java.time.LocalDate;
import java.time.Month;
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
        /** Equal, but so many people have this date that it may have been filled in because something had to be. */
        BIRTH_COMMON,
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
     * @param birthIsCommon whether far more people have this birth date than are born on one day
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
            @Nullable String email,
            boolean birthIsCommon) {

        /** Of a birth date that no more people have than another. */
        Traits(
                String givenName,
                String infix,
                String familyName,
                String calledName,
                @Nullable LocalDate birthDate,
                @Nullable Sex sex,
                @Nullable String postcode,
                @Nullable Integer houseNumber,
                @Nullable String phone,
                @Nullable String email) {
            this(givenName, infix, familyName, calledName, birthDate, sex, postcode, houseNumber, phone, email, false);
        }

        Traits bornOnCommonDay(boolean common) {
            return new Traits(
                    givenName,
                    infix,
                    familyName,
                    calledName,
                    birthDate,
                    sex,
                    postcode,
                    houseNumber,
                    phone,
                    email,
                    common);
        }
    }

    private static final Set<Sign> WHOLE = EnumSet.of(NAME_SAME, NAME_ALIKE, NAMES_SWAPPED);

    /** @return empty where nothing, or too little, points at one person */
    static Optional<Likeness> between(Traits one, Traits other) {
        var reading = new Names.Reading();
        return between(one, reading.of(one), other, reading.of(other));
    }

    /** As {@link #between(Traits, Traits)}, where the names were read before. */
    static Optional<Likeness> between(Traits one, Names oneNames, Traits other, Names otherNames) {
        var birth = birth(one, other);
        if (birth == null) {
            return Optional.empty();
        }
        var name = oneNames.like(otherNames, differInSex(one, other));
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
            case BIRTH_COMMON -> {
                if (WHOLE.contains(name)) {
                    yield near ? Strength.CLEAR : name == NAME_SAME ? Strength.POSSIBLE : null;
                }
                yield reached ? Strength.POSSIBLE : null;
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
    private static @Nullable Sign birth(Traits one, Traits other) {
        var day = one.birthDate;
        var otherDay = other.birthDate;
        if (day == null || otherDay == null) {
            return BIRTH_UNKNOWN;
        }
        if (day.equals(otherDay)) {
            return one.birthIsCommon || other.birthIsCommon ? BIRTH_COMMON : BIRTH_SAME;
        }
        if (day.equals(swapped(otherDay))) {
            return BIRTH_SWAPPED;
        }
        return isSlip(day.toString(), otherDay.toString()) ? BIRTH_NEAR : null;
    }

    /** With day and month in each other's place; null where there is no such day. */
    static @Nullable LocalDate swapped(LocalDate day) {
        return day.getDayOfMonth() > Month.DECEMBER.getValue()
                ? null
                : LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
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

    private static boolean differInSex(Traits one, Traits other) {
        return one.sex != null && other.sex != null && !Objects.equals(one.sex, other.sex);
    }
}
