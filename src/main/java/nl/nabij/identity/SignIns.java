package nl.nabij.identity;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Signing in with an e-mail address and a password. Not in a transaction: hashing would keep a connection waiting. */
@Service
class SignIns {

    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final PasswordEncoder encoder;
    private volatile String nobody = "";

    SignIns(Accounts accounts, SignInAttempts attempts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.encoder = encoder;
    }

    /**
     * An address without an account, an ended account, one without a password and a wrong password take the same time and
     * get the same answer.
     *
     * @param newDevice by which this browser will be known once it has signed in
     */
    SignIn signIn(String email, String password, Place place, String newDevice) {
        var wait = attempts.begin(email, place);
        if (!wait.isZero()) {
            return new SignIn.Wait(wait);
        }
        try {
            var account = accounts.byEmail(email).filter(Account::isActive);
            var hash = account.flatMap(found -> accounts.passwordOf(found.id()));
            var right = encoder.matches(password, hash.orElseGet(this::hashOfNobody));
            if (!right || hash.isEmpty()) {
                return new SignIn.Refused();
            }
            attempts.succeeded(email, place, newDevice);
            return new SignIn.Welcome(account.orElseThrow());
        } catch (BoundedHashing.Busy e) {
            return new SignIn.Busy();
        }
    }

    private String hashOfNobody() {
        if (nobody.isEmpty()) {
            nobody = String.valueOf(encoder.encode(Secrets.next()));
        }
        return nobody;
    }
}
