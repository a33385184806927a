package nl.nabij.instruments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.nabij.shared.Actor.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The third front door of the instruments module: what a region made itself is published and withdrawn here. Who may, and after
 * what, is known to the module {@code questionnaires}.
 */
@Service
@Transactional
public class OwnInstruments {

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnInstruments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One version that was published.
     *
     * @param by name of who published it
     * @param withdrawnAt null as long as it is offered
     */
    public record Published(
            Instrument instrument,
            String content,
            String by,
            Instant at,
            @Nullable Instant withdrawnAt,
            String why) {}

    /**
     * Adds a version to the registry of this region.
     *
     * @throws IllegalArgumentException if the file has a fault, or its key is not one for a region
     * @throws org.springframework.dao.DuplicateKeyException if this version was published before
     */
    public Instrument publish(String content, SignedIn by) {
        if (!(InstrumentFile.read(content.getBytes(UTF_8)) instanceof InstrumentFile.Read.Sound(var instrument))
                || !instrument.key().startsWith(Instruments.OWN)) {
            throw new IllegalArgumentException("only a sound file with a key of the region is published");
        }
        jdbc.sql("""
                insert into own_instrument (key, version, content, published_by, published_at)
                values (:key, :version, :content, :by, :at)
                """)
                .param("key", instrument.key())
                .param("version", instrument.version())
                .param("content", content)
                .param("by", by.account().value())
                .param("at", now())
                .update();
        return instrument;
    }

    /** No version of it is offered any more; all stay readable. False where none was offered. */
    public boolean withdraw(String key, String why, SignedIn by) {
        return jdbc.sql("""
                        update own_instrument set withdrawn_by = :by, withdrawn_at = :at, withdrawn_why = :why
                        where key = :key and withdrawn_at is null
                        """)
                        .param("by", by.account().value())
                        .param("at", now())
                        .param("why", why)
                        .param("key", key)
                        .update()
                > 0;
    }

    /** Every version of one, the newest first. */
    @Transactional(readOnly = true)
    public List<Published> versions(String key) {
        return jdbc.sql("""
                        select o.*, a.name as by from own_instrument o join account a on a.id = o.published_by
                        where o.key = ? order by o.version desc
                        """)
                .param(key)
                .query((row, number) -> {
                    var content = row.getString("content");
                    if (!(InstrumentFile.read(content.getBytes(UTF_8))
                            instanceof InstrumentFile.Read.Sound(var instrument))) {
                        throw new IllegalStateException("%s was published with faults".formatted(key));
                    }
                    var withdrawn = row.getTimestamp("withdrawn_at");
                    return new Published(
                            instrument,
                            content,
                            row.getString("by"),
                            row.getTimestamp("published_at").toInstant(),
                            withdrawn == null ? null : withdrawn.toInstant(),
                            row.getString("withdrawn_why"));
                })
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
