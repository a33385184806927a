package nl.nabij.conversations;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.shared.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the conversations module. */
@Service
@Transactional
public class Conversations {

    private final JdbcClient jdbc;

    Conversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The own question of the newest registered talk in which one was said; a draft does not count. */
    @Opens(Part.TALK)
    public Optional<OwnQuestion> ownQuestion(Access access) {
        return jdbc.sql("""
                select id, words, spoken_by, held_on from conversation
                where resident = ? and status = 'REGISTERED' and words is not null
                order by held_on desc, registered_at desc limit 1
                """)
                .param(access.resident().value())
                .query((row, number) -> new OwnQuestion(
                        new ConversationId(row.getObject("id", UUID.class)),
                        row.getString("words"),
                        "REPRESENTATIVE".equals(row.getString("spoken_by")),
                        row.getObject("held_on", LocalDate.class)))
                .optional();
    }
}
