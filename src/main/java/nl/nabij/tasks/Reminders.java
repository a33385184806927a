package nl.nabij.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.access.Keys;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.regions.Chore;
import nl.nabij.regions.Setting;
import nl.nabij.regions.Settings;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Time;
import nl.nabij.shared.WorkingDays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The third front door of the tasks module: a promise that stands still is told to the team lead, once, with a ground to look
 * until it is done. One transaction, so a run that is killed has told nobody, and the next run tells everybody.
 */
@Service
@Transactional
public class Reminders {

    /** After how many working days something that stands still is told to the team lead. */
    static final Setting TELL_LEAD_AFTER = new Setting("tasks.tell-lead-after", 1, 30, 5);

    private final JdbcClient jdbc;
    private final NoticeStore notices;
    private final Settings settings;
    private final Ties ties;
    private final Keys keys;
    private final Clock clock;

    Reminders(JdbcClient jdbc, NoticeStore notices, Settings settings, Ties ties, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.settings = settings;
        this.ties = ties;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Tells the team leads what stands still since the last run. Where a team has no lead, it stays to be told.
     *
     * @return how many tasks were told
     */
    @Opens(value = Part.TASK, changes = true)
    public int remind(OnDuty duty) {
        var today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
        var late = late(WorkingDays.before(today, settings.of(TELL_LEAD_AFTER)));
        for (var one : late) {
            var still = WorkingDays.between(one.due(), today);
            notices.add(
                    one.resident(),
                    one.lead(),
                    still == 1 ? "tasks.notice.one-day-still" : "tasks.notice.days-still",
                    List.of(one.of(), String.valueOf(still)),
                    "/residents/" + one.resident());
            ties.teamLead(one.lead(), one.resident(), one.task());
        }
        var tasks = late.stream().map(Late::task).distinct().toArray(UUID[]::new);
        jdbc.sql("update task set lead_told_at = :now, version = version + 1 where id = any (:tasks)")
                .param("now", Timestamp.from(clock.instant()))
                .param("tasks", tasks)
                .update();
        keys.touched(late.stream().map(Late::resident).toList(), duty);
        return tasks.length;
    }

    /** One row per task and lead of a team in which it is asked; somebody's own tasks are no news. */
    private List<Late> late(LocalDate lastDay) {
        return jdbc.sql("""
                with late as (
                    select id, resident, account, team, due from task
                    where done_at is null and lead_told_at is null and due <= :lastDay
                    for update skip locked)
                select distinct late.id, late.resident, late.due, lead.id as lead,
                       coalesce(asked.name, team.name) as asked_of
                from late
                join team_member at_work on at_work.account = late.account or at_work.team = late.team
                join team_member beside on beside.team = at_work.team
                join account_role role on role.account = beside.account and role.role = 'TEAM_LEAD'
                join account lead on lead.id = beside.account and lead.ended_at is null
                left join account asked on asked.id = late.account
                left join team on team.id = late.team
                where lead.id is distinct from late.account
                order by late.id
                """).param("lastDay", lastDay).query(Reminders::late).list();
    }

    private static Late late(ResultSet row, int number) throws SQLException {
        return new Late(
                row.getObject("id", UUID.class),
                new ResidentId(row.getObject("resident", UUID.class)),
                row.getObject("due", LocalDate.class),
                new AccountId(row.getObject("lead", UUID.class)),
                row.getString("asked_of"));
    }

    /** @param of the colleague or team of whom it is asked */
    private record Late(UUID task, ResidentId resident, LocalDate due, AccountId lead, String of) {}

    @Configuration(proxyBeanMethods = false)
    static class Background {

        @Bean
        Setting tellLeadAfter() {
            return TELL_LEAD_AFTER;
        }

        @Bean
        Chore taskReminders(Reminders reminders, Keys keys) {
            return new Chore(
                    "task-reminders",
                    Duration.ofHours(1),
                    () -> reminders.remind(keys.duty(Duty.REMINDERS, Purpose.MAINTAIN)));
        }
    }
}
