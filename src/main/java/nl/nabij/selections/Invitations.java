package nl.nabij.selections;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import nl.nabij.access.Access;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.shared.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second front door of the selections module: from a name on a list to a conversation. */
@Service
@Transactional
public class Invitations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The conversation was held; told by the module of conversations. Nothing happens where criteria gave no reason for it,
     * and nothing the second time. Opens the talk and not the selection: who talks need not know of a list.
     */
    @Opens(value = Part.TALK, changes = true)
    public void talked(ConversationId conversation, LocalDate on, Access access) {
        jdbc.sql("""
                update selected
                set state = 'TALKED', talked_on = :on, conversation = :conversation, changed_at = :now,
                    later_until = null, later_reason = null, version = version + 1
                where resident = :resident and state in ('OPEN', 'LATER', 'INVITED', 'REACHED')
                """)
                .param("on", on)
                .param("conversation", conversation.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("resident", access.resident().value())
                .update();
    }
}
