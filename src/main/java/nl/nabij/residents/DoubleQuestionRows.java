package nl.nabij.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.residents.DoubleQuestion.Answer;
import nl.nabij.residents.DoubleQuestion.Answered;
import nl.nabij.residents.DoubleQuestion.Asked;
import nl.nabij.residents.DoubleQuestions.Elsewhere;
import nl.nabij.residents.SideBySide.Said;
import nl.nabij.shared.Actor;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What colleagues asked each other about pairs of which each has one. */
@Repository
class DoubleQuestionRows {

    private final DoubleRows doubles;
    private final JdbcClient jdbc;

    DoubleQuestionRows(DoubleRows doubles, JdbcClient jdbc) {
        this.doubles = doubles;
        this.jdbc = jdbc;
    }

    /** @param decided somebody said that these are two people */
    record Row(
            UUID pair,
            ResidentId resident,
            ResidentId other,
            @Nullable String colleague,
            Likeness likeness,
            @Nullable Said named,
            boolean decided,
            @Nullable ResidentId askedAbout,
            @Nullable Asked asked) {}

    /** A pair in which this resident is one, decided or not. */
    Optional<Row> of(UUID pair, ResidentId resident) {
        return jdbc.sql("""
                select d.id, case when d.one = :resident then d.other else d.one end as other, strength, signs, named_at,
                       %s as named_name, decided_at is not null as decided,
                       (select account.name from tie join account on account.id = tie.account
                        where tie.resident = case when d.one = :resident then d.other else d.one end
                          and kind = 'CASELOAD' and ends is null) as colleague,
                       q.asked_about, asker.name as asked_by, q.asked_at, q.why, q.due, q.answer, q.reason,
                       answerer.name as answered_by, q.answered_at
                from resident_double d left join double_question q on q.pair = d.id
                left join account asker on asker.id = q.asked_by left join account answerer on answerer.id = q.answered_by
                where d.id = :pair and :resident in (d.one, d.other)
                """.formatted(DoubleRows.nameOf("named_by")))
                .param("pair", pair)
                .param("resident", resident.value())
                .query((row, number) -> row(row, resident))
                .optional();
    }

    /** Pairs about which this resident's client manager is asked. */
    List<UUID> waiting(ResidentId resident) {
        return jdbc.sql(
                        "select pair from double_question where asked_about = ? and answer is null order by asked_at, pair")
                .param(resident.value())
                .query(UUID.class)
                .list();
    }

    /** Who is meant exactly, and is not this account's own; empty where more than one is. */
    Optional<Elsewhere> elsewhere(Search search, UUID account) {
        var found = search.isExact() ? exact(search, account) : List.<Elsewhere>of();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private List<Elsewhere> exact(Search search, UUID account) {
        return jdbc
                .sql("""
                select r.id, r.given_name, r.infix, r.family_name, manager.account, account.name
                from resident r
                left join tie manager on manager.resident = r.id and manager.kind = 'CASELOAD' and manager.ends is null
                left join account on account.id = manager.account
                where not r.unconfirmed and manager.account is distinct from :account
                  and (lower(r.client_number) = any (:numbers) or (:numbers = '{}' and r.birth_date = :birth)
                       or r.id in (select kept from resident_merge where lower(away_number) = any (:numbers)))
                """)
                .param("account", account)
                .param("numbers", search.numbers().toArray(String[]::new))
                .param("birth", search.birthDate(), Types.DATE)
                .query((row, number) -> search.isName(Resident.fullName(
                                row.getString("given_name"), row.getString("infix"), row.getString("family_name")))
                        ? Optional.of(
                                new Elsewhere(new ResidentId(row.getObject("id", UUID.class)), row.getString("name")))
                        : Optional.<Elsewhere>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** @return the pair; empty where they are not both there */
    Optional<UUID> name(ResidentId one, ResidentId other, Actor who, Instant now) {
        return doubles.name(one, other, who, now)
                ? jdbc.sql("select id from resident_double where (one, other) in ((:one, :other), (:other, :one))")
                        .param("one", one.value())
                        .param("other", other.value())
                        .query(UUID.class)
                        .optional()
                : Optional.empty();
    }

    /** @return false where somebody waits for an answer already */
    boolean ask(Row row, UUID account, String why, LocalDate due, Instant now) {
        return jdbc.sql("""
                insert into double_question (pair, asked_about, asked_by, asked_at, why, due)
                values (:pair, :about, :account, :now, :why, :due)
                on conflict (pair) do update
                set asked_about = excluded.asked_about, asked_by = excluded.asked_by, asked_at = excluded.asked_at,
                    why = excluded.why, due = excluded.due, answer = null, reason = null, answered_by = null,
                    answered_at = null
                where double_question.answer is not null
                """)
                        .param("pair", row.pair())
                        .param("about", row.other().value())
                        .param("account", account)
                        .param("now", Timestamp.from(now))
                        .param("why", why)
                        .param("due", due)
                        .update()
                == 1;
    }

    /** By the side that asked. */
    boolean takeBack(UUID pair, ResidentId resident) {
        return jdbc.sql("""
                delete from double_question using resident_double d
                where pair = :pair and d.id = pair and :resident in (d.one, d.other) and asked_about <> :resident
                  and answer is null
                """)
                        .param("pair", pair)
                        .param("resident", resident.value())
                        .update()
                == 1;
    }

    /** @return false where somebody answered already */
    boolean answer(UUID pair, Answer answer, @Nullable String reason, UUID account, Instant now) {
        return jdbc.sql("""
                update double_question set answer = :answer, reason = :reason, answered_by = :account, answered_at = :now
                where pair = :pair and answer is null
                """)
                        .param("answer", answer.name())
                        .param("reason", reason, Types.VARCHAR)
                        .param("account", account)
                        .param("now", Timestamp.from(now))
                        .param("pair", pair)
                        .update()
                == 1;
    }

    /** These are two people. */
    void decide(UUID pair, String who, String prints, Instant now) {
        jdbc.sql("update resident_double set decided_by = :who, decided_at = :now, prints = :prints where id = :pair")
                .param("who", who)
                .param("now", Timestamp.from(now))
                .param("prints", prints)
                .param("pair", pair)
                .update();
    }

    /** Waits for who makes this resident one with another, and for nobody else. */
    boolean isThere(ResidentId resident) {
        return jdbc.sql("select true from resident where id = ? for key share")
                .param(resident.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Takes back what is asked about these residents where one colleague has both. @return the pairs */
    List<UUID> endOfOneManager(List<ResidentId> residents) {
        return jdbc.sql("""
                delete from double_question q using resident_double d, tie a, tie b
                where d.id = q.pair and q.answer is null and (d.one = any (:residents) or d.other = any (:residents))
                  and a.resident = d.one and a.kind = 'CASELOAD' and a.ends is null
                  and b.resident = d.other and b.kind = 'CASELOAD' and b.ends is null and a.account = b.account
                returning q.pair
                """)
                .param("residents", residents.stream().map(ResidentId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private static Row row(ResultSet row, ResidentId resident) throws SQLException {
        var about = row.getObject("asked_about", UUID.class);
        var named = row.getTimestamp("named_at");
        return new Row(
                row.getObject("id", UUID.class),
                resident,
                new ResidentId(row.getObject("other", UUID.class)),
                row.getString("colleague"),
                DoubleRows.likeness(row),
                named == null ? null : new Said(row.getString("named_name"), named.toInstant()),
                row.getBoolean("decided"),
                about == null ? null : new ResidentId(about),
                about == null ? null : asked(row, about.equals(resident.value())));
    }

    private static Asked asked(ResultSet row, boolean ofYou) throws SQLException {
        var answer = row.getString("answer");
        return new Asked(
                ofYou,
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("why"),
                row.getObject("due", LocalDate.class),
                answer == null
                        ? null
                        : new Answered(
                                Answer.valueOf(answer),
                                row.getString("reason"),
                                row.getString("answered_by"),
                                row.getTimestamp("answered_at").toInstant()));
    }
}
