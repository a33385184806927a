package nl.nabij.conversations;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Talks in the database. By hand, because three records lie in one row, and the annotation of Spring Data for that needs a
 * library to compile that the program does not have.
 */
@Component
class ConversationRepository {

    private final JdbcClient jdbc;

    ConversationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new draft, or nothing where this account has one for this resident. */
    void begin(Conversation draft) {
        jdbc.sql("""
                insert into conversation (id, resident, account, status, held_on, begun_at, saved_at, version)
                values (:id, :resident, :account, :status, :on, :begun, :saved, 1)
                on conflict (resident, account) where status = 'DRAFT' do nothing
                """)
                .param("id", draft.id().value())
                .param("resident", draft.resident().value())
                .param("account", draft.account().value())
                .param("status", draft.status().name())
                .param("on", draft.heldOn())
                .param("begun", Timestamp.from(draft.begunAt()))
                .param("saved", Timestamp.from(draft.savedAt()))
                .update();
    }

    /** @return the talk with its next version
     * @throws OptimisticLockingFailureException if somebody wrote it meanwhile */
    Conversation save(Conversation talk) {
        var written = jdbc.sql("""
                update conversation set
                    status = :status, talk = :talk, held_on = :on, words = :words, no_words_yet = :noWordsYet, spoken_by = :spokenBy,
                    representative = :representative, presence = :presence, according_to = :accordingTo,
                    certainty = :certainty, kind = :kind, agreed = :agreed, next_on = :nextOn, at_table = cast(:table as jsonb), saved_at = :saved,
                    registered_at = :registered, version = version + 1
                where id = :id and resident = :resident and version = :version
                """)
                .param("status", talk.status().name())
                .param("talk", talk.talk() == null ? null : talk.talk().value())
                .param("on", talk.heldOn())
                .param("words", talk.words().words())
                .param("noWordsYet", name(talk.words().noWordsYet()))
                .param("spokenBy", name(talk.words().spokenBy()))
                .param("representative", talk.words().representative())
                .param("presence", name(talk.impression().presence()))
                .param("accordingTo", name(talk.impression().accordingTo()))
                .param("certainty", name(talk.impression().certainty()))
                .param("kind", name(talk.impression().kind()))
                .param("agreed", talk.agreement().agreed())
                .param("nextOn", talk.agreement().nextOn())
                .param("table", ConversationRows.json(talk.table()))
                .param("saved", Timestamp.from(talk.savedAt()))
                .param("registered", talk.registeredAt() == null ? null : Timestamp.from(talk.registeredAt()))
                .param("id", talk.id().value())
                .param("resident", talk.resident().value())
                .param("version", talk.version())
                .update();
        if (written != 1) {
            throw new OptimisticLockingFailureException("somebody wrote this talk meanwhile");
        }
        return find(talk.id(), talk.resident()).orElseThrow();
    }

    void delete(Conversation draft) {
        jdbc.sql("delete from conversation where id = ? and resident = ? and status = 'DRAFT'")
                .params(draft.id().value(), draft.resident().value())
                .update();
    }

    Optional<Conversation> find(ConversationId id, ResidentId resident) {
        return jdbc.sql("select * from conversation where id = ? and resident = ?")
                .params(id.value(), resident.value())
                .query(ConversationRows::conversation)
                .optional();
    }

    /** Of two clicks the second waits here for the first, and then reads what that one wrote. */
    Optional<Conversation> hold(ConversationId id, ResidentId resident) {
        return jdbc.sql("select * from conversation where id = ? and resident = ? for update")
                .params(id.value(), resident.value())
                .query(ConversationRows::conversation)
                .optional();
    }

    Optional<Conversation> draft(ResidentId resident, AccountId account) {
        return jdbc.sql("select * from conversation where resident = ? and account = ? and status = 'DRAFT'")
                .params(resident.value(), account.value())
                .query(ConversationRows::conversation)
                .optional();
    }

    /** Newest first. */
    List<Conversation> registered(ResidentId resident) {
        return jdbc.sql("""
                select * from conversation where resident = ? and status = 'REGISTERED'
                order by held_on desc, registered_at desc
                """)
                .param(resident.value())
                .query(ConversationRows::conversation)
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
