/**
 * The lists of own clients that follow from criteria with their reasons, and the invitations.
 *
 * <p>Words: a run makes lists with a version of a rule that holds; a client on a list is selected, read, and may be
 * invited; an attempt is one time that contact was sought, and its reach is what came of it.
 *
 * <p>Read in this order: {@link nl.nabij.selections.SelectionRuns}, {@link nl.nabij.selections.Selections}, {@link
 * nl.nabij.selections.Effort}, {@link nl.nabij.selections.Attempts}, {@link nl.nabij.selections.Invitations}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Selections",
        allowedDependencies = {
            "shared",
            "regions",
            "organisations",
            "identity",
            "site",
            "access",
            "residents",
            "tasks",
            "instruments",
            "letters",
            "caseload",
            "criteria"
        })
package nl.nabij.selections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
