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

/** Takes names off the lists, with what was asked of the client manager about them. */
@Component
class ListedNames {

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Keys keys;
    private final Clock clock;

    ListedNames(JdbcClient jdbc, Tasks tasks, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Ends those that nobody acted on, with the reasons; who was invited stays.
     *
     * @param which a condition on {@code s}, a name
     * @return how many
     */
    int end(String which, Map<String, ?> parameters, OnDuty duty) {
        var ended =
                off("state = 'ENDED', reasons = '[]'", "s.state in ('OPEN', 'LATER') and " + which, parameters, duty);
        jdbc.sql("""
                update study_name n set reasons = '[]' from selected s
                where s.id = n.selected and s.state = 'ENDED' and n.reasons <> '[]'
                """).update();
        return ended;
    }

    /** Takes off whom nobody may invite any more, also where that was done already; answers how many. */
    int withdraw(String which, Map<String, ?> parameters, OnDuty duty) {
        return off(
                "state = 'WITHDRAWN'",
                "s.state in ('OPEN', 'LATER', 'INVITED', 'REACHED') and " + which,
                parameters,
                duty);
    }

    /** Rows are taken in the order of their ids, so that two who do this at one moment wait for each other and never in a circle. */
    private int off(String change, String which, Map<String, ?> parameters, OnDuty duty) {
        var off = new LinkedHashMap<UUID, ResidentId>();
        jdbc.sql("""
                update selected set %s, later_until = null, later_reason = null, changed_at = :now
                from (select s.id from selected s where %s order by s.id for update) name
                where name.id = selected.id returning selected.id, selected.resident
                """.formatted(change, which))
                .params(parameters)
                .param("now", Timestamp.from(clock.instant()))
                .query(row -> {
                    off.put(row.getObject("id", UUID.class), new ResidentId(row.getObject("resident", UUID.class)));
                });
        if (!off.isEmpty()) {
            tasks.withdraw(SelectedTasks.KINDS, off.keySet(), duty);
            forget(off.keySet().toArray(UUID[]::new));
        }
        keys.touched(List.copyOf(off.values()), duty);
        return off.size();
    }

    /** Nothing is tried any more: no note for a next attempt, and no letter that waits to be printed. */
    private void forget(UUID[] names) {
        jdbc.sql("update contact_attempt set note = '' where selected = any (?) and note <> ''")
                .param(names)
                .update();
        jdbc.sql("delete from letter_ready where selected = any (?)")
                .param(names)
                .update();
    }
}
