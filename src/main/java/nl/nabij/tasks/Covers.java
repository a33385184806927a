package nl.nabij.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.nabij.absences.Absence;
import nl.nabij.absences.Absences;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.StandIns;
import nl.nabij.access.Ties;
import nl.nabij.shared.AbsenceId;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TaskId;
import nl.nabij.shared.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fourth front door of the tasks module: what is asked of somebody who is away, and has its last day before that person
 * is back, is seen by who stands in. It stays asked of the one who is away, so that nothing has to be given back.
 */
@Service
@Transactional
public class Covers {

    private final JdbcClient jdbc;
    private final Absences absences;
    private final Ties ties;
    private final StandIns ground;
    private final Keys keys;
    private final Clock clock;

    Covers(JdbcClient jdbc, Absences absences, Ties ties, StandIns ground, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.ties = ties;
        this.ground = ground;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Lets who stands in see what cannot wait, and who does so no longer not. For a resident of the one who is away, who
     * stands in gets a tie that ends with the absence; for anybody else only a tie that is there already gives a ground.
     * Doing it twice changes nothing.
     *
     * @return how many tasks came to be seen by somebody
     */
    @Opens(value = Part.TASK, changes = true)
    public int cover(OnDuty duty) {
        var concerned = new ArrayList<ResidentId>();
        for (var absence : absences.goingOn()) {
            var standIns = absences.covering(absence);
            leave(absence, standIns);
            standIns.forEach(colleague -> concerned.addAll(cover(absence, colleague)));
        }
        keys.touched(concerned, duty);
        return concerned.size();
    }

    /** Nothing rests on this absence any more: what nobody looked after is for the one who was away alone. */
    @Opens(value = Part.TASK, changes = true)
    public void uncover(AbsenceId absence, OnDuty duty) {
        jdbc.sql("delete from task_cover where absence = ? and looked_at is null")
                .param(absence.value())
                .update();
        ties.end(absence.value());
    }

    /**
     * The one who asks has looked after it for a colleague who is away, who will read that; it leaves the list of those who
     * stand in.
     *
     * @return false where it is not asked of a colleague who is away, or not seen by the one who asks; nothing changed
     */
    @Opens(value = Part.TASK, changes = true)
    public boolean lookedAfter(TaskId id, Access access) {
        if (!(access.actor() instanceof SignedIn colleague)) {
            return false;
        }
        var looked = jdbc.sql("""
                update task_cover set looked_at = :now
                from task
                where task.id = :id and task.resident = :resident and task.done_at is null
                  and task_cover.task = task.id and task_cover.account = :account and task_cover.looked_at is null
                """)
                .param("now", now())
                .param("id", id.value())
                .param("resident", access.resident().value())
                .param("account", colleague.account().value())
                .update();
        return looked > 0;
    }

    private void leave(Absence absence, List<AccountId> standIns) {
        jdbc.sql("delete from task_cover where absence = :absence and looked_at is null and account <> all (:standIns)")
                .param("absence", absence.id().value())
                .param("standIns", standIns.stream().map(AccountId::value).toArray(UUID[]::new))
                .update();
        ground.left(absence.id().value(), absence.account(), new HashSet<>(standIns));
    }

    /** What an earlier absence left is asked anew. */
    private List<ResidentId> cover(Absence absence, AccountId colleague) {
        var found = jdbc.sql("""
                with given as (
                    insert into task_cover (task, account, absence)
                    select id, :colleague, :absence from task
                    where account = :away and done_at is null and due <= :until
                    on conflict (task, account) do update set absence = excluded.absence, looked_at = null
                        where task_cover.absence is distinct from excluded.absence
                    returning task)
                select task.resident,
                       exists (select from tie where tie.resident = task.resident and tie.account = :away
                                 and tie.kind = 'CASELOAD' and tie.ends is null) as own
                from given join task on task.id = given.task
                """)
                .param("colleague", colleague.value())
                .param("absence", absence.id().value())
                .param("away", absence.account().value())
                .param("until", absence.ends())
                .query((row, number) ->
                        new Found(new ResidentId(row.getObject("resident", UUID.class)), row.getBoolean("own")))
                .list();
        found.stream()
                .filter(Found::own)
                .map(Found::resident)
                .distinct()
                .forEach(resident ->
                        ground.begin(colleague, resident, absence.id().value(), end(absence)));
        return found.stream().map(Found::resident).toList();
    }

    /** @param own whether the one who is away is the client manager */
    private record Found(ResidentId resident, boolean own) {}

    private static Instant end(Absence absence) {
        return absence.ends().plusDays(1).atStartOfDay(Time.ZONE).toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
