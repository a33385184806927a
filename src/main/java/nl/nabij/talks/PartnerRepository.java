package nl.nabij.talks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.PermissionId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TalkId;
import nl.nabij.shared.TalkPartnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who joins, and their notes, in the database. */
@Component
class PartnerRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PartnerRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(
            TalkPartnerId id,
            Talk talk,
            Invitation who,
            @Nullable LocalDate agreedOn,
            @Nullable PermissionId permission,
            Instant now) {
        jdbc.sql("""
                insert into talk_partner (id, talk, resident, side, account, name, about, agreed_on, permission, sheet, asked_at)
                values (:id, :talk, :resident, :side, :account, :name, :about, :agreed, :permission, cast(:sheet as jsonb), :now)
                """)
                .param("id", id.value())
                .param("talk", talk.id().value())
                .param("resident", talk.resident().value())
                .param("side", who.side().name())
                .param("account", who.account() == null ? null : who.account().value())
                .param("name", who.account() == null ? who.name() : null)
                .param("about", who.about())
                .param("agreed", agreedOn)
                .param("permission", permission == null ? null : permission.value())
                .param("sheet", json.writeValueAsString(Sheet.EMPTY))
                .param("now", Timestamp.from(now))
                .update();
    }

    void remove(Partner partner, Talk talk) {
        jdbc.sql("delete from talk_partner where id = ? and talk = ? and resident = ?")
                .params(partner.id().value(), talk.id().value(), talk.resident().value())
                .update();
    }

    void write(Partner partner, Sheet sheet, Talk talk) {
        jdbc.sql(
                        "update talk_partner set sheet = cast(:sheet as jsonb) where id = :id and talk = :talk and resident = :resident")
                .param("sheet", json.writeValueAsString(sheet))
                .param("id", partner.id().value())
                .param("talk", talk.id().value())
                .param("resident", talk.resident().value())
                .update();
    }

    void handIn(Partner partner, Talk talk, Instant now) {
        jdbc.sql("update talk_partner set handed_in_at = :now where id = :id and talk = :talk and resident = :resident")
                .param("now", Timestamp.from(now))
                .param("id", partner.id().value())
                .param("talk", talk.id().value())
                .param("resident", talk.resident().value())
                .update();
    }

    /** Nobody's notes are kept longer than they are needed. */
    void forget(Talk talk) {
        jdbc.sql("update talk_partner set sheet = cast(:sheet as jsonb) where talk = :talk and resident = :resident")
                .param("sheet", json.writeValueAsString(Sheet.EMPTY))
                .param("talk", talk.id().value())
                .param("resident", talk.resident().value())
                .update();
    }

    /** Notes of talks before this day that were not handed in, of others than who prepared the talk. @return about whom */
    List<ResidentId> expire(LocalDate before) {
        return jdbc
                .sql("""
                update talk_partner partner set sheet = cast(:sheet as jsonb) from talk
                where talk.id = partner.talk and talk.status = 'PREPARED' and talk.held_on < :before
                  and partner.account <> talk.account and partner.handed_in_at is null
                  and partner.sheet <> cast(:sheet as jsonb)
                returning partner.resident
                """)
                .param("sheet", json.writeValueAsString(Sheet.EMPTY))
                .param("before", before)
                .query(UUID.class)
                .list()
                .stream()
                .map(ResidentId::new)
                .toList();
    }

    /** As {@link #forget}, of all talks with this resident that are prepared. @return whose notes */
    List<TalkPartnerId> forgetAll(ResidentId resident) {
        return jdbc
                .sql("""
                update talk_partner partner set sheet = cast(:sheet as jsonb) from talk
                where talk.id = partner.talk and talk.status = 'PREPARED' and talk.resident = :resident
                returning partner.id
                """)
                .param("sheet", json.writeValueAsString(Sheet.EMPTY))
                .param("resident", resident.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(TalkPartnerId::new)
                .toList();
    }

    /** Whether somebody joins, or joined, a talk on this declaration. */
    boolean isAnybodyBy(PermissionId permission, ResidentId resident) {
        return jdbc.sql("select exists (select from talk_partner where permission = ? and resident = ?)")
                .params(permission.value(), resident.value())
                .query(Boolean.class)
                .single();
    }

    /** Who joins a prepared talk on this declaration, and has handed in nothing, joins it no more. @return who */
    List<TalkPartnerId> removeAll(PermissionId permission, ResidentId resident) {
        return jdbc
                .sql("""
                delete from talk_partner partner using talk
                where talk.id = partner.talk and talk.status = 'PREPARED' and partner.handed_in_at is null
                  and partner.permission = :permission and partner.resident = :resident
                returning partner.id
                """)
                .param("permission", permission.value())
                .param("resident", resident.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(TalkPartnerId::new)
                .toList();
    }

    /** In the order in which they were asked. */
    List<Partner> of(TalkId talk) {
        return jdbc.sql("""
                select partner.*, coalesce(account.name, partner.name) as called from talk_partner partner
                left join account on account.id = partner.account
                where partner.talk = ? order by partner.asked_at, partner.id
                """).param(talk.value()).query(this::partner).list();
    }

    private Partner partner(ResultSet row, int number) throws SQLException {
        var account = row.getObject("account", UUID.class);
        var permission = row.getObject("permission", UUID.class);
        var handedIn = row.getTimestamp("handed_in_at");
        return new Partner(
                new TalkPartnerId(row.getObject("id", UUID.class)),
                Partner.Side.valueOf(row.getString("side")),
                account == null ? null : new AccountId(account),
                row.getString("called"),
                row.getString("about"),
                row.getObject("agreed_on", LocalDate.class),
                permission == null ? null : new PermissionId(permission),
                json.readValue(row.getString("sheet"), Sheet.class),
                handedIn == null ? null : handedIn.toInstant());
    }
}
