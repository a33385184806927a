/**
 * What helps in a conversation: guides by situation, with versions that are never edited, and looking back at the own part
 * in a talk, for oneself alone.
 *
 * <p>Read in this order: {@link nl.nabij.library.Guide}, {@link nl.nabij.library.Guides}, {@link
 * nl.nabij.library.Reflections}. The texts lie in {@code resources/guides}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Library",
        allowedDependencies = {"shared", "regions", "organisations", "identity", "site"})
package nl.nabij.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
