package nl.nabij.letters;

/** In what form a fixed text reaches somebody; a person sends it, the program never does. */
public enum Medium {
    /** A text message on the phone. */
    MESSAGE,
    MAIL;

    /** Most characters of a text before its placeholders are filled. */
    int longest() {
        return this == MESSAGE ? 480 : 3_000;
    }

    boolean hasSubject() {
        return this == MAIL;
    }
}
