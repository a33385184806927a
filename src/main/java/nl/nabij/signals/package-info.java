/**
 * What somebody noticed and told about a resident: by anybody without an account, by people at work, or by the resident; and
 * the reading of it by a team of the neighbourhood, until there was contact or a reason why not.
 *
 * <p>Words: a signal is <em>raised</em>, <em>waits</em> for a team, is <em>taken</em> by one of its members, and ends with
 * <em>contact</em> or is <em>refused</em> with a reason. One that looks like part of a flood waits <em>apart</em>: read later,
 * never lost. While who took it is away, a colleague <em>stands in</em>, or it is <em>passed back</em>. Who raised it <em>hears</em> how far it is and no more. Nothing is counted into a score.
 *
 * <p>Read in this order: {@link nl.nabij.signals.Signal}, {@link nl.nabij.signals.Signals}, {@link
 * nl.nabij.signals.SignalReading}, {@link nl.nabij.signals.Triage}, {@link nl.nabij.signals.Identification}, {@link
 * nl.nabij.signals.SignalAbsences}, {@link nl.nabij.signals.PublicController}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Signals",
        allowedDependencies = {
            "shared",
            "regions",
            "organisations",
            "identity",
            "site",
            "absences",
            "access",
            "residents",
            "tasks"
        })
package nl.nabij.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
