/**
 * A plan of the resident's own: wish, one goal, small steps, and who does them.
 *
 * <p>Words: the <em>wish</em> is the own question as it was said, copied letter by letter; the <em>goal</em> is what they want to
 * reach first. Who does a step: first the person, then the own network, then volunteers, then professionals. Rules: no plan
 * without the person's own question; one open plan for each resident.
 *
 * <p>Also the page 'what fits this person', because a plan looks in the social map with the own question on top.
 *
 * <p>Read in this order: {@link nl.nabij.plans.Plans}, {@link nl.nabij.plans.Plan}, {@code PlanController}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Plans",
        allowedDependencies = {
            "shared",
            "regions",
            "organisations",
            "identity",
            "site",
            "access",
            "residents",
            "tasks",
            "services",
            "conversations"
        })
package nl.nabij.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
