package nl.nabij.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.Role;

/**
 * One kind of file that can be loaded; the module that knows what is in it offers one as a bean. Its texts are the messages
 * {@code imports.kind.<key>}, {@code <key>.column.<column>}, {@code <key>.choice.<choice>}, {@code <key>.count.<count>}, all
 * in the module's own message files.
 *
 * <p>Every step runs on a background thread in one transaction of its own: killed half-way, it has never been.
 */
public interface FileKind {

    /** A word, such as {@code caseload}. */
    String key();

    /** Whose work it is to bring such a file. */
    Set<Role> roles();

    /** What a row can tell, in the order of the page; empty for a file that is read whole: a zip, JSON, or a CSV file that is known by its name. */
    List<Column> columns();

    /** What the one who loads decides, the careful one first; empty where nothing is to be decided. */
    List<String> choices();

    /** From whom a file of this name seems to come; empty for a kind of file of which that does not matter. */
    default Optional<String> source(String fileName) {
        return Optional.empty();
    }

    /** Reads the whole file, tells every fault, and keeps what is good aside until it is loaded or forgotten. */
    Checked check(Upload upload, Report report);

    /** Loads what the check kept aside. The same file twice changes nothing. */
    Summary load(Upload upload, Report report);

    /** Takes back the whole file, or tells what was built on it. */
    Undoing undo(Upload upload);

    /** Removes what a check kept aside. */
    void forget(ImportId id);

    /**
     * What a check found.
     *
     * @param rows how many the file has
     * @param good how many can be loaded; at most {@code rows}
     * @param summary what loading them would do
     */
    record Checked(int rows, int good, Summary summary) {}
}
