/**
 * Which colleague is away until when, and who stands in. Never why: there is no place to write that down.
 *
 * <p>Words: an absence is <em>told</em> by the one it is about or by who leads the team, it <em>begins</em> on its first day,
 * and <em>ends</em> after its last day or when somebody is back sooner. What that means for signals and tasks, the modules
 * above decide: they hear {@link nl.nabij.absences.AbsenceEvent}, and ask {@link nl.nabij.absences.Absences}.
 *
 * <p>Read in this order: {@link nl.nabij.absences.Absence}, {@link nl.nabij.absences.Absences}, {@link
 * nl.nabij.absences.AbsencesController}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Absences",
        allowedDependencies = {"shared", "regions", "organisations", "identity", "site"})
package nl.nabij.absences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
