package nl.nabij.regions;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The second front door of the regions module: what this region decided itself. */
@Service
@Transactional
public class Settings {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Remembered<Map<String, Integer>> decided = new Remembered<>();

    Settings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What holds in this region now; {@link Remembered}, because nearly every request asks one. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public int of(Setting setting) {
        return decided.get(this::decided).getOrDefault(setting.key(), setting.standard());
    }

    private Map<String, Integer> decided() {
        var values = new HashMap<String, Integer>();
        jdbc.sql("select key, value from setting").query(row -> {
            values.put(row.getString("key"), row.getInt("value"));
        });
        return Map.copyOf(values);
    }

    /** Who decided last, and when; empty where the standard holds. */
    public Optional<Change> lastChange(Setting setting) {
        return jdbc.sql("select changed_by, changed_at from setting where key = ?")
                .param(setting.key())
                .query((row, number) -> new Change(
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()))
                .optional();
    }

    /** @param by name of who changed it */
    public record Change(String by, Instant at) {}

    /** @throws IllegalArgumentException if the value lies outside the bounds of the setting */
    public void change(Setting setting, int value, String by) {
        if (value < setting.lowest() || value > setting.highest()) {
            throw new IllegalArgumentException("%s: %d is out of bounds".formatted(setting.key(), value));
        }
        jdbc.sql("""
                insert into setting (key, value, changed_by, changed_at) values (?, ?, ?, ?)
                on conflict (key) do update
                set value = excluded.value, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)
                .params(setting.key(), value, by, Timestamp.from(clock.instant()))
                .update();
        decided.changed();
    }
}
