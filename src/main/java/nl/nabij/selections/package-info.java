/**
 * Criteria over the caseloads, the lists of own clients that follow from them with their reasons, and the invitations.
 */
@NullMarked
@ApplicationModule(
        displayName = "Selections",
        allowedDependencies = {
            "shared",
            "regions",
            "organisations",
            "identity",
            "site",
            "access",
            "residents",
            "tasks",
            "instruments",
            "caseload"
        })
package nl.nabij.selections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
