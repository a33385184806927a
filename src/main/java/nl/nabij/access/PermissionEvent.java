package nl.nabij.access;

import java.time.Instant;
import nl.nabij.shared.PermissionId;
import nl.nabij.shared.ResidentId;

/** What modules above may hear of permissions; they ask {@link Permissions} for the rest. */
public sealed interface PermissionEvent {

    /** The resident stopped with it: nothing more may be sent on it, and what rests on it ends in the same transaction. */
    record Withdrawn(ResidentId resident, PermissionId permission, Instant at) implements PermissionEvent {}
}
