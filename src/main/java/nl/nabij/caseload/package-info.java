/**
 * Whose clients are whose, their ZRM assessments, and the caseload files these come from.
 */
@NullMarked
@ApplicationModule(
        displayName = "Caseload",
        allowedDependencies = {
            "shared",
            "regions",
            "organisations",
            "identity",
            "site",
            "access",
            "residents",
            "tasks",
            "imports",
            "instruments"
        })
package nl.nabij.caseload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
