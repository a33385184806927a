package nl.nabij.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SignalId;
import nl.nabij.shared.Time;
import nl.nabij.shared.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signals that are open for somebody: of the own teams by a tie, and taken by the one who looks. */
@Repository
class Queue {

    /** Signals on one page of the list. */
    static final int PAGE = 100;

    static final String MINE = """
            s.state in ('WAITING', 'APART', 'TAKEN')
            and (s.taken_by = :account
                 or exists (select from tie t join team_member m on m.team = t.team and m.account = :account
                            where t.resident = s.resident and t.cause = s.id and t.kind = 'TRIAGE' and t.ends is null))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Queue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What has to be done first comes first; what waits apart comes last, the oldest first. */
    List<QueueView> of(AccountId account) {
        var today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
        return jdbc.sql("""
                select s.id, s.resident, s.seen, s.about, s.state, s.apart, s.due, s.raised_at, s.taken_by,
                       team.name as team, taker.name as taker,
                       (select max(a.ends) from absence a
                        where a.account = s.taken_by and a.begins <= :today and a.ends >= :today) as taker_away,
                       case when r.unconfirmed then null
                            else concat_ws(' ', r.called_name, nullif(r.infix, ''), r.family_name) end as name,
                       (select n.name from postcode_area p join neighbourhood n on n.code = p.neighbourhood
                        where p.postcode in (s.postcode, left(s.postcode, 4))
                        order by length(p.postcode) desc limit 1) as place
                from signal s join resident r on r.id = s.resident join team on team.id = s.team
                left join account taker on taker.id = s.taken_by
                where %s
                order by s.state = 'APART', s.due, s.raised_at, s.id limit :most
                """.formatted(MINE))
                .param("account", account.value())
                .param("today", today)
                .param("most", PAGE)
                .query((row, number) -> view(row, account, today))
                .list();
    }

    /** How many wait, apart ones not counted, and since when the oldest does; nothing about whom. */
    Waiting waiting(AccountId account) {
        return jdbc.sql("""
                select count(*) filter (where s.state <> 'APART') as waiting,
                       count(*) filter (where s.state = 'APART') as apart,
                       min(s.raised_at) filter (where s.state <> 'APART') as oldest,
                       count(*) filter (where s.state <> 'APART' and s.due < :today) as late
                from signal s where %s
                """.formatted(MINE))
                .param("account", account.value())
                .param("today", LocalDate.ofInstant(clock.instant(), Time.ZONE))
                .query((row, number) -> new Waiting(
                        row.getInt("waiting"),
                        row.getInt("apart"),
                        row.getInt("late"),
                        row.getTimestamp("oldest") == null ? 0 : age(row.getTimestamp("oldest"))))
                .single();
    }

    /** @param oldest age of the oldest in working days */
    record Waiting(int waiting, int apart, int late, int oldest) {}

    private int age(java.sql.Timestamp since) {
        return WorkingDays.between(
                LocalDate.ofInstant(since.toInstant(), Time.ZONE), LocalDate.ofInstant(clock.instant(), Time.ZONE));
    }

    private QueueView view(ResultSet row, AccountId account, LocalDate today) throws SQLException {
        var apart = row.getString("apart");
        var due = row.getObject("due", LocalDate.class);
        return new QueueView(
                new SignalId(row.getObject("id", UUID.class)),
                new ResidentId(row.getObject("resident", UUID.class)),
                row.getString("name"),
                QueueView.beginning(row.getString("seen")),
                row.getString("about"),
                row.getString("place"),
                Signal.State.valueOf(row.getString("state")),
                apart == null ? null : Signal.Apart.valueOf(apart),
                row.getString("team"),
                LocalDate.ofInstant(row.getTimestamp("raised_at").toInstant(), Time.ZONE),
                age(row.getTimestamp("raised_at")),
                WorkingDays.between(due, today),
                due,
                row.getString("taker"),
                row.getObject("taker_away", LocalDate.class),
                account.value().equals(row.getObject("taken_by", UUID.class)));
    }
}
