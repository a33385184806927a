package nl.nabij.conversations;

import org.jspecify.annotations.Nullable;

/** What was typed, without the blanks round it. */
final class Texts {

    private Texts() {}

    static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
