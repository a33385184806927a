package nl.nabij.selections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import nl.nabij.criteria.CriterionJson;
import nl.nabij.criteria.Finding;
import nl.nabij.criteria.Reason;
import nl.nabij.selections.Selected.Invitation;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SelectedId;
import org.jspecify.annotations.Nullable;

/** Reads {@link Selected} from the tables. */
final class SelectedRows {

    private static final String COLUMNS = """
            select s.*, r.given_name, r.infix, r.family_name, r.called_name, r.birth_date,
                   run.criteria, run.criteria_key, run.criteria_name, run.criteria_version, run.day, run.ends_on,
                   i.channel, i.language, i.invited_at, study.name as study_called
            """;

    private static final String TABLES = """
            from selected s join selection_run run on run.id = s.run join resident r on r.id = s.resident
            left join invitation i on i.selected = s.id
            left join study on study.id = run.study
            """;

    static final String SELECT = COLUMNS + TABLES;

    /** With what is sealed; for {@link Truths} alone. */
    static final String TRUTH = COLUMNS + ", n.by_lot as drawn, n.reasons as kept " + TABLES
            + "left join study_name n on n.selected = s.id and s.sealed\n";

    private SelectedRows() {}

    static Selected read(ResultSet row, LocalDate today) throws SQLException {
        return read(row, today, row.getString("reasons"), row.getBoolean("sealed"), row.getBoolean("by_lot"));
    }

    /** What was sealed, open; a row of {@link #TRUTH}. */
    static Selected truth(ResultSet row, LocalDate today) throws SQLException {
        var kept = row.getString("kept");
        return kept == null ? read(row, today) : read(row, today, kept, false, row.getBoolean("drawn"));
    }

    private static Selected read(ResultSet row, LocalDate today, String reasons, boolean sealed, boolean byLot)
            throws SQLException {
        var birth = row.getObject("birth_date", LocalDate.class);
        return new Selected(
                new SelectedId(row.getObject("id", UUID.class)),
                new ResidentId(row.getObject("resident", UUID.class)),
                "%s %s %s"
                        .formatted(row.getString("given_name"), row.getString("infix"), row.getString("family_name"))
                        .replaceAll(" +", " "),
                row.getString("called_name"),
                birth == null ? null : Period.between(birth, today).getYears(),
                row.getString("criteria_key"),
                row.getString("criteria_name"),
                row.getInt("criteria_version"),
                row.getObject("day", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                SelectedState.valueOf(row.getString("state")),
                row.getTimestamp("kept_at") != null,
                row.getObject("later_until", LocalDate.class),
                named(LaterReason.class, row.getString("later_reason")),
                invitation(row),
                row.getObject("reached_on", LocalDate.class),
                row.getObject("talked_on", LocalDate.class),
                findings(row, reasons),
                row.getString("study_called"),
                sealed,
                byLot);
    }

    private static @Nullable Invitation invitation(ResultSet row) throws SQLException {
        var channel = named(Channel.class, row.getString("channel"));
        return channel == null
                ? null
                : new Invitation(
                        channel,
                        row.getString("language"),
                        row.getTimestamp("invited_at").toInstant());
    }

    private static List<Finding> findings(ResultSet row, String reasons) throws SQLException {
        var found = Reason.read(reasons);
        return found.isEmpty() ? List.of() : Finding.of(CriterionJson.read(row.getString("criteria")), found);
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
