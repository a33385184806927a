package nl.nabij.identity;

import java.time.Instant;
import java.util.Set;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.Session;

/** Accounts that only a test needs. */
public final class SampleAccounts {

    private SampleAccounts() {}

    /** Somebody at work, in no database. */
    public static Account anna(Role... roles) {
        return new Account(
                AccountId.next(),
                "anna@voorbeeldregio.example",
                "Anna",
                OrganisationId.next(),
                Set.of(roles),
                true,
                null,
                0,
                0);
    }

    /** Makes a stored session that of the account, as signing in does. */
    public static void signIn(Account account, Session session, Instant now) {
        session.setAttribute(SessionAccount.ACCOUNT, account.id().toString());
        session.setAttribute(SessionAccount.STAMP, account.stamp());
        session.setAttribute(SessionAccount.SINCE, now.toEpochMilli());
    }

    /** This thread acts as the account. */
    public static void signIn(Account account) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
    }

    public static void signOut() {
        SecurityContextHolder.clearContext();
    }
}
