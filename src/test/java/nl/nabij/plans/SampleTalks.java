package nl.nabij.plans;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A talk that was registered, where a test needs the own question and not the talk. */
public class SampleTalks {

    public static final String WORDS = "Ik wil weer ergens bij horen.";

    /** The resident said {@link #WORDS}. */
    public static ConversationId said(ResidentId resident, SignedIn professional, JdbcClient jdbc) {
        var id = ConversationId.next();
        var now = Timestamp.from(Instant.parse("2026-10-06T09:00:00Z"));
        jdbc.sql("""
                insert into conversation (id, resident, account, status, held_on, words, spoken_by, presence, begun_at,
                    saved_at, registered_at, version)
                values (?, ?, ?, 'REGISTERED', ?, ?, 'RESIDENT', 'NOT_DISCUSSED', ?, ?, ?, 0)
                """)
                .params(
                        id.value(),
                        resident.value(),
                        professional.account().value(),
                        LocalDate.of(2026, 10, 6),
                        WORDS,
                        now,
                        now,
                        now)
                .update();
        return id;
    }
}
