/**
 * Files in: upload, mapping, preview, faults, progress, undo. Says nothing about what is in a file; the module that reads
 * it does.
 */
@NullMarked
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {"shared", "regions", "organisations", "identity", "site", "access", "residents", "tasks"
        })
package nl.nabij.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
