package nl.nabij.selections;

import java.sql.Timestamp;
import java.time.Clock;
import nl.nabij.access.Access;
import nl.nabij.shared.SelectedId;
import nl.nabij.tasks.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far it is with one name on a list, kept in the row; called within a front door that has a key. */
@Component
class SelectedStates {

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Seals seals;
    private final Clock clock;

    SelectedStates(JdbcClient jdbc, Tasks tasks, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.seals = seals;
        this.clock = clock;
    }

    /** Keeps others from acting on it until the end of this transaction; of nobody else's name it says that it is over. */
    SelectedState lock(SelectedId id, Access access) {
        return jdbc.sql("select state from selected where id = :id and resident = :resident for update")
                .param("id", id.value())
                .param("resident", access.resident().value())
                .query(String.class)
                .optional()
                .map(SelectedState::valueOf)
                .orElse(SelectedState.ENDED);
    }

    /** What is over asks nothing any more, keeps no note for a next attempt, and has no letter that waits to be printed. */
    void become(SelectedId id, SelectedState state, Access access) {
        jdbc.sql("""
                update selected set state = :state, later_until = null, later_reason = null, changed_at = :now
                where id = :id and resident = :resident
                """)
                .param("state", state.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .param("resident", access.resident().value())
                .update();
        SelectedTasks.KINDS.forEach(kind -> tasks.done(kind, id.value(), access));
        jdbc.sql("delete from letter_ready where selected = ? and resident = ?")
                .params(id.value(), access.resident().value())
                .update();
        if (!state.isLive()) {
            seals.drop(id, access);
            forget(id, access);
        }
    }

    /** The notes were for the next attempt, and there is none. */
    void forget(SelectedId id, Access access) {
        jdbc.sql("update contact_attempt set note = '' where selected = ? and resident = ? and note <> ''")
                .params(id.value(), access.resident().value())
                .update();
    }
}
