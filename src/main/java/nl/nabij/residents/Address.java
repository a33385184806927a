package nl.nabij.residents;

import org.jspecify.annotations.Nullable;

/** Where somebody lives; opened on purpose where it is secret, and never printed then. */
public record Address(@Nullable String postcode, @Nullable Integer houseNumber, String houseAddition) {}
