/**
 * Criteria on what is known of clients, as rules that a researcher writes, a second person approves, and everybody can read.
 *
 * <p>Words: a {@link nl.nabij.criteria.Criterion} is an expression; a rule is criteria under a name, in versions that are
 * drafted, submitted, approved by a second person or sent back, and withdrawn; a preview tells what a draft would select. Who is
 * put on a list by a rule, and what becomes of it, is in the module of selections.
 *
 * <p>Read in this order: {@link nl.nabij.criteria.Criterion}, {@link nl.nabij.criteria.CriterionSql}, {@link
 * nl.nabij.criteria.RuleVersion}, {@link nl.nabij.criteria.Rules}, {@link nl.nabij.criteria.Previews}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Criteria",
        allowedDependencies = {
            "shared",
            "regions",
            "organisations",
            "identity",
            "site",
            "access",
            "residents",
            "instruments",
            "caseload"
        })
package nl.nabij.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
