/**
 * The closed loop: a professional brings a resident to another organisation and hears what came of it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Referrals",
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
            "conversations",
            "plans"
        })
package nl.nabij.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
