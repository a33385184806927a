package nl.nabij.selections;

import java.time.LocalDate;
import nl.nabij.access.Access;
import nl.nabij.shared.SelectedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last day on which somebody was spoken with, for criteria that ask for who was not spoken for long. */
@Component
class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void spoke(LocalDate on, Access access) {
        jdbc.sql("""
                insert into last_contact (resident, last_on) values (:resident, :on)
                on conflict (resident) do update set last_on = greatest(last_contact.last_on, excluded.last_on)
                """)
                .param("resident", access.resident().value())
                .param("on", on)
                .update();
    }

    /** As it was before this attempt, which was written down by mistake. */
    void putBack(SelectedId id, int number, Access access) {
        var who = access.resident().value();
        jdbc.sql("""
                update last_contact c set last_on = a.contact_before from contact_attempt a
                where c.resident = :resident and a.resident = :resident and a.selected = :id and a.number = :number
                  and a.contact_before is not null
                """)
                .param("resident", who)
                .param("id", id.value())
                .param("number", number)
                .update();
        jdbc.sql("""
                delete from last_contact c using contact_attempt a
                where c.resident = :resident and a.resident = :resident and a.selected = :id and a.number = :number
                  and a.contact_before is null
                """)
                .param("resident", who)
                .param("id", id.value())
                .param("number", number)
                .update();
    }
}
