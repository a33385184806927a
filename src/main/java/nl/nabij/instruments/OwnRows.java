package nl.nabij.instruments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the region published. */
@Component
class OwnRows implements Own {

    private final JdbcClient jdbc;

    OwnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Instrument> offered() {
        return jdbc.sql("""
                        select distinct on (key) content from own_instrument where withdrawn_at is null
                        order by key, version desc
                        """)
                .query((row, number) -> instrument(row.getString("content")))
                .list();
    }

    @Override
    public NavigableMap<Integer, Instrument> versions(String key) {
        var versions = new TreeMap<Integer, Instrument>();
        if (key.startsWith(Instruments.OWN)) {
            jdbc.sql("select version, content from own_instrument where key = ?")
                    .param(key)
                    .query(row -> {
                        versions.put(row.getInt("version"), instrument(row.getString("content")));
                    });
        }
        return versions;
    }

    @Override
    public boolean isOffered(String key) {
        return key.startsWith(Instruments.OWN)
                && jdbc.sql("select exists (select from own_instrument where key = ? and withdrawn_at is null)")
                        .param(key)
                        .query(Boolean.class)
                        .single();
    }

    private static Instrument instrument(String content) {
        return switch (InstrumentFile.read(content.getBytes(UTF_8))) {
            case InstrumentFile.Read.Sound(var instrument) -> instrument;
            case InstrumentFile.Read.Faulty(var faults) ->
                throw new IllegalStateException("what was published cannot be read: " + faults);
        };
    }
}
