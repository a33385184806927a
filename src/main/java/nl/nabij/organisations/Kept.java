package nl.nabij.organisations;

/** What can come of keeping an organisation or a team. */
enum Kept {
    KEPT,
    /** Another one has this name. */
    NAME_TAKEN,
    /** Another administrator changed it in the meantime. */
    CHANGED_MEANWHILE
}
