package nl.nabij.residents;

import static nl.nabij.residents.ResidentTables.equal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.nabij.residents.ResidentTables.Place;
import nl.nabij.residents.ResidentTables.Single;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Of what there can be one only, and two residents both have. Of rows of all time ('one assessment of a day') one is set aside; of
 * rows in progress ('one open plan') nothing is: that is for people to solve first.
 */
@Component
class Clashes {

    /** Two of them that are of one account are one; otherwise somebody hands over first. */
    private static final String ONE_CASELOAD = "tie_one_caseload";

    static final String SAME = " and a.account is not distinct from k.account";
    private static final String DIFFERENT = " and a.account is distinct from k.account";

    private final ResidentTables tables;
    private final JdbcClient jdbc;

    Clashes(ResidentTables tables, JdbcClient jdbc) {
        this.tables = tables;
        this.jdbc = jdbc;
    }

    /** Of what is in progress there would be two: the names of the indexes that forbid it. */
    List<String> broken(ResidentId kept, ResidentId away) {
        var broken = new ArrayList<String>();
        for (var place : tables.places()) {
            for (var single : tables.singles(place)) {
                var inProgress = single.predicate() != null;
                if (inProgress && count(place, single, kept, away, isOneCaseload(single) ? DIFFERENT : "") > 0) {
                    broken.add(single.index());
                }
                if (!inProgress && isStuck(place, single, kept, away)) {
                    broken.add(place.table());
                }
            }
        }
        return broken.stream().distinct().toList();
    }

    /** Of what there can be one only, and both have: how many rows of each table will be set aside. */
    Map<String, Integer> aside(ResidentId kept, ResidentId away) {
        var aside = new LinkedHashMap<String, Integer>();
        for (var place : tables.places()) {
            for (var single : tables.singles(place)) {
                var count = single.predicate() == null
                        ? count(place, single, kept, away, "")
                        : isOneCaseload(single) ? count(place, single, kept, away, SAME) : 0;
                if (count > 0) {
                    aside.merge(place.table(), count, Integer::sum);
                }
            }
        }
        return aside;
    }

    static boolean isOneCaseload(Single single) {
        return single.index().equals(ONE_CASELOAD);
    }

    private int count(Place place, Single single, ResidentId kept, ResidentId away, String besides) {
        return jdbc.sql("select count(*) " + clash(place, single) + besides)
                .param("kept", kept.value())
                .param("away", away.value())
                .query(Integer.class)
                .single();
    }

    /** What would be set aside is held by rows that cannot go with it. */
    private boolean isStuck(Place place, Single single, ResidentId kept, ResidentId away) {
        return tables.belongings(place.table()).stream()
                .filter(belonging -> !belonging.goesWithIt())
                .anyMatch(belonging -> jdbc.sql(
                                "select exists (select " + clash(place, single) + " and exists (select from "
                                        + belonging.table() + " c where "
                                        + equal("c", belonging.columns(), "a", belonging.parentColumns()) + "))")
                        .param("kept", kept.value())
                        .param("away", away.value())
                        .query(Boolean.class)
                        .single());
    }

    /** The rows a of who goes away and k of who is kept of which there can be one only. */
    static String clash(Place place, Single single) {
        var which = single.predicate() == null ? "true" : single.predicate();
        var columns = IntStream.range(0, single.columns().size())
                .mapToObj(n -> ", %s as single__%d".formatted(single.columns().get(n), n))
                .reduce("", String::concat);
        var same = IntStream.range(0, single.columns().size())
                .mapToObj(n -> " and a.single__%1$d %2$s k.single__%1$d"
                        .formatted(n, single.nullsAreEqual() ? "is not distinct from" : "="))
                .reduce("", String::concat);
        return """
                from (select t.*%3$s from %1$s t where %2$s = :away and (%4$s)) a
                join (select t.*%3$s from %1$s t where %2$s = :kept and (%4$s)) k on true%5$s where true
                """.formatted(place.table(), place.field(), columns, which, same);
    }
}
