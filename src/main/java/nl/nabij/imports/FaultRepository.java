package nl.nabij.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.nabij.shared.ImportId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is wrong with the cells of a file. */
@Repository
class FaultRepository {

    /** The most faults of one file that are kept. */
    static final int MOST = 10_000;

    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_HEADER = 100;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FaultRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One statement for all. */
    void add(ImportId id, List<Fault> faults) {
        var places = new ArrayList<Integer>();
        for (var i = 0; i < faults.size(); i++) {
            places.add(i);
        }
        jdbc.sql("""
                insert into import_fault (import, file, row_number, place, header, value, message, arguments, warning)
                select :id, file, row, place, header, value, message,
                       array(select jsonb_array_elements_text(arguments::jsonb)), warning
                from unnest(:file, :row, :place, :header, :value, :message, :arguments, :warning)
                     as fault (file, row, place, header, value, message, arguments, warning)
                """)
                .param("id", id.value())
                .param("file", texts(faults, fault -> shortened(fault.file(), LONGEST_VALUE)))
                .param("row", faults.stream().map(Fault::row).toArray(Integer[]::new))
                .param("place", places.toArray(Integer[]::new))
                .param("header", texts(faults, fault -> shortened(fault.header(), LONGEST_HEADER)))
                .param("value", texts(faults, fault -> shortened(fault.value(), LONGEST_VALUE)))
                .param("message", texts(faults, Fault::message))
                .param("arguments", texts(faults, fault -> json.writeValueAsString(fault.arguments())))
                .param("warning", faults.stream().map(Fault::warning).toArray(Boolean[]::new))
                .update();
    }

    /** In the order of the rows. */
    List<Fault> of(ImportId id, int from, int most) {
        return jdbc.sql("select * from import_fault where import = ? order by file, row_number, place limit ? offset ?")
                .params(id.value(), most, from)
                .query(FaultRepository::fault)
                .list();
    }

    int count(ImportId id) {
        return jdbc.sql("select count(*) from import_fault where import = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    void remove(ImportId id) {
        jdbc.sql("delete from import_fault where import = ?").param(id.value()).update();
    }

    private static Fault fault(ResultSet row, int number) throws SQLException {
        return new Fault(
                row.getString("file"),
                row.getInt("row_number"),
                row.getString("header"),
                row.getString("value"),
                row.getString("message"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getBoolean("warning"));
    }

    private static String[] texts(List<Fault> faults, Function<Fault, String> part) {
        return faults.stream().map(part).toArray(String[]::new);
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
