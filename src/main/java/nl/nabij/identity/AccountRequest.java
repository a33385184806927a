package nl.nabij.identity;

import java.util.Set;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.Role;
import nl.nabij.shared.TeamId;

/** An account of somebody at work as it has to be, checked. */
record AccountRequest(String name, String email, OrganisationId organisation, Set<Role> roles, Set<TeamId> teams) {

    /** What can come of keeping an account. */
    sealed interface Outcome {

        record Kept(Account account) implements Outcome {}

        /** Somebody else signs in with this e-mail address. */
        record EmailTaken() implements Outcome {}

        /** A team belongs to another organisation. */
        record TeamElsewhere() implements Outcome {}

        /** Another administrator changed the account in the meantime; it is as given. */
        record ChangedMeanwhile(Account now) implements Outcome {}

        /** One cannot take the keys from oneself. */
        record OwnKeys() implements Outcome {}
    }
}
