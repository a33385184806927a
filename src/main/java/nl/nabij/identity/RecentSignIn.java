package nl.nabij.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;

/** When somebody last showed who he or she is, for acts that ask for it again. */
public final class RecentSignIn {

    private RecentSignIn() {}

    /** The moment at which the session of this request began; empty without a session. */
    public static Optional<Instant> at(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SessionAccount.SINCE) instanceof Long since
                ? Optional.of(Instant.ofEpochMilli(since))
                : Optional.empty();
    }
}
