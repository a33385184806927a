package nl.nabij.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.net.URI;
import java.util.regex.Pattern;
import nl.nabij.shared.ResidentId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * The page is about an identity that was given up for another, which who asks may know: the same page of that one. What was
 * being sent is sent there, so that nobody loses what was typed while two residents were made one.
 */
final class Elsewhere extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final ResidentId former;
    private final ResidentId now;

    Elsewhere(ResidentId former, ResidentId now) {
        super("this resident has another identity now", null, false, false);
        this.former = former;
        this.now = now;
    }

    /** Leads on. */
    @ControllerAdvice
    static class Leading {

        /** 307, so that a form stays a form. */
        @ExceptionHandler(Elsewhere.class)
        ResponseEntity<Void> lead(Elsewhere elsewhere, HttpServletRequest request) {
            var query = request.getQueryString();
            var former = Pattern.compile(elsewhere.former.toString(), Pattern.CASE_INSENSITIVE)
                    .matcher(request.getRequestURI());
            if (!former.find()) {
                return ResponseEntity.notFound().build();
            }
            var path = former.replaceFirst(elsewhere.now.toString());
            return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                    .location(URI.create(query == null ? path : path + "?" + query))
                    .build();
        }
    }
}
