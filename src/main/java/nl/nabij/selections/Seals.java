package nl.nabij.selections;

import nl.nabij.access.Access;
import nl.nabij.shared.SelectedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens a name of a study with a comparison group: how it came on the list, and why, move to where the client manager's
 * pages read. It is done when the talk is registered or the name dropped, in that same transaction, and never otherwise.
 */
@Component
class Seals {

    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name was dropped: the same, and whatever is said later counts in no figure, also where the act is taken back. */
    void drop(SelectedId id, Access access) {
        jdbc.sql("""
                update study_name n set dropped = true from selected s
                where s.id = n.selected and s.id = :id and s.resident = :resident and s.sealed
                """)
                .param("id", id.value())
                .param("resident", access.resident().value())
                .update();
        open(id, access);
    }

    /** Nothing happens where the name is not sealed, or not of this resident. */
    void open(SelectedId id, Access access) {
        jdbc.sql("""
                with opened as (
                    update selected s set sealed = false, by_lot = n.by_lot, reasons = n.reasons
                    from study_name n
                    where n.selected = s.id and s.id = :id and s.resident = :resident and s.sealed
                    returning s.id)
                update study_name set reasons = '[]' where selected in (select id from opened)
                """)
                .param("id", id.value())
                .param("resident", access.resident().value())
                .update();
    }
}
