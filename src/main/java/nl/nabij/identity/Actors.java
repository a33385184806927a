package nl.nabij.identity;

import java.util.Optional;
import nl.nabij.shared.Actor.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in on this request. */
public final class Actors {

    private Actors() {}

    /** Empty for a visitor who has not signed in. */
    public static Optional<Account> account() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Somebody at work; empty for a visitor and for a resident. */
    public static Optional<SignedIn> atWork() {
        return account().filter(account -> account.organisation() != null).map(Account::actor);
    }

    private static Optional<Account> of(@Nullable Authentication authentication) {
        return Optional.ofNullable(authentication)
                .map(Authentication::getPrincipal)
                .filter(Account.class::isInstance)
                .map(Account.class::cast);
    }
}
