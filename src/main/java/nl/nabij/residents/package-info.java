/**
 * The people Nabij works with and for: who somebody is and how to reach and address that person.
 */
@NullMarked
@ApplicationModule(
        displayName = "Residents",
        allowedDependencies = {"shared", "regions", "organisations", "identity", "site", "access"})
package nl.nabij.residents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
