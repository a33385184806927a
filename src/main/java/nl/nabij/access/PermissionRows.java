package nl.nabij.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.PermissionId;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads permissions. */
@Repository
class PermissionRows {

    private final JdbcClient jdbc;

    PermissionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of one resident: those that were not withdrawn first, then the newest. */
    List<Permission> of(ResidentId resident) {
        return jdbc.sql(
                        "select * from permission where resident = ? order by withdrawn_at is not null, recorded_at desc")
                .param(resident.value())
                .query(PermissionRows::permission)
                .list();
    }

    /** What one resident lets one organisation have. */
    List<Permission> to(OrganisationId receiver, ResidentId resident) {
        return jdbc.sql("select * from permission where resident = ? and receiver = ? and withdrawn_at is null")
                .params(resident.value(), receiver.value())
                .query(PermissionRows::permission)
                .list();
    }

    private static Permission permission(ResultSet row, int number) throws SQLException {
        var receiver = row.getObject("receiver", UUID.class);
        var withdrawn = row.getTimestamp("withdrawn_at");
        return new Permission(
                new PermissionId(row.getObject("id", UUID.class)),
                new ResidentId(row.getObject("resident", UUID.class)),
                Permission.Kind.valueOf(row.getString("kind")),
                Purpose.valueOf(row.getString("purpose")),
                receiver == null ? null : new OrganisationId(receiver),
                Arrays.stream((String[]) row.getArray("parts").getArray())
                        .map(Part::valueOf)
                        .collect(Collectors.toSet()),
                Arrays.stream((String[]) row.getArray("data").getArray())
                        .map(Datum::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("source"),
                row.getString("content"),
                Permission.GivenBy.valueOf(row.getString("given_by")),
                Permission.Form.valueOf(row.getString("form")),
                row.getString("text_version"),
                row.getObject("given_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
