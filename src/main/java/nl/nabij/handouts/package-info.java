/**
 * Questionnaires that are handed out to one resident, to fill in alone: on an own phone by a link or code, on a tablet at the
 * desk, or on paper.
 *
 * <p>Words: a professional <em>hands out</em> one or more questionnaires; the resident <em>begins</em>, answers, <em>skips</em>,
 * says what to talk about, and <em>sends</em>. Rules: the code shows nothing of the person; who began on one device goes on
 * on that device only; what was not sent is read by nobody; quiet closes a phone and empties it a day later, and empties a
 * tablet at the desk at once; what was sent is
 * the resident's own response, which nobody at work can enter or change.
 *
 * <p>Read in this order: {@link nl.nabij.handouts.Handout}, {@link nl.nabij.handouts.Handouts}, {@link
 * nl.nabij.handouts.Sittings}, {@link nl.nabij.handouts.AloneController}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Handouts",
        allowedDependencies = {
            "shared",
            "regions",
            "organisations",
            "identity",
            "site",
            "access",
            "residents",
            "tasks",
            "letters",
            "instruments",
            "responses"
        })
package nl.nabij.handouts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
