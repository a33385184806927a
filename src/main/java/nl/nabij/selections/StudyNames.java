package nl.nabij.selections;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.access.Keys;
import nl.nabij.access.OnDuty;
import nl.nabij.shared.ResidentId;
import nl.nabij.tasks.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes names of studies off the lists. */
@Component
class StudyNames {

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Keys keys;
    private final Clock clock;

    StudyNames(JdbcClient jdbc, Tasks tasks, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Ends those that nobody acted on, with the reasons; who was invited stays.
     *
     * @param which a condition on {@code n}, the name of a study
     * @return how many
     */
    int end(String which, Map<String, ?> parameters, OnDuty duty) {
        var ended = new LinkedHashMap<UUID, ResidentId>();
        jdbc.sql("""
                update selected s set state = 'ENDED', reasons = '[]', later_until = null, later_reason = null, changed_at = :now
                from study_name n where n.selected = s.id and s.state in ('OPEN', 'LATER') and
                """ + which + " returning s.id, s.resident")
                .params(parameters)
                .param("now", Timestamp.from(clock.instant()))
                .query(row -> {
                    ended.put(row.getObject("id", UUID.class), new ResidentId(row.getObject("resident", UUID.class)));
                });
        forget();
        if (!ended.isEmpty()) {
            tasks.withdraw(SelectedTasks.KINDS, ended.keySet(), duty);
        }
        keys.touched(List.copyOf(ended.values()), duty);
        return ended.size();
    }

    /** The reasons of what ended are nowhere any more. */
    void forget() {
        jdbc.sql("""
                update study_name n set reasons = '[]' from selected s
                where s.id = n.selected and s.state = 'ENDED' and n.reasons <> '[]'
                """).update();
    }
}
