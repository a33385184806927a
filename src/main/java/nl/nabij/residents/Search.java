package nl.nabij.residents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to find somebody: a name, a client number, a birth date, or these together.
 *
 * @param words of the name, as {@link Spelling#words} gives them
 * @param numbers what can be a client number; somebody whose number begins so is found from four signs on
 * @param birthDate null where none was typed
 */
record Search(
        List<String> words, List<String> numbers, @Nullable LocalDate birthDate) {

    private static final int SMALLEST_NUMBER = 4;
    private static final List<String> MONTHS = List.of(
            "jan",
            "feb",
            "m(?:aart|rt|arch|ar)",
            "apr",
            "m(?:ei|ay)",
            "jun",
            "jul",
            "aug",
            "sep",
            "o[kc]t",
            "nov",
            "dec");
    private static final Pattern DAY_FIRST = Pattern.compile("\\b(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})\\b");
    private static final Pattern YEAR_FIRST = Pattern.compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");
    private static final Pattern DIGITS = Pattern.compile("\\b(\\d{2})(\\d{2})(\\d{4})\\b");
    private static final Pattern IN_WORDS = Pattern.compile("\\b(\\d{1,2})\\s+(\\p{L}{3,9})\\.?\\s+(\\d{4})\\b");

    static Search of(String typed) {
        var date = day(typed);
        var rest = date == null ? typed : date.before() + " " + date.after();
        var all = Spelling.words(rest);
        return new Search(
                all.stream().filter(word -> !isNumber(word)).toList(),
                all.stream().filter(Search::isNumber).toList(),
                date == null ? null : date.day());
    }

    /** Nothing to look for; this finds nobody. */
    boolean isEmpty() {
        return words.isEmpty() && numbers.isEmpty() && birthDate == null;
    }

    /** A whole number, or a whole name with the birth date: enough to mean one person. */
    boolean isExact() {
        if (words.isEmpty() && birthDate == null) {
            return numbers.size() == 1;
        }
        return numbers.isEmpty() && birthDate != null && words.size() > 1;
    }

    /** Whether this is the whole name, infixes left aside; so too where none was typed. */
    boolean isName(String fullName) {
        return words.isEmpty()
                || sorted(Spelling.telling(words)).equals(sorted(Spelling.telling(Spelling.words(fullName))));
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    /**
     * Smaller is nearer; empty where this is not the one.
     *
     * @param clientNumbers that lead to this person, former ones too
     */
    OptionalInt distance(String fullName, String calledName, List<String> clientNumbers, @Nullable LocalDate born) {
        var fits = (birthDate == null || birthDate.equals(born))
                && numbers.stream()
                        .allMatch(number ->
                                clientNumbers.stream().anyMatch(known -> begins(known, number)) || isDay(born, number));
        if (isEmpty() || !fits) {
            return OptionalInt.empty();
        }
        return words.isEmpty()
                ? OptionalInt.of(0)
                : Spelling.distance(words, Spelling.words(fullName + " " + calledName));
    }

    private static boolean begins(String clientNumber, String number) {
        return number.length() >= SMALLEST_NUMBER
                && String.join("", Spelling.words(clientNumber)).startsWith(number);
    }

    private static boolean isDay(@Nullable LocalDate born, String number) {
        return born != null && born.equals(digits(number));
    }

    private static boolean isNumber(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static @Nullable LocalDate digits(String number) {
        var matcher = DIGITS.matcher(number);
        return matcher.matches() ? day(matcher.group(3), matcher.group(2), matcher.group(1)) : null;
    }

    private static @Nullable Found day(String typed) {
        var dayFirst = DAY_FIRST.matcher(typed);
        if (dayFirst.find()) {
            return Found.of(typed, dayFirst, day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)));
        }
        var yearFirst = YEAR_FIRST.matcher(typed);
        if (yearFirst.find()) {
            return Found.of(typed, yearFirst, day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)));
        }
        var inWords = IN_WORDS.matcher(typed);
        if (inWords.find()) {
            return Found.of(typed, inWords, day(inWords.group(3), month(inWords.group(2)), inWords.group(1)));
        }
        return null;
    }

    private static String month(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (var month = 0; month < MONTHS.size(); month++) {
            if (lower.matches(MONTHS.get(month) + "\\p{L}*")) {
                return String.valueOf(month + 1);
            }
        }
        return "0";
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A day, and what was typed round it. */
    private record Found(LocalDate day, String before, String after) {

        static @Nullable Found of(String typed, Matcher matcher, @Nullable LocalDate day) {
            return day == null
                    ? null
                    : new Found(day, typed.substring(0, matcher.start()), typed.substring(matcher.end()));
        }
    }
}
