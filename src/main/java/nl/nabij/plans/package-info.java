/**
 * A plan of the resident's own: wish, goal, small steps and who does them.
 */
@NullMarked
@ApplicationModule(
        displayName = "Plans",
        allowedDependencies = {
            "shared",
            "regions",
            "organisations",
            "identity",
            "site",
            "access",
            "residents",
            "tasks",
            "services",
            "conversations"
        })
package nl.nabij.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
