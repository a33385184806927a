package nl.nabij.residents;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares names as people type them: without accents and capitals, with the letters that sound the same in Dutch taken
 * as one, and with one slip of the keyboard (two in a long word). Infixes ('van de', 'el', ''t') never have to be typed.
 */
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern LONG_I = Pattern.compile("ij|ei|ey");
    private static final Pattern T_SOUND = Pattern.compile("th|dt|d$");
    private static final Pattern OU_SOUND = Pattern.compile("ou|au|oe");
    private static final Pattern DOUBLE = Pattern.compile("(.)\\1+");
    private static final int LONG_WORD = 8;
    private static final int SHORT_WORD = 3;
    private static final Set<String> INFIXES = Set.of(
            "aan", "abu", "ait", "al", "bij", "bin", "ben", "d", "da", "das", "de", "del", "della", "den", "der", "des",
            "di", "do", "dos", "du", "el", "het", "ibn", "in", "l", "la", "las", "le", "les", "los", "of", "onder",
            "op", "over", "s", "t", "te", "ten", "ter", "to", "uit", "v", "van", "vant", "vd", "voor", "von", "y", "zu",
            "zum", "zur");

    private Spelling() {}

    /** The words of a name in lower case without accents; an apostrophe joins, a hyphen parts. */
    static List<String> words(String name) {
        var plain = APOSTROPHES
                .matcher(isPlain(name) ? name.toLowerCase(Locale.ROOT) : withoutAccents(name))
                .replaceAll("");
        return Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isPlain(String name) {
        return name.chars().allMatch(letter -> letter < 128);
    }

    private static String withoutAccents(String name) {
        return MARKS.matcher(Normalizer.normalize(name.replace("ı", "i"), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th");
    }

    /**
     * How far what was typed lies from a name: 0 is letter by letter the same.
     *
     * @param typed as {@link #words} gives them
     * @return empty where a typed word, an infix excepted, has no word in the name
     */
    static OptionalInt distance(List<String> typed, List<String> name) {
        var telling = typed.stream().filter(word -> !INFIXES.contains(word)).toList();
        if (telling.isEmpty()) {
            return total(typed, name);
        }
        var missing = typed.stream()
                .filter(INFIXES::contains)
                .filter(word -> !name.contains(word))
                .count();
        var total = total(telling, name);
        return total.isEmpty() ? total : OptionalInt.of(total.getAsInt() + (int) missing);
    }

    /** The words that tell names apart: without infixes, unless there is nothing else. */
    static List<String> telling(List<String> words) {
        var telling = words.stream().filter(word -> !INFIXES.contains(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    private static OptionalInt total(List<String> typed, List<String> name) {
        var total = 0;
        for (var word : typed) {
            var nearest = name.stream()
                    .map(other -> between(word, other))
                    .filter(OptionalInt::isPresent)
                    .map(OptionalInt::getAsInt)
                    .min(Comparator.naturalOrder());
            if (nearest.isEmpty()) {
                return OptionalInt.empty();
            }
            total += nearest.get();
        }
        return OptionalInt.of(total);
    }

    private static OptionalInt between(String typed, String word) {
        if (typed.equals(word)) {
            return OptionalInt.of(0);
        }
        var heard = sound(typed);
        var meant = sound(word);
        var begun = typed.length() >= SHORT_WORD && (word.startsWith(typed) || meant.startsWith(heard));
        if (begun || heard.equals(meant)) {
            return OptionalInt.of(1);
        }
        var slips = Math.min(slips(heard, meant), slips(typed, word));
        return slips <= allowed(typed) ? OptionalInt.of(1 + slips) : OptionalInt.empty();
    }

    /** How many slips are forgiven in a word. */
    static int allowed(String word) {
        if (word.length() <= SHORT_WORD) {
            return 0;
        }
        return word.length() < LONG_WORD ? 1 : 2;
    }

    /** One spelling for what sounds the same: Meijer, Meyer and Meier; Achmed and Ahmed stay one slip apart. */
    static String sound(String word) {
        var first = LONG_I.matcher(word.replace("sch", "sg").replace("ch", "g")).replaceAll("y");
        var second = T_SOUND.matcher(first.replace("ck", "k").replace("c", "k").replace("ph", "f"))
                .replaceAll("t");
        var sound = OU_SOUND.matcher(second.replace("q", "k")
                        .replace("x", "ks")
                        .replace("z", "s")
                        .replace("v", "f"))
                .replaceAll("u");
        return DOUBLE.matcher(sound).replaceAll("$1");
    }

    /** Letters left out, added, changed, or swapped with the next one (optimal string alignment). */
    static int slips(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        Arrays.setAll(last, column -> column);
        for (var row = 1; row <= one.length(); row++) {
            var now = new int[other.length() + 1];
            now[0] = row;
            for (var column = 1; column <= other.length(); column++) {
                var changed = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                now[column] = Math.min(last[column - 1] + changed, Math.min(last[column], now[column - 1]) + 1);
                if (row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1)) {
                    now[column] = Math.min(now[column], before[column - 2] + 1);
                }
            }
            before = last;
            last = now;
        }
        return last[other.length()];
    }
}
