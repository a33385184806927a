package nl.nabij.identity;

import org.jspecify.annotations.Nullable;

/** What was typed to choose another password. */
record PasswordForm(
        @Nullable String old,
        @Nullable String password,
        @Nullable String again) {

    static final PasswordForm EMPTY = new PasswordForm(null, null, null);
}
