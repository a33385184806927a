package nl.nabij.shared;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts. All kinds live in this one file: a sealed type without Java modules may only permit types of its own
 * package.
 */
public sealed interface Actor extends Serializable {

    /** How the log names this actor: a kind and an identity, never a name. */
    String reference();

    /** Somebody at work, with an account of one organisation. A token acts as its account. */
    record SignedIn(AccountId account, String name, OrganisationId organisation, Set<Role> roles) implements Actor {

        public SignedIn {
            roles = Set.copyOf(roles);
        }

        public boolean is(Role... any) {
            for (var role : any) {
                if (roles.contains(role)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String reference() {
            return "account " + account.value();
        }
    }

    /** A resident, or who represents that resident, in the resident's own place; a tie binds the account to the resident. */
    record Self(AccountId account, String name, ResidentId resident) implements Actor {

        @Override
        public String reference() {
            return "self " + account.value();
        }
    }

    /** Somebody without an account who holds a link that was sent, or the receipt of what was told. */
    record LinkHolder(UUID link) implements Actor {

        @Override
        public String reference() {
            return "link " + link;
        }
    }

    /** Named background work; each is told in docs/privacy.md. */
    enum Duty implements Actor {
        /** Reminds of what is asked of somebody, and tells who is next when it stands still. */
        REMINDERS,
        /** Ends what may no longer be kept. */
        RETENTION,
        /** Lists who is selected by criteria, for the client managers concerned. */
        SELECTION,
        /** Stops letters, reminders, invitations and referrals when somebody's state, or a permission that ended, says so. */
        STATES,
        /** Compares residents, to find who may stand in the region twice. */
        DOUBLES;

        @Override
        public String reference() {
            return "duty " + name();
        }
    }
}
