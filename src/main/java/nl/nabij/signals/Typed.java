package nl.nabij.signals;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed, made fit to keep: a public form gets everything that a keyboard or a program can send. */
final class Typed {

    /** Four digits, or four digits and two letters, without spaces and in capitals. */
    private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3}([A-Z]{2})?");

    private Typed() {}

    /** Without signs that nobody sees and no database keeps, and without blanks around it; lines stay lines. */
    static String text(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        var clean = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .codePoints()
                .map(point -> point == '\r' ? '\n' : point)
                .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /** As {@link #text}; null where nothing is left. */
    static @Nullable String orNull(@Nullable String typed) {
        var text = text(typed);
        return text.isEmpty() ? null : text;
    }

    /** Four digits with or without two capital letters; null where nothing was typed. */
    static @Nullable String postcode(@Nullable String typed) {
        var text = text(typed).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return text.isEmpty() ? null : text;
    }

    static boolean isPostcode(@Nullable String postcode) {
        return postcode == null || POSTCODE.matcher(postcode).matches();
    }

    /** The value with this name; empty for anything else. */
    static <E extends Enum<E>> Optional<E> one(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    /** A day as a date field sends it; empty for anything else. */
    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
