package nl.nabij.imports;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ImportId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps files, how they were read, and what is wrong with them. */
@Repository
class ImportRepository {

    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<List<Summary.Notice>> NOTICES = new TypeReference<>() {};
    private static final String SELECT = """
            select import_file.*, account.name as asked_by_name
            from import_file join account on account.id = asked_by
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ImportRepository(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(ImportId id, String kind, String fileName, long bytes, Format format, AccountId by) {
        jdbc.sql("""
                insert into import_file (id, kind, file_name, bytes, format, charset, delimiter, rows, status, asked_by,
                                         asked_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'UPLOADED', ?, ?, ?)
                """)
                .params(
                        id.value(),
                        kind,
                        fileName,
                        bytes,
                        format.kind().name(),
                        format.charset().name())
                .params(String.valueOf(format.delimiter()), format.rows(), by.value(), now(), now())
                .update();
    }

    Optional<Import> find(ImportId id) {
        return jdbc.sql(SELECT + "where import_file.id = ?")
                .param(id.value())
                .query(this::file)
                .optional();
    }

    /** As {@link #find}; nobody else changes it until the transaction ends. */
    Optional<Import> lock(ImportId id) {
        return jdbc.sql(SELECT + "where import_file.id = ? for update of import_file")
                .param(id.value())
                .query(this::file)
                .optional();
    }

    /** Of these kinds, the latest first. */
    List<Import> latest(List<String> kinds, int most) {
        return jdbc.sql(SELECT + "where kind = any (?) order by asked_at desc, id limit ?")
                .params(kinds.toArray(String[]::new), most)
                .query(this::file)
                .list();
    }

    /** Of one kind, loaded, the latest first. */
    Optional<ImportId> lastLoaded(String kind) {
        return jdbc.sql("""
                select id from import_file where kind = ? and status = 'LOADED' order by changed_at desc limit 1
                """).param(kind).query(UUID.class).optional().map(ImportId::new);
    }

    void read(ImportId id, Map<String, Integer> mapping, String choice, String source) {
        jdbc.sql("update import_file set mapping = ?::jsonb, choice = ?, source = ? where id = ?")
                .params(json.writeValueAsString(mapping), choice, source, id.value())
                .update();
    }

    void status(ImportId id, Import.Status status, @Nullable String failure) {
        jdbc.sql("update import_file set status = ?, failure = ?, changed_at = ? where id = ?")
                .param(status.name())
                .param(failure)
                .param(now())
                .param(id.value())
                .update();
    }

    void counted(ImportId id, int rows, int good, int warnings) {
        jdbc.sql("update import_file set rows = ?, good = ?, faulty = ?, warnings = ? where id = ?")
                .params(rows, good, rows - good, warnings, id.value())
                .update();
    }

    void summary(ImportId id, Summary summary) {
        jdbc.sql("update import_file set counts = ?::jsonb, notices = ?::jsonb where id = ?")
                .params(
                        json.writeValueAsString(summary.counts()),
                        json.writeValueAsString(summary.notices()),
                        id.value())
                .update();
    }

    Optional<Map<String, Integer>> remembered(String kind, String headers) {
        return jdbc.sql("select mapping from import_mapping where kind = ? and headers = ?")
                .params(kind, headers)
                .query((row, number) -> json.readValue(row.getString("mapping"), COUNTS))
                .optional();
    }

    void remember(String kind, String headers, Map<String, Integer> mapping) {
        jdbc.sql("""
                insert into import_mapping (kind, headers, mapping) values (?, ?, ?::jsonb)
                on conflict (kind, headers) do update set mapping = excluded.mapping
                """).params(kind, headers, json.writeValueAsString(mapping)).update();
    }

    /** Files of finished imports, whose faults and copy need not be kept. */
    List<ImportId> finishedBefore(Instant moment) {
        return jdbc.sql("""
                select id from import_file where changed_at < ? and status in ('LOADED', 'UNDONE', 'CANCELLED', 'FAILED')
                  and exists (select from import_fault where import = import_file.id)
                """).param(Timestamp.from(moment)).query(UUID.class).list().stream()
                .map(ImportId::new)
                .toList();
    }

    /** Files that were brought in and then left alone. */
    List<ImportId> leftAloneSince(Instant moment) {
        return jdbc
                .sql("select id from import_file where changed_at < ? and status in ('UPLOADED', 'CHECKED')")
                .param(Timestamp.from(moment))
                .query(UUID.class)
                .list()
                .stream()
                .map(ImportId::new)
                .toList();
    }

    private Import file(ResultSet row, int number) throws SQLException {
        return new Import(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("file_name"),
                row.getLong("bytes"),
                new Format(
                        Format.Kind.valueOf(row.getString("format")),
                        Charset.forName(row.getString("charset")),
                        row.getString("delimiter").charAt(0),
                        row.getInt("rows")),
                row.getInt("rows"),
                json.readValue(row.getString("mapping"), COUNTS),
                row.getString("choice"),
                row.getString("source"),
                Import.Status.valueOf(row.getString("status")),
                row.getInt("good"),
                row.getInt("faulty"),
                row.getInt("warnings"),
                json.readValue(row.getString("counts"), COUNTS),
                json.readValue(row.getString("notices"), NOTICES),
                row.getString("failure"),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getString("asked_by_name"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
