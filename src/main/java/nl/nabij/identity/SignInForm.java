package nl.nabij.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What was typed to sign in. */
record SignInForm(
        @NotBlank(message = "{identity.sign-in.email-missing}")
        @Size(max = 200, message = "{identity.sign-in.email-missing}")
        @Nullable
        String email,

        @NotBlank(message = "{identity.sign-in.password-missing}")
        @Size(max = 500, message = "{identity.sign-in.password-missing}")
        @Nullable
        String password) {}
