package nl.nabij.signals;

import nl.nabij.shared.ResidentId;

/** What can come of an act of the team that reads signals. */
public sealed interface Triaged {

    record Done(Signal signal) implements Triaged {}

    /** Somebody else was first; nothing changed. */
    record Overtaken(Signal now) implements Triaged {}

    /** No such signal about this resident, or not for who asks. */
    record NotThere() implements Triaged {}

    /** First somebody writes down who it is. */
    record WhoFirst() implements Triaged {}

    /** No team, or nobody who is known: what was chosen is not there. */
    record NoSuch() implements Triaged {}

    /** It is about somebody who was known already, and stands with that person now. */
    record Attached(ResidentId known, Goes goes) implements Triaged {

        /** Who goes on with it. */
        public enum Goes {
            TO_TEAM,
            TO_MANAGER,
            TO_STAND_IN,
            TO_TEAM_WHILE_MANAGER_IS_AWAY
        }
    }
}
