package nl.nabij.site;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Whom to tell about a fault in security (RFC 9116). It is there where the host says whom: {@code nabij.security.contact}, such
 * as {@code mailto:security@example.org}.
 */
@RestController
class SecurityContact {

    private static final int DAYS_IT_HOLDS = 180;

    private final String contact;
    private final Clock clock;

    SecurityContact(@Value("${nabij.security.contact:}") String contact, Clock clock) {
        this.contact = contact;
        this.clock = clock;
    }

    @GetMapping(path = "/.well-known/security.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String contact() {
        if (contact.isBlank()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var until = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(DAYS_IT_HOLDS, ChronoUnit.DAYS);
        return "Contact: %s\nExpires: %s\nPreferred-Languages: nl, en\n".formatted(contact, until);
    }
}
