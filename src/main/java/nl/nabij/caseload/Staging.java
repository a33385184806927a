package nl.nabij.caseload;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.AssessmentId;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a file that wait to be loaded, in an unlogged table: copied in, and gone when they are loaded. */
@Repository
class Staging {

    /** Stands for rows without a client number: one such row, and nobody can be called gone. */
    private static final String NAMELESS = "?";

    private static final int BUFFER = 1 << 16;

    private static final List<String> FILLED = List.of("resident", "tie", "caseload_client", "zrm_assessment");

    private final JdbcClient jdbc;
    private final DataSource source;
    private final JsonMapper json;

    Staging(JdbcClient jdbc, DataSource source, JsonMapper json) {
        this.jdbc = jdbc;
        this.source = source;
        this.json = json;
    }

    /** Rows of a file from one number to another, both included. */
    record Span(int first, int last) {}

    /** Who can have a caseload: by e-mail address, and by what stands before the @ where that is one person's. */
    Map<String, AccountId> managers() {
        var managers = new HashMap<String, AccountId>();
        jdbc.sql("""
                select id, email, split_part(email, '@', 1) as short,
                       count(*) over (partition by split_part(email, '@', 1)) as same
                from account
                where ended_at is null
                  and exists (select from account_role where account = id and role = 'CLIENT_MANAGER')
                """).query(row -> {
            var id = new AccountId(row.getObject("id", UUID.class));
            managers.put(row.getString("email"), id);
            if (row.getInt("same") == 1) {
                managers.put(row.getString("short"), id);
            }
        });
        return managers;
    }

    /** The teams of municipalities, by name; of two with one name, that of the organisation of who loads. */
    Map<String, TeamId> teams(SignedIn actor) {
        var teams = new HashMap<String, TeamId>();
        jdbc.sql("""
                select team.id, lower(team.name) as name
                from team join organisation on organisation.id = team.organisation
                where organisation.kind = 'MUNICIPALITY'
                order by (organisation.id = ?), organisation.name desc
                """).param(actor.organisation().value()).query(row -> {
            teams.put(row.getString("name"), new TeamId(row.getObject("id", UUID.class)));
        });
        return teams;
    }

    /** Begins to copy; nothing else can be asked of the database on this thread until it is closed. */
    Copy copy(ImportId id) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            return new Copy(
                    id,
                    connection,
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                            copy caseload_row (import, number, resident, assessment, client_number, told, manager, team,
                                benefit_since, assessed_on, edition, scores, reasons, good) from stdin
                            """));
        } catch (SQLException e) {
            DataSourceUtils.releaseConnection(connection, source);
            throw failed(e);
        }
    }

    /** Lets the database know how many rows there are now, and how many are known, so that it compares all of them at once. */
    void counted() {
        jdbc.sql("analyze caseload_row (import, number, resident, client_number, good, known)")
                .update();
    }

    /**
     * As {@link #counted}, for the tables that a file fills, where it brought more than the database thought there was: until then
     * it takes a new region for an empty one. What grows by less is counted by the database itself within a minute.
     */
    void loaded(int rows) {
        var isUnknown = jdbc.sql("select min(reltuples) < :rows from pg_class where oid = any (:tables::regclass[])")
                .param("rows", rows)
                .param("tables", FILLED.toArray(String[]::new))
                .query(Boolean.class)
                .single();
        if (isUnknown) {
            jdbc.sql("analyze " + String.join(", ", FILLED)).update();
        }
    }

    void nameless(ImportId id) {
        jdbc.sql("""
                insert into caseload_row (import, number, resident, assessment, client_number, told, scores, reasons, good)
                values (?, 0, ?, ?, ?, '{}', '{}', '{}', false)
                """)
                .params(
                        id.value(),
                        ResidentId.next().value(),
                        AssessmentId.next().value(),
                        NAMELESS)
                .update();
    }

    boolean hasNameless(ImportId id) {
        return jdbc.sql("select exists (select from caseload_row where import = ? and client_number = ?)")
                .params(id.value(), NAMELESS)
                .query(Boolean.class)
                .single();
    }

    /** How many good rows wait. */
    int count(ImportId id) {
        return jdbc.sql("select count(*) from caseload_row where import = ? and good")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** The good rows in spans of so many. */
    List<Span> chunks(ImportId id, int size) {
        return jdbc.sql("""
                select min(number) as first, max(number) as last
                from (select number, (row_number() over (order by number) - 1) / ? as span
                      from caseload_row where import = ? and good) as numbered
                group by span order by span
                """).params(size, id.value()).query(Span.class).list();
    }

    void forget(ImportId id) {
        jdbc.sql("delete from caseload_row where import = ?").param(id.value()).update();
    }

    private static DataAccessResourceFailureException failed(SQLException e) {
        return new DataAccessResourceFailureException("the rows could not be copied", e);
    }

    /** A copy that is under way. */
    final class Copy implements AutoCloseable {

        private final String id;
        private final Connection connection;
        private final CopyIn copy;
        private final StringBuilder buffer = new StringBuilder(2 * BUFFER);

        Copy(ImportId id, Connection connection, CopyIn copy) {
            this.id = id.value().toString();
            this.connection = connection;
            this.copy = copy;
        }

        void good(CaseloadRow row) {
            begin(row.number(), row.clientNumber());
            array(row.told().texts());
            field(row.manager().value());
            field(row.team().value());
            field(row.benefitSince());
            var assessment = row.assessment();
            field(assessment == null ? null : assessment.on());
            field(assessment == null ? null : assessment.edition());
            buffer.append("\t{");
            var between = "";
            for (var domain : ZrmDomain.values()) {
                var score = assessment == null ? null : assessment.scores().get(domain);
                buffer.append(between).append(score == null ? "NULL" : score.toString());
                between = ",";
            }
            buffer.append("}\t");
            escaped(
                    assessment == null || assessment.reasons().isEmpty()
                            ? "{}"
                            : json.writeValueAsString(assessment.reasons()));
            buffer.append("\tt\n");
            flush(BUFFER);
        }

        void faulty(int number, String clientNumber) {
            begin(number, clientNumber);
            buffer.append("\t{}\t\\N\t\\N\t\\N\t\\N\t\\N\t{}\t{}\tf\n");
            flush(BUFFER);
        }

        @Override
        public void close() {
            try {
                flush(0);
                copy.endCopy();
            } catch (SQLException e) {
                throw failed(e);
            } finally {
                abandon();
                DataSourceUtils.releaseConnection(connection, source);
            }
        }

        private void begin(int number, String clientNumber) {
            buffer.append(id).append('\t').append(number);
            field(ResidentId.next().value());
            field(AssessmentId.next().value());
            field(clientNumber);
        }

        private void field(@Nullable Object value) {
            buffer.append('\t');
            if (value == null) {
                buffer.append("\\N");
            } else {
                escaped(value.toString());
            }
        }

        private void array(List<String> texts) {
            buffer.append("\t{");
            for (var i = 0; i < texts.size(); i++) {
                buffer.append(i == 0 ? "\"" : ",\"");
                escaped(texts.get(i).replace("\\", "\\\\").replace("\"", "\\\""));
                buffer.append('"');
            }
            buffer.append('}');
        }

        /** As COPY wants it; a cell has no line ends or tabs any more. */
        private void escaped(String text) {
            buffer.append(text.indexOf('\\') < 0 ? text : text.replace("\\", "\\\\"));
        }

        private void flush(int above) {
            if (buffer.length() > above) {
                var bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
                try {
                    copy.writeToCopy(bytes, 0, bytes.length);
                } catch (SQLException e) {
                    throw failed(e);
                }
                buffer.setLength(0);
            }
        }

        private void abandon() {
            try {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }
}
