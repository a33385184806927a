/**
 * The social map of the region, in Open Referral terms (HSDS 3): services of organisations, where and when, and how to
 * find one. It holds no residents, so nothing here needs a key.
 *
 * <p>An organisation exists once, in {@code organisations}; its page here has the same id. Something informal is a service
 * like any other. What a data set holds is taken or named, row by row; reading it twice changes nothing.
 *
 * <p>Read in this order: {@link nl.nabij.services.Services}, {@code ServiceSearch}, {@code ServiceFile}, {@code Loading},
 * {@code Undo}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Services",
        allowedDependencies = {"shared", "regions", "organisations", "identity", "site", "imports"})
package nl.nabij.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
