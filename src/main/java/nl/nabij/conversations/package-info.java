/**
 * The talk with a resident: the own question in own words first, what was said of loneliness, what was agreed.
 */
@NullMarked
@ApplicationModule(
        displayName = "Conversations",
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
            "library",
            "responses",
            "talks",
            "caseload",
            "selections"
        })
package nl.nabij.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
