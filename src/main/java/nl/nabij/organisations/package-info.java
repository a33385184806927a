/**
 * Municipalities with their neighbourhoods, and the organisations and teams that work together in the region.
 */
@NullMarked
@ApplicationModule(
        displayName = "Organisations",
        allowedDependencies = {"shared", "regions"})
package nl.nabij.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
