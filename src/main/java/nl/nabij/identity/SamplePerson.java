package nl.nabij.identity;

import nl.nabij.shared.AccountId;
import nl.nabij.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * A sample person on the sign-in page of a demonstration region.
 *
 * @param about what this person does all day
 */
record SamplePerson(
        AccountId id,
        String name,
        String email,
        Role role,
        @Nullable String about) {

    static SamplePerson of(Account account) {
        return new SamplePerson(
                account.id(),
                account.name(),
                account.email(),
                account.rolesInOrder().getFirst(),
                account.sample());
    }

    /** How the doorway of this person is coloured. */
    public String kind() {
        return switch (role) {
            case RESIDENT -> "nabij-arch--self";
            case VOLUNTEER, EXPERT_BY_EXPERIENCE -> "nabij-arch--volunteer";
            default -> "";
        };
    }
}
