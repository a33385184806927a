package nl.nabij.residents;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What was typed to find somebody: {@link Search} reads it. */
record SearchForm(
        @NotBlank(message = "{residents.search.missing}") @Nullable
        String typed) {}
