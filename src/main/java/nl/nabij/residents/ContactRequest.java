package nl.nabij.residents;

import org.jspecify.annotations.Nullable;

/** What residents keep right themselves, checked: how they want to be called and reached. */
public record ContactRequest(
        String calledName, @Nullable String phone, @Nullable String email, String language, int version) {}
