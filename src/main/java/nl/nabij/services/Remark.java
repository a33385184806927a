package nl.nabij.services;

/**
 * One row that was left out, or was taken with a change.
 *
 * @param place file and line, or file and place in the JSON
 * @param what the row by its name
 * @param detail the value or column that it is about; may be empty
 * @param leftOut whether nothing of the row was taken
 */
public record Remark(String place, String what, Problem problem, String detail, boolean leftOut) {

    /** Why; its text is the message {@code services.problem.<PROBLEM>} with the detail as argument. */
    public enum Problem {
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
