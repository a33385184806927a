package nl.nabij.tasks;

/** What can come of taking a task of the own team. */
public sealed interface Taking {

    /** @param path the page where it can be done */
    record Taken(String path) implements Taking {}

    /** A colleague was first, or it is done or not asked any more. */
    record GoneMeanwhile() implements Taking {}

    /** It is asked of another team, or there is no such task about this resident. */
    record NotThere() implements Taking {}
}
