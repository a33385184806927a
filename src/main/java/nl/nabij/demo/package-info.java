/**
 * The demonstration region: one seed gives one invented world, made through the front doors day by day.
 */
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared",
            "regions",
            "organisations",
            "identity",
            "site",
            "absences",
            "access",
            "residents",
            "tasks",
            "imports",
            "instruments",
            "questionnaires",
            "library",
            "talks",
            "handouts",
            "services",
            "caseload",
            "criteria",
            "selections",
            "signals",
            "responses",
            "conversations",
            "plans",
            "referrals",
            "research"
        })
package nl.nabij.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
