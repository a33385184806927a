/**
 * Figures for who wants to know what helps; counts and shares only, none that shows a single person.
 */
@NullMarked
@ApplicationModule(
        displayName = "Research",
        allowedDependencies = {
            "shared",
            "regions",
            "organisations",
            "identity",
            "site",
            "access",
            "residents",
            "caseload",
            "criteria",
            "selections",
            "conversations",
            "plans",
            "referrals"
        })
package nl.nabij.research;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
