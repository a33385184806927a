package nl.nabij.access;

/** A part of a resident's file. */
public enum Part {
    /** Who it is, how to address and reach that person. */
    PERSON,
    /** Assessments of self-reliance. */
    ZRM,
    /** That criteria gave a reason for a conversation, which reason, and the invitation. */
    SELECTION,
    /** How somebody came on a list of a study, by criteria or by lot, while that is closed to who may talk with that person. */
    DRAW,
    /** What somebody noticed and told, and what became of it. */
    SIGNAL,
    /** One talk that is prepared: when, where and what for, who joins, and the notes of who looks. */
    PREPARATION,
    /** The person's own question and what was said. */
    TALK,
    PLAN,
    REFERRAL,
    /** What is asked of whom by when, and the news that comes back. */
    TASK,
    /** What the person allows. */
    PERMISSION,
    /** Who looked. */
    LOG
}
