package nl.nabij.regions;

import org.jspecify.annotations.Nullable;

/** What somebody can put right: its message is the one line that a terminal shows, without a stack trace. */
public class Mistake extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message a sentence that says what is wrong and what to do */
    public Mistake(String message) {
        super(message);
    }

    public Mistake(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
