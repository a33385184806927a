package nl.nabij.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TaskId;
import nl.nabij.shared.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of what is asked of somebody. */
@Repository
class TaskRows {

    /**
     * What is asked of a colleague who is away is in it as long as a tie gives a ground. Who only leads the team or stands in
     * may not open the page where it can be done, and is led to the page of the person.
     */
    private static final String ASKED = """
            with cover as (
                select task.id, away.name, absence.ends
                from task_cover c
                join absence on absence.id = c.absence and absence.begins <= :today and absence.ends >= :today
                join account away on away.id = absence.account
                join task on task.id = c.task and task.account = absence.account and task.done_at is null
                where c.account = :account
                  and not exists (select from task_cover looked
                                  where looked.task = c.task and looked.absence = c.absence
                                    and looked.looked_at is not null)
                  and exists (select from tie
                              where tie.resident = task.resident and tie.begins <= :now
                                and (tie.ends is null or tie.ends > :now)
                                and (tie.account = :account
                                     or tie.team in (select team from team_member where account = :account)))),
            asked as (
                select id from task where account = :account and done_at is null
                union select task.id from team_member member join task on task.team = member.team
                      where member.account = :account and task.done_at is null
                union select id from cover)
            select task.id, task.resident, task.kind, task.due, team.name as team, resident.unconfirmed,
                   case when coalesce((select bool_and(tie.kind in ('TEAM_LEAD', 'STAND_IN')) from tie
                                       where tie.resident = task.resident and tie.account = :account
                                         and (tie.ends is null or tie.ends > :now)), false)
                        then '/residents/' || task.resident else task.path end as path,
                   concat_ws(' ', resident.called_name, nullif(resident.infix, ''), resident.family_name) as name,
                   cover.name as away, cover.ends as away_until, looked.name as looked_by, looked.looked_at
            from asked join task on task.id = asked.id
            join resident on resident.id = task.resident
            left join team on team.id = task.team
            left join cover on cover.id = task.id
            left join lateral (
                select colleague.name, c.looked_at from task_cover c join account colleague on colleague.id = c.account
                where c.task = task.id and c.looked_at is not null
                order by c.looked_at desc limit 1) looked on task.account = :account
            order by task.due, task.asked_at, task.id
            limit :most offset :from
            """;

    private final JdbcClient jdbc;
    private final Set<String> readFirst;
    private final Clock clock;

    TaskRows(JdbcClient jdbc, List<ReadFirst> readFirst, Clock clock) {
        this.jdbc = jdbc;
        this.readFirst =
                readFirst.stream().flatMap(those -> those.kinds().stream()).collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    /** Of this account, of the own teams, and of colleagues for whom it stands in; what stands still longest comes first. */
    List<TaskView> asked(AccountId account, int most, long from) {
        var today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
        return jdbc.sql(ASKED)
                .param("account", account.value())
                .param("today", today)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", most)
                .param("from", from)
                .query((row, number) -> view(row, today))
                .list();
    }

    /** Whether a member of the team reads it on its own page before taking it. */
    boolean isReadFirst(String kind) {
        return readFirst.contains(kind);
    }

    private TaskView view(ResultSet row, LocalDate today) throws SQLException {
        var away = row.getString("away");
        var looked = row.getString("looked_by");
        return new TaskView(
                new TaskId(row.getObject("id", UUID.class)),
                new ResidentId(row.getObject("resident", UUID.class)),
                row.getBoolean("unconfirmed") ? null : row.getString("name"),
                "tasks.kind." + row.getString("kind"),
                row.getString("path"),
                Due.of(row.getObject("due", LocalDate.class), today),
                row.getString("team"),
                isReadFirst(row.getString("kind")),
                away == null ? null : new TaskView.Away(away, row.getObject("away_until", LocalDate.class)),
                looked == null
                        ? null
                        : new TaskView.Looked(
                                looked, row.getTimestamp("looked_at").toInstant()));
    }
}
