/**
 * A talk before it is registered: prepared with a guide, held with whoever joins, one question per screen.
 *
 * <p>Words: who prepares <em>invites</em> partners; professional, volunteer and expert by experience hold the talk as
 * equals, each with notes of their own on a <em>sheet</em>. Who is no colleague of the client manager joins on a tie that this
 * talk causes and that ends with it. Rules: nobody joins before the resident said that it is all right; notes are their
 * writer's until they are handed in, and disappear when the talk is registered.
 *
 * <p>Read in this order: {@link nl.nabij.talks.Talk}, {@link nl.nabij.talks.Talks}, {@link nl.nabij.talks.Partners}, {@link
 * nl.nabij.talks.Sheets}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Talks",
        allowedDependencies = {
            "shared",
            "regions",
            "organisations",
            "identity",
            "site",
            "access",
            "residents",
            "responses",
            "tasks",
            "library"
        })
package nl.nabij.talks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
