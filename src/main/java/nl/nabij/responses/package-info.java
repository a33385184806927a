/**
 * Instruments as they were filled in by or with one resident, kept with the version by which they were scored, and looked at
 * over time.
 *
 * <p>Rules: what a scale measures, how somebody sees it and how a professional judges it never stand in one line. A mark that
 * somebody gave is never changed by anybody else; what was entered wrongly is taken back the same day, by who entered it. A scale
 * that is meant for groups is kept about one person only inside the record of a talk, where the region says that its protocol
 * allows it; its score has no name and is no threshold.
 *
 * <p>Read in this order: {@link nl.nabij.responses.Responses}, {@link nl.nabij.responses.Response},
 * {@link nl.nabij.responses.Change}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Responses",
        allowedDependencies = {
            "shared",
            "regions",
            "organisations",
            "identity",
            "site",
            "access",
            "residents",
            "instruments"
        })
package nl.nabij.responses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
