package nl.nabij.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.nabij.imports.Fault;
import nl.nabij.imports.Row;
import org.jspecify.annotations.Nullable;

/** The cells of one row while it is checked, and whether all of them were good so far. */
class CheckedCells {

    private final Row row;
    private final UnaryOperator<String> header;
    private final Consumer<Fault> faults;
    private boolean good = true;

    /**
     * Of a row.
     *
     * @param header how the file calls a column
     * @param faults hears every fault and warning
     */
    CheckedCells(Row row, UnaryOperator<String> header, Consumer<Fault> faults) {
        this.row = row;
        this.header = header;
        this.faults = faults;
    }

    String of(String column) {
        return row.cell(column);
    }

    int number() {
        return row.number();
    }

    boolean areGood() {
        return good;
    }

    /** Null as well where it is no date, which is a fault. */
    @Nullable
    LocalDate date(String column) {
        var text = of(column);
        if (text.isEmpty()) {
            return null;
        }
        var date = FileDate.read(text);
        if (date == null) {
            fault(column, "caseload.fault.date");
        }
        return date;
    }

    void fault(String column, String message, String... arguments) {
        good = false;
        tell(column, message, List.of(arguments), false);
    }

    /** The row is good all the same. */
    void warn(String column, String message) {
        tell(column, message, List.of(), true);
    }

    private void tell(String column, String message, List<String> arguments, boolean warning) {
        faults.accept(new Fault(row.number(), header.apply(column), row.cell(column), message, arguments, warning));
    }
}
