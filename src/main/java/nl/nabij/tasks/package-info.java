/**
 * What is asked of whom by when, and the news that comes back.
 *
 * <p>Words: a task is <em>asked</em> of one account or of a team, and is <em>done</em>, <em>withdrawn</em>, <em>taken</em> by a
 * member of the team, <em>moved</em> with the resident, <em>offered</em> to a team lead, or <em>covered</em> by a colleague
 * while the one who is asked is away. A notice is <em>told</em>, and
 * <em>seen</em>. A task has no page of its own: its path is where it is done.
 *
 * <p>Read in this order: {@link nl.nabij.tasks.Tasks}, {@link nl.nabij.tasks.Due}, {@link nl.nabij.tasks.Reminders}, {@link
 * nl.nabij.tasks.Covers}, {@link nl.nabij.tasks.Notices}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Tasks",
        allowedDependencies = {
            "shared",
            "regions",
            "organisations",
            "identity",
            "site",
            "absences",
            "access",
            "residents"
        })
package nl.nabij.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
