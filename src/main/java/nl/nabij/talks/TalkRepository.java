package nl.nabij.talks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.nabij.access.Access;
import nl.nabij.access.Right;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TalkId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Talks in the database. */
@Component
class TalkRepository {

    private final JdbcClient jdbc;
    private final PartnerRepository partners;

    TalkRepository(JdbcClient jdbc, PartnerRepository partners) {
        this.jdbc = jdbc;
        this.partners = partners;
    }

    /** A second click with the same id adds nothing. @return whether it is new */
    boolean add(TalkId id, ResidentId resident, AccountId account, Preparation preparation, Instant now) {
        return jdbc.sql("""
                insert into talk (id, resident, account, status, guide, guide_version, purpose, place, place_about,
                    held_on, held_at, prepared_at, version)
                values (:id, :resident, :account, 'PREPARED', :guide, :guideVersion, :purpose, :place, :about,
                    :on, :at, :now, 1)
                on conflict (id) do nothing
                """)
                        .param("id", id.value())
                        .param("resident", resident.value())
                        .param("account", account.value())
                        .param("guide", preparation.guide())
                        .param("guideVersion", preparation.guideVersion())
                        .param("purpose", preparation.purpose())
                        .param("place", preparation.place().name())
                        .param("about", preparation.about())
                        .param("on", preparation.on())
                        .param("at", preparation.at())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void change(Talk talk, Preparation preparation) {
        jdbc.sql("""
                update talk set guide = :guide, guide_version = :guideVersion, purpose = :purpose, place = :place,
                    place_about = :about, held_on = :on, held_at = :at, version = version + 1
                where id = :id and resident = :resident
                """)
                .param("id", talk.id().value())
                .param("resident", talk.resident().value())
                .param("guide", preparation.guide())
                .param("guideVersion", preparation.guideVersion())
                .param("purpose", preparation.purpose())
                .param("place", preparation.place().name())
                .param("about", preparation.about())
                .param("on", preparation.on())
                .param("at", preparation.at())
                .update();
    }

    void end(Talk talk, Talk.Status status, Instant now) {
        jdbc.sql(
                        "update talk set status = :status, ended_at = :now, version = version + 1 where id = :id and resident = :resident")
                .param("status", status.name())
                .param("now", Timestamp.from(now))
                .param("id", talk.id().value())
                .param("resident", talk.resident().value())
                .update();
    }

    /** There is no talk any more with this resident. */
    void callOffAll(ResidentId resident, Instant now) {
        jdbc.sql("""
                update talk set status = 'CALLED_OFF', ended_at = :now, version = version + 1
                where resident = :resident and status = 'PREPARED'
                """)
                .param("now", Timestamp.from(now))
                .param("resident", resident.value())
                .update();
    }

    Optional<Talk> find(TalkId id, ResidentId resident) {
        return jdbc.sql("select * from talk where id = ? and resident = ?")
                .params(id.value(), resident.value())
                .query(this::talk)
                .optional();
    }

    /** What who leads the talk does with it as long as it is prepared. */
    Outcome prepared(TalkId id, Access access, Function<Talk, Outcome> act) {
        return hold(id, access.resident())
                .filter(talk -> access.may(Right.CONVERSE))
                .map(talk -> talk.isOpen() ? act.apply(talk) : new Outcome.Over())
                .orElseGet(Outcome.NotThere::new);
    }

    /** Of two clicks the second waits here for the first. */
    Optional<Talk> hold(TalkId id, ResidentId resident) {
        return jdbc.sql("select * from talk where id = ? and resident = ? for update")
                .params(id.value(), resident.value())
                .query(this::talk)
                .optional();
    }

    /** That are still to come or to be registered, the first day first. */
    List<Talk> open(ResidentId resident) {
        return jdbc.sql("""
                select * from talk where resident = ? and status = 'PREPARED'
                order by held_on, held_at nulls last, prepared_at
                """).param(resident.value()).query(this::talk).list();
    }

    private Talk talk(ResultSet row, int number) throws SQLException {
        var id = new TalkId(row.getObject("id", UUID.class));
        return new Talk(
                id,
                new ResidentId(row.getObject("resident", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                Talk.Status.valueOf(row.getString("status")),
                new Preparation(
                        row.getString("guide"),
                        row.getInt("guide_version"),
                        row.getString("purpose"),
                        Preparation.Place.valueOf(row.getString("place")),
                        row.getString("place_about"),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("held_at", LocalTime.class)),
                row.getTimestamp("prepared_at").toInstant(),
                moment(row.getTimestamp("ended_at")),
                partners.of(id),
                row.getInt("version"));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
