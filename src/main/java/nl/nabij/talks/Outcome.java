package nl.nabij.talks;

/** What can come of changing a talk that is prepared. */
public sealed interface Outcome {

    /** As the talk is now. */
    record Done(Talk talk) implements Outcome {}

    /** It was registered or called off meanwhile. */
    record Over() implements Outcome {}

    /** Somebody changed the preparation meanwhile; nothing was written. */
    record ChangedMeanwhile(Talk now) implements Outcome {}

    /** This person joins already. */
    record AlreadyThere() implements Outcome {}

    /** Works for another organisation, and the resident signed no declaration: nothing may be told yet. */
    record PaperMissing() implements Outcome {}

    /** No such talk of this resident, or not one that this account joins. */
    record NotThere() implements Outcome {}
}
