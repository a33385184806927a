package nl.nabij.services;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import nl.nabij.services.Remark.Problem;

/** What one import has to tell of the rows it met. */
class Remarks {

    private final List<Remark> all = new ArrayList<>();
    private final Set<Row> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param column that is wrong; empty where it is the whole row */
    void leftOut(Row row, String column, Problem problem, String detail) {
        leftOut.add(row);
        all.add(of(row, column, problem, detail, true));
    }

    void changed(Row row, String column, Problem problem, String detail) {
        all.add(of(row, column, problem, detail, false));
    }

    /** About a file as a whole, or something in it that is no row. */
    void file(RowPlace place, Problem problem, String detail, boolean leftOut) {
        all.add(new Remark(place, "", "", problem, cut(detail), leftOut));
    }

    List<Remark> all() {
        return List.copyOf(all);
    }

    /** How many rows of the data set were not taken, rows that Nabij made of them not counted. */
    int rowsLeftOut() {
        return (int) leftOut.stream().filter(row -> !row.isDerived()).count();
    }

    private static Remark of(Row row, String column, Problem problem, String detail, boolean leftOut) {
        return new Remark(row.place(), column, cut(row.text(column, row.called())), problem, cut(detail), leftOut);
    }

    private static String cut(String detail) {
        return detail.length() > 400 ? detail.substring(0, 400) : detail;
    }
}
