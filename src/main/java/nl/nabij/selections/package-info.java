/**
 * Criteria over the caseloads, the lists of own clients that follow from them with their reasons, and the invitations.
 *
 * <p>Words: a {@link nl.nabij.selections.Criterion} is an expression; a rule is criteria under a name, in versions that are
 * drafted, submitted, approved by a second person or sent back, and withdrawn; a preview tells what a draft would select; a run
 * makes lists with a version that holds; a client on a list is selected, and may be invited.
 *
 * <p>Read in this order: {@link nl.nabij.selections.Criterion}, {@link nl.nabij.selections.RuleVersion}, {@link
 * nl.nabij.selections.Rules}, {@link nl.nabij.selections.Previews}, {@link nl.nabij.selections.SelectionRuns}, {@link
 * nl.nabij.selections.Selections}, {@link nl.nabij.selections.Invitations}.
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
            "caseload"
        })
package nl.nabij.selections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
