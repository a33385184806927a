package nl.nabij.services;

import java.util.ArrayList;
import java.util.List;
import nl.nabij.services.Remark.Problem;

/** What one import has to tell of the rows it met. */
class Remarks {

    private final List<Remark> all = new ArrayList<>();

    void leftOut(Row row, Problem problem, String detail) {
        all.add(new Remark(row.place(), row.called(), problem, cut(detail), true));
    }

    void changed(Row row, Problem problem, String detail) {
        all.add(new Remark(row.place(), row.called(), problem, cut(detail), false));
    }

    void file(String place, Problem problem, String detail, boolean leftOut) {
        all.add(new Remark(place, place, problem, cut(detail), leftOut));
    }

    List<Remark> all() {
        return List.copyOf(all);
    }

    private static String cut(String detail) {
        return detail.length() > 400 ? detail.substring(0, 400) : detail;
    }
}
