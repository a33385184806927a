package nl.nabij.signals;

import nl.nabij.shared.SignalId;

/** What can come of telling what one noticed. */
public sealed interface Raised {

    record Done(SignalId signal) implements Raised {}

    /** The same form was sent before, by a double click or a reload; it is there once. */
    record Before() implements Raised {}

    /** Only residents ask for contact with themselves. */
    record NotThere() implements Raised {}

    /** No team of this region can read signals: nothing was kept. */
    record NobodyReads() implements Raised {}

    /** So much waits apart that no more is kept; nothing was kept of this one. */
    record Full() implements Raised {}
}
