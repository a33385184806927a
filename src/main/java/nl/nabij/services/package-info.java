/**
 * The social map of the region, in Open Referral terms: services of organisations, where and when, and how to find one.
 */
@NullMarked
@ApplicationModule(
        displayName = "Services",
        allowedDependencies = {"shared", "regions", "organisations", "identity", "site", "imports"})
package nl.nabij.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
