package nl.nabij.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The key does not open this part, or not any more. The page says 'not there'. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoGround extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoGround(String message) {
        super(message);
    }
}
