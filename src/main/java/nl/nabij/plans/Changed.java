package nl.nabij.plans;

/** What can come of a change of a plan. */
public sealed interface Changed {

    record Done() implements Changed {}

    /** No such open plan, or step, of this resident. */
    record NotThere() implements Changed {}
}
