package nl.nabij.organisations;

import org.jspecify.annotations.Nullable;

/** What an administrator typed about a team. */
record TeamForm(
        @Nullable String name,
        @Nullable String municipality,
        @Nullable Integer version) {

    static final TeamForm EMPTY = new TeamForm(null, null, null);
}
