package nl.nabij.imports;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read as a whole; the message is the key of what to do about it. */
public class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unreadable(String key) {
        this(key, null);
    }

    public Unreadable(String key, @Nullable Throwable cause) {
        super(key, cause);
    }

    /** Message key. */
    public String key() {
        return String.valueOf(getMessage());
    }
}
