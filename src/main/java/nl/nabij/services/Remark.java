package nl.nabij.services;

/**
 * One row that was left out, or was taken with a change.
 *
 * @param column that it is about, as HSDS calls it; empty where it is about the whole row
 * @param value what stands there; for the whole row what to call it
 * @param detail what the sentence names; may be empty
 * @param leftOut whether nothing of the row was taken
 */
record Remark(RowPlace place, String column, String value, Problem problem, String detail, boolean leftOut) {

    /** Why; its text is the message {@code services.problem.<PROBLEM>} with the detail as argument. */
    enum Problem {
        /** The file is neither HSDS JSON nor a table of which the name is known. */
        NOT_HSDS,
        /** It cannot be read as the JSON, CSV or zip file that its name says it is. */
        UNREADABLE,
        /** A kind of row for which the social map has no place; the place names all its rows. */
        TABLE_NOT_KEPT,
        /** Columns for which the social map has no place. */
        COLUMNS_NOT_KEPT,
        /** More cells than the table has columns. */
        CELLS_TOO_MANY,
        ID_MISSING,
        NAME_MISSING,
        DESCRIPTION_MISSING,
        /** The same id stands on an earlier row. */
        DUPLICATE,
        /** A line says the same twice, such as a language of a service; once is enough. */
        NAMED_TWICE,
        /** The same thing is told differently elsewhere in the JSON; that holds. */
        SAID_TWICE,
        /** An organisation of this name is in the region already; both are one. */
        SAME_NAME,
        /** It names something that is not there. */
        REFERENCE_BROKEN,
        /** It belongs to nothing. */
        NO_PARENT,
        ADDRESS_INCOMPLETE,
        STATUS_UNKNOWN,
        DATE_UNCLEAR,
        TIME_UNCLEAR,
        /** Opens without closing, or the other way round. */
        HOURS_INCOMPLETE,
        NUMBER_UNCLEAR,
        EMAIL_WRONG,
        URL_WRONG,
        LANGUAGE_UNNAMED,
        /** It was cut to what fits. */
        TOO_LONG
    }
}
