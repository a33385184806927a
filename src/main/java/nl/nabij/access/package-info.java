/**
 * The keys without which nothing about a resident is read or changed, what they rest on, and the log of their use.
 */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"shared", "regions", "organisations", "identity", "site"})
package nl.nabij.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
