package nl.nabij.access;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The looks of one day. */
record LookDay(LocalDate day, List<Look> looks) {

    /** Keeps the order. */
    static List<LookDay> of(List<Look> looks) {
        return looks.stream()
                .collect(Collectors.groupingBy(Look::day, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new LookDay(day.getKey(), day.getValue()))
                .toList();
    }
}
