package nl.nabij.identity;

import java.time.Duration;

/** What can come of trying to sign in. Why a password is refused is told to nobody. */
sealed interface SignIn {

    record Welcome(Account account) implements SignIn {}

    record Refused() implements SignIn {}

    record Wait(Duration left) implements SignIn {}

    /** Nothing wrong, but too many people sign in at this moment. */
    record Busy() implements SignIn {}
}
