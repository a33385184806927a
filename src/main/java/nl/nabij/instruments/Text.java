package nl.nabij.instruments;

import java.util.Locale;

/** One text in both languages of the program. */
public record Text(String nl, String en) {

    /** In English where the page is English, and in Dutch anywhere else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : nl;
    }
}
