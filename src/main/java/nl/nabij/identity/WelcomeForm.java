package nl.nabij.identity;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** What somebody typed behind a link: a password twice; and, for the first administrator, who that is. */
record WelcomeForm(
        @Nullable String region,
        @Nullable String organisation,
        @Nullable String name,
        @Nullable String email,
        @Nullable String password,
        @Nullable String again) {

    static final WelcomeForm EMPTY = new WelcomeForm(null, null, null, null, null, null);

    FirstAdministrator first() {
        return new FirstAdministrator(
                text(region), text(organisation), text(name), text(email), requireNonNullElse(password, ""));
    }

    private static String text(@Nullable String typed) {
        return requireNonNull(typed).strip();
    }
}
