package nl.nabij.organisations;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator typed about a municipality or a neighbourhood.
 *
 * @param municipality of a neighbourhood; null for a municipality
 */
record PlaceForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String municipality) {

    static final PlaceForm EMPTY = new PlaceForm(null, null, null);
}
