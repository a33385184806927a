/**
 * Questionnaires and scales as data with pure scoring, those of the program and those that a region published; the domains and
 * levels of the ZRM.
 */
@NullMarked
@ApplicationModule(
        displayName = "Instruments",
        allowedDependencies = {"shared", "regions", "organisations", "identity", "site", "access"})
package nl.nabij.instruments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
