package nl.nabij.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is going to happen on which day; an act may plan later acts. What is planned after the last day never happens. */
final class Years {

    private final Map<LocalDate, List<Runnable>> days = new TreeMap<>();

    void plan(LocalDate day, Runnable act) {
        days.computeIfAbsent(day, none -> new ArrayList<>()).add(act);
    }

    /** The acts of a day, which are then no longer planned; an act of today may plan another for today. */
    void happen(LocalDate day) {
        while (true) {
            var acts = days.remove(day);
            if (acts == null) {
                return;
            }
            acts.forEach(Runnable::run);
        }
    }
}
