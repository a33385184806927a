package nl.nabij.letters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in the language of a text, whatever the language of the page. */
public final class Days {

    private Days() {}

    /** 'dinsdag 17 november'. */
    public static String named(LocalDate day, String language) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.of(language)).format(day);
    }
}
