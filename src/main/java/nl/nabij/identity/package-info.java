/**
 * Who is at work: accounts, roles, signing in and the session, all inside one region.
 */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "regions", "organisations"})
package nl.nabij.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
