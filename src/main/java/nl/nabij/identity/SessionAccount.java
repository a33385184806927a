package nl.nabij.identity;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.nabij.regions.Settings;
import nl.nabij.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, by the session. The session keeps an id only and the account is read anew at every request, so that
 * an ended account or another role counts from the very next one.
 */
@Component
class SessionAccount implements SecurityContextRepository {

    static final String ACCOUNT = "account";
    static final String STAMP = "stamp";
    static final String SINCE = "since";

    private final Accounts accounts;
    private final Settings settings;
    private final Clock clock;

    SessionAccount(Accounts accounts, Settings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Signs in on this browser, in a session that nobody can have prepared. */
    void begin(Account account, HttpServletRequest request) {
        end(request);
        var session = request.getSession(true);
        session.setMaxInactiveInterval(settings.of(SessionSettings.IDLE) * 60);
        session.setAttribute(ACCOUNT, account.id().toString());
        session.setAttribute(STAMP, account.stamp());
        session.setAttribute(SINCE, clock.instant().toEpochMilli());
        session.setAttribute(PRINCIPAL_NAME_INDEX_NAME, account.getUsername());
        SecurityContextHolder.setContext(context(account));
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Once(request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return new Once(holder.getRequest()).get();
    }

    /** The session is begun by {@link #begin} alone. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }

    private Optional<Account> account(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof String id)) {
            return Optional.empty();
        }
        // Known now; asked first when the session is written, it would read the session again
        request.isRequestedSessionIdValid();
        var account = accounts.find(AccountId.of(id))
                .filter(Account::isActive)
                .filter(found -> Integer.valueOf(found.stamp()).equals(session.getAttribute(STAMP)))
                .filter(found -> !isTooOld(session));
        if (account.isEmpty()) {
            session.invalidate();
        }
        return account;
    }

    private boolean isTooOld(HttpSession session) {
        var longest = Duration.ofHours(settings.of(SessionSettings.LONGEST));
        return !(session.getAttribute(SINCE) instanceof Long since)
                || Instant.ofEpochMilli(since).plus(longest).isBefore(clock.instant());
    }

    private static SecurityContext context(Account account) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        return context;
    }

    /** Asks the database at most once in a request, and only where somebody wants to know. */
    private final class Once implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;
        private boolean generated;

        Once(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                var account = account(request);
                generated = account.isEmpty();
                context = account.map(SessionAccount::context).orElseGet(SecurityContextHolder::createEmptyContext);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}
