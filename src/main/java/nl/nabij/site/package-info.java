/**
 * The frame that all pages share: navigation, home, language, errors, administration. A module above adds a menu entry or
 * a part of the home page by a bean of this module's small types.
 */
@NullMarked
@ApplicationModule(
        displayName = "Site",
        allowedDependencies = {"shared", "regions", "organisations", "identity"})
package nl.nabij.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
