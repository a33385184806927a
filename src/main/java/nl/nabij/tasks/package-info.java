/**
 * What is asked of whom by when.
 */
@NullMarked
@ApplicationModule(
        displayName = "Tasks",
        allowedDependencies = {"shared", "regions", "organisations", "identity", "site", "access", "residents"})
package nl.nabij.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
