package nl.nabij;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a row about a resident in any table, from what the database knows of its columns: required ones get a value that
 * their type, their check and their foreign key allow.
 */
class SampleRows {

    private static final Pattern ALLOWED = Pattern.compile("'([^']+)'::character varying");

    private final JdbcClient jdbc;
    private final Map<String, UUID> made = new HashMap<>();
    private final Map<String, Object> given;

    /** @param given what a check asks for that cannot be read from it, by table and column: {@code zrm_assessment.edition} */
    SampleRows(JdbcClient jdbc, Map<String, UUID> known, Map<String, Object> given) {
        this.jdbc = jdbc;
        this.made.putAll(known);
        this.given = given;
    }

    /** @param known a row that is there, by table: {@code resident}, {@code account}, {@code team} */
    SampleRows(JdbcClient jdbc, Map<String, UUID> known) {
        this(jdbc, known, Map.of());
    }

    static Map<String, UUID> about(ResidentId resident, UUID account, UUID organisation) {
        return Map.of("resident", resident.value(), "account", account, "organisation", organisation);
    }

    /** A made-up run or study has no criteria that a page could show. */
    static void removeRuns(JdbcClient jdbc) {
        jdbc.sql("delete from selected where run in (select id from selection_run where criteria = '{}')")
                .update();
        jdbc.sql("delete from selection_run where criteria = '{}'").update();
        jdbc.sql("delete from study where criteria = '{}'").update();
    }

    /** The id of a row in this table; made at the first call, with the tables it refers to. */
    UUID row(String table) {
        var known = made.get(table);
        if (known != null) {
            return known;
        }
        var id = insert(table, UUID.randomUUID());
        made.put(table, id);
        return id;
    }

    /** Tries the required columns alone, and then each nullable reference with them: a check may ask for one of several. */
    private UUID insert(String table, UUID id) {
        var columns = columns(table);
        var required = columns.stream().filter(Column::required).toList();
        var attempts = new ArrayList<List<Column>>();
        attempts.add(required);
        columns.stream()
                .filter(column -> !column.required() && column.refers() != null)
                .forEach(one -> {
                    var more = new ArrayList<>(required);
                    more.add(one);
                    attempts.add(more);
                });
        var why = new ArrayList<String>();
        for (var attempt : attempts) {
            try {
                return insert(table, id, attempt);
            } catch (DataAccessException e) {
                why.add(String.valueOf(e.getMessage()));
            }
        }
        throw new IllegalStateException("no row can be made in %s: %s".formatted(table, why));
    }

    private UUID insert(String table, UUID id, List<Column> columns) {
        var values = new LinkedHashMap<String, Object>();
        columns.forEach(column ->
                values.put(column.name(), given.getOrDefault(table + "." + column.name(), value(id, column))));
        var names = List.copyOf(values.keySet());
        jdbc.sql("insert into %s (%s) values (%s)"
                        .formatted(table, String.join(", ", names), ":" + String.join(", :", names)))
                .params(values)
                .update();
        return id;
    }

    private Object value(UUID id, Column column) {
        if (column.refers() != null) {
            return row(column.refers());
        }
        return switch (column.type()) {
            case "uuid" -> column.name().equals("id") ? id : UUID.randomUUID();
            case "bool" -> false;
            case "int2", "int4", "int8", "numeric", "float8" -> 1;
            case "jsonb" -> json();
            case "date" -> java.time.LocalDate.of(2026, column.name().startsWith("ends") ? 6 : 3, 2);
            case "timestamptz" -> java.sql.Timestamp.valueOf("2026-03-02 10:00:00");
            case "_varchar", "_text" -> new String[] {"PERSON"};
            default -> column.allowed() == null ? text(column.length()) : column.allowed();
        };
    }

    /** Another one each time: of some texts there can be one only. */
    private static String text(int length) {
        var text = UUID.randomUUID().toString().substring(24);
        return text.substring(0, Math.min(text.length(), length));
    }

    private static PGobject json() {
        try {
            var json = new PGobject();
            json.setType("jsonb");
            json.setValue("{}");
            return json;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Column> columns(String table) {
        return jdbc.sql("""
                select c.column_name as name, c.udt_name as type, coalesce(c.character_maximum_length, 12) as length,
                       c.is_nullable = 'NO' and c.column_default is null and c.is_identity = 'NO' as required,
                       (select confrelid::regclass::text from pg_constraint k
                        where k.contype = 'f' and k.conrelid = to_regclass(:table) and cardinality(k.conkey) = 1
                          and k.conkey[1] = c.ordinal_position limit 1) as refers,
                       (select pg_get_constraintdef(k.oid) from pg_constraint k
                        where k.contype = 'c' and k.conrelid = to_regclass(:table)
                          and k.conkey = array[c.ordinal_position::smallint]
                          and pg_get_constraintdef(k.oid) like '%ARRAY[%' limit 1) as allowed
                from information_schema.columns c
                where c.table_schema = current_schema() and c.table_name = :table order by c.ordinal_position
                """)
                .param("table", table)
                .query((row, number) -> new Column(
                        row.getString("name"),
                        row.getString("type"),
                        row.getInt("length"),
                        row.getBoolean("required"),
                        row.getString("refers"),
                        first(row.getString("allowed"))))
                .list();
    }

    private static @Nullable String first(@Nullable String check) {
        if (check == null) {
            return null;
        }
        var found = ALLOWED.matcher(check);
        return found.find() ? found.group(1) : null;
    }

    private record Column(
            String name,
            String type,
            int length,
            boolean required,
            @Nullable String refers,
            @Nullable String allowed) {}
}
