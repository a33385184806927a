package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.access.Figures;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Shown;
import nl.nabij.criteria.CriteriaSettings;
import nl.nabij.regions.Settings;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.RunId;
import nl.nabij.shared.SafeTable;
import nl.nabij.shared.SmallNumbers;
import nl.nabij.shared.SmallNumbers.Counted;
import nl.nabij.shared.SmallNumbers.Totals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of how names came along: the own ones for a client manager, counts for who works with figures. */
@Service
@Transactional
public class Passes {

    /** After so many days they spoke, from the first attempt: the columns of {@link #waits}. */
    static final List<String> WAITS = List.of("week", "two-weeks", "month", "longer");

    /** With so many attempts: the columns of {@link #attempts}. */
    static final List<String> ATTEMPTS = List.of("one", "two", "more");

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;

    Passes(JdbcClient jdbc, Keys keys, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** Of the own clients, on lists of the last year; the newest list first. */
    @Opens(Part.SELECTION)
    public Shown<Pass> own(ListAccess list) {
        var rows = jdbc.sql("""
                select s.resident, s.run, s.state, s.read_at, s.kept_at, s.reached_on, s.talked_on, run.day, run.criteria_key, run.criteria_name,
                       i.invited_at, (select count(*) from contact_attempt a where a.selected = s.id) as attempts
                from selected s join selection_run run on run.id = s.run
                join tie t on t.resident = s.resident and t.kind = 'CASELOAD' and t.ends is null and t.account = :account
                left join invitation i on i.selected = s.id
                where run.day > :since
                order by run.day desc, s.id
                """)
                .param("account", ((SignedIn) list.actor()).account().value())
                .param("since", LocalDate.ofInstant(clock.instant(), ZONE).minusYears(1))
                .query((row, number) -> read(row))
                .list();
        return keys.show(rows, Pass::resident, list);
    }

    /** How many attempts it took with those who were reached, for one list. */
    @Opens(Part.SELECTION)
    SafeTable attempts(RunId run, Figures figures) {
        var counts = jdbc.sql("""
                select count(*) filter (where attempts = 1) as one, count(*) filter (where attempts = 2) as two,
                       count(*) filter (where attempts > 2) as more
                from (select (select count(*) from contact_attempt a where a.selected = s.id) as attempts
                      from selected s where s.run = ? and s.reached_on is not null) reached
                """)
                .param(run.value())
                .query((row, number) -> List.of(row.getLong("one"), row.getLong("two"), row.getLong("more")))
                .single();
        return numbers().table(ATTEMPTS, List.of(new Counted("reached", counts)), Totals.OF_ROWS);
    }

    /** How long it took from the first attempt until they spoke, for one list. */
    @Opens(Part.SELECTION)
    SafeTable waits(RunId run, Figures figures) {
        var counts = jdbc.sql("""
                select count(*) filter (where days <= 7) as week, count(*) filter (where days between 8 and 14) as fortnight,
                       count(*) filter (where days between 15 and 30) as month, count(*) filter (where days > 30) as longer
                from (select s.reached_on - (i.invited_at at time zone 'Europe/Amsterdam')::date as days
                      from selected s join invitation i on i.selected = s.id
                      where s.run = ? and s.reached_on is not null) reached
                """)
                .param(run.value())
                .query((row, number) -> List.of(
                        row.getLong("week"), row.getLong("fortnight"), row.getLong("month"), row.getLong("longer")))
                .single();
        return numbers().table(WAITS, List.of(new Counted("reached", counts)), Totals.OF_ROWS);
    }

    /** Rounded, because the same people stand in the table of the steps: what is left after subtracting says nothing of a few. */
    private SmallNumbers numbers() {
        return SmallNumbers.of(settings.of(CriteriaSettings.SMALLEST_GROUP)).roundedTo(10);
    }

    private static Pass read(ResultSet row) throws SQLException {
        return new Pass(
                new ResidentId(row.getObject("resident", UUID.class)),
                new RunId(row.getObject("run", UUID.class)),
                row.getString("criteria_key"),
                row.getString("criteria_name"),
                row.getObject("day", LocalDate.class),
                day(row.getTimestamp("read_at")),
                day(row.getTimestamp("kept_at")),
                day(row.getTimestamp("invited_at")),
                row.getObject("reached_on", LocalDate.class),
                row.getObject("talked_on", LocalDate.class),
                SelectedState.valueOf(row.getString("state")),
                row.getInt("attempts"));
    }

    private static @Nullable LocalDate day(@Nullable Timestamp moment) {
        return moment == null ? null : LocalDate.ofInstant(moment.toInstant(), ZONE);
    }
}
