/**
 * Guides for conversations.
 */
@NullMarked
@ApplicationModule(
        displayName = "Library",
        allowedDependencies = {"shared", "regions", "organisations", "identity", "site"})
package nl.nabij.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
