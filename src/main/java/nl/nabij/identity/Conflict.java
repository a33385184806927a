package nl.nabij.identity;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** In the JSON interface: what is asked cannot be done as things are now, and why. Answered as 409 with that sentence. */
public final class Conflict extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    private final String message;
    private final transient List<String> arguments;

    /** @param message key of the sentence that the page shows as well */
    public Conflict(String message, List<String> arguments) {
        super(HttpStatus.CONFLICT);
        this.message = message;
        this.arguments = List.copyOf(arguments);
    }

    String message() {
        return message;
    }

    List<String> arguments() {
        return arguments;
    }
}
