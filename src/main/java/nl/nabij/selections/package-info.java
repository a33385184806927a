/**
 * The lists of own clients that follow from criteria with their reasons or from the lot of a study, and the invitations.
 *
 * <p>Words: a run makes lists with a version of a rule that holds; a study draws some names each week for who takes part, with a
 * comparison group by lot; such a name is sealed until the talk; a client on a list is selected, read, and may be
 * invited; an attempt is one time that contact was sought, and its reach is what came of it.
 *
 * <p>Read in this order: {@link nl.nabij.selections.SelectionRuns}, {@link nl.nabij.selections.SelectionLists}, {@link nl.nabij.selections.Study}, {@link
 * nl.nabij.selections.Draw}, {@link nl.nabij.selections.Frames}, {@link nl.nabij.selections.Draws}, {@link nl.nabij.selections.Seals}, {@link
 * nl.nabij.selections.Selections}, {@link nl.nabij.selections.Effort}, {@link nl.nabij.selections.Attempts}, {@link
 * nl.nabij.selections.Invitations}.
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
