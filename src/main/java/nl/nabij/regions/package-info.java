/**
 * A region is a schema with a login of its own: which region a piece of work belongs to, its connections, migrations,
 * settings and background work.
 */
@NullMarked
@ApplicationModule(
        displayName = "Regions",
        allowedDependencies = {"shared"})
package nl.nabij.regions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
