package nl.nabij.criteria;

import static java.util.stream.Collectors.joining;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All that rules can know, one row per client. It is made anew once a day: numbers of a day do not move while somebody tries
 * drafts, and a preview need not search the last assessment of everybody.
 */
@Component
class PreviewClients {

    private static final List<String> VALUES = values();
    private static final String ELIGIBLE = """
            caseload_client c join resident r on r.id = c.resident
            join tie t on t.resident = c.resident and t.kind = 'CASELOAD' and t.ends is null
            """;
    private static final String WHO = """
            c.team is not null and r.deceased_on is null and r.moved_away_on is null and not r.do_not_contact
            """;

    private final JdbcClient jdbc;

    PreviewClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rows as they are on this day; answers whose row is new or another than before.
     */
    List<ResidentId> make(LocalDate day) {
        jdbc.sql("delete from preview_client s where not exists (select from " + ELIGIBLE
                        + " where c.resident = s.resident and " + WHO + ")")
                .update();
        var changed = jdbc.sql("insert into preview_client (resident, " + String.join(", ", VALUES)
                        + ")\nselect distinct on (c.resident) c.resident, "
                        + selected() + "\nfrom " + ELIGIBLE + CriterionSql.LATEST + CriterionSql.PREVIOUS
                        + CriterionSql.NEIGHBOURHOOD + CriterionSql.CONTACT
                        + "left join neighbourhood place on place.code = n.neighbourhood\nwhere " + WHO
                        + "on conflict (resident) do update set "
                        + VALUES.stream()
                                .map(value -> value + " = excluded." + value)
                                .collect(joining(", "))
                        + "\nwhere (" + row("preview_client.") + ") is distinct from (" + row("excluded.")
                        + ")\nreturning resident")
                .param("day", day)
                .query((row, number) -> new ResidentId(row.getObject("resident", UUID.class)))
                .list();
        jdbc.sql("update preview_day set day = ?").param(day).update();
        return changed;
    }

    /** Of which day the rows are; null before the first time. */
    @Nullable
    LocalDate day() {
        var day = jdbc.sql("select day from preview_day")
                .query((row, number) -> new Date[] {row.getDate("day")})
                .single()[0];
        return day == null ? null : day.toLocalDate();
    }

    UUID secret() {
        return jdbc.sql("select secret from preview_day").query(UUID.class).single();
    }

    private static List<String> values() {
        var values = new ArrayList<>(List.of(
                "team",
                "municipality",
                "neighbourhood",
                "sex",
                "language",
                "birth_date",
                "household",
                "benefit_since",
                "last_contact",
                "latest_on"));
        columns().map(column -> "latest_" + column).forEach(values::add);
        values.add("previous_on");
        columns().map(column -> "previous_" + column).forEach(values::add);
        return List.copyOf(values);
    }

    /** In the order of {@link #VALUES}. */
    private static String selected() {
        var selected = new ArrayList<>(List.of(
                "c.team",
                "place.municipality",
                "n.neighbourhood",
                "r.sex",
                "r.language",
                "r.birth_date",
                "r.household",
                "c.benefit_since",
                "k.last_on",
                "l.assessed_on"));
        columns().map(column -> "l." + column).forEach(selected::add);
        selected.add("p.assessed_on");
        columns().map(column -> "p." + column).forEach(selected::add);
        return String.join(", ", selected);
    }

    private static Stream<String> columns() {
        return Stream.of(ZrmDomain.values()).map(ZrmDomain::column);
    }

    private static String row(String of) {
        return VALUES.stream().map(value -> of + value).collect(joining(", "));
    }
}
