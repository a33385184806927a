package nl.nabij.residents;

import java.util.List;

/** The languages of contact that can be chosen. */
public final class Languages {

    /** ISO 639-1; Dutch first, then those that are much spoken in Dutch municipalities, in the order of their codes. */
    public static final List<String> CODES = List.of(
            "nl", "ar", "bg", "de", "en", "es", "fa", "fr", "hu", "it", "ku", "pl", "pt", "ro", "ru", "so", "sr", "ti",
            "tr", "uk", "zh");

    private Languages() {}
}
