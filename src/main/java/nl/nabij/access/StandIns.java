package nl.nabij.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ties of those who stand in for a client manager who is away; told, as {@link Ties}, within a call that has a key. */
@Service
@Transactional
public class StandIns {

    private final Ties ties;
    private final JdbcClient jdbc;
    private final Clock clock;

    StandIns(Ties ties, JdbcClient jdbc, Clock clock) {
        this.ties = ties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A colleague stands in for the client manager of this resident, who is away; telling it twice changes nothing.
     *
     * @param absence that causes it
     * @param until the moment from which it opens nothing, whatever happens
     */
    public void begin(AccountId colleague, ResidentId resident, UUID absence, Instant until) {
        var isTied = jdbc.sql("""
                select exists (select from tie where account = :account and resident = :resident and kind = 'STAND_IN'
                                 and cause = :absence and ends > :now)
                """)
                .param("account", colleague.value())
                .param("resident", resident.value())
                .param("absence", absence)
                .param("now", now())
                .query(Boolean.class)
                .single();
        if (!isTied) {
            ties.begin(colleague, null, resident, Tie.Kind.STAND_IN, absence, until);
        }
    }

    /**
     * Of those who stand in for this client manager, only these go on, and only for residents who are still the client
     * manager's; for everybody else it ends now.
     */
    public void left(UUID absence, AccountId manager, Set<AccountId> colleagues) {
        jdbc.sql("""
                update tie set ends = greatest(begins, :now)
                where cause = :absence and kind = 'STAND_IN' and ends > :now
                  and not (account = any (:colleagues)
                           and exists (select from tie own where own.resident = tie.resident and own.account = :manager
                                         and own.kind = 'CASELOAD' and own.ends is null))
                """)
                .param("now", now())
                .param("absence", absence)
                .param("colleagues", colleagues.stream().map(AccountId::value).toArray(UUID[]::new))
                .param("manager", manager.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
