package nl.nabij.library;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ReflectionId;
import nl.nabij.shared.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second front door of the library module: looking back at the own part in a talk. Only who wrote it reads it, and may
 * throw it away at any time; it stands apart from every resident's file.
 */
@Service
@Transactional
public class Reflections {

    private final JdbcClient jdbc;
    private final Clock clock;

    Reflections(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps what somebody wrote.
     *
     * @param id made with the form, so that a second click keeps nothing twice
     */
    public void keep(ReflectionId id, Guide guide, List<String> answers, SignedIn writer) {
        jdbc.sql("""
                insert into reflection (id, account, guide, guide_version, written_on, answers)
                values (:id, :account, :guide, :version, :today, :answers)
                on conflict (id) do nothing
                """)
                .param("id", id.value())
                .param("account", writer.account().value())
                .param("guide", guide.key())
                .param("version", guide.version())
                .param("today", today())
                .param("answers", answers.toArray(String[]::new))
                .update();
    }

    /** What this person wrote, the newest first. */
    public List<Reflection> of(SignedIn writer) {
        return jdbc.sql("select * from reflection where account = ? order by written_on desc, id desc")
                .param(writer.account().value())
                .query((row, number) -> new Reflection(
                        new ReflectionId(row.getObject("id", UUID.class)),
                        row.getString("guide"),
                        row.getInt("guide_version"),
                        row.getObject("written_on", LocalDate.class),
                        texts(row.getArray("answers"))))
                .list();
    }

    /** Throws one away; somebody else's is left alone. */
    public void discard(ReflectionId id, SignedIn writer) {
        jdbc.sql("delete from reflection where id = ? and account = ?")
                .params(id.value(), writer.account().value())
                .update();
    }

    /** Removes what was kept long enough. @return how many */
    int expire() {
        return jdbc.sql("delete from reflection where written_on < ?")
                .param(today().minusMonths(Reflection.KEPT_MONTHS))
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Time.ZONE));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
