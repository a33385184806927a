package nl.nabij.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opening;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Shown;
import nl.nabij.access.Ties;
import nl.nabij.identity.Accounts;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TaskId;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of the tasks module: what is asked of whom by when. Modules above ask, and say when it is done; what is
 * late is told by {@link Reminders}.
 */
@Service
@Transactional
public class Tasks {

    /** Tasks on one page of the list. */
    public static final int PAGE = 50;

    private final TaskRepository repository;
    private final TaskRows rows;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Ties ties;
    private final Keys keys;
    private final Clock clock;

    Tasks(
            TaskRepository repository,
            TaskRows rows,
            JdbcClient jdbc,
            Accounts accounts,
            Ties ties,
            Keys keys,
            Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.ties = ties;
        this.keys = keys;
        this.clock = clock;
    }

    /** Asks something of one person. */
    @Opens(value = Part.TASK, changes = true)
    public TaskId ask(String kind, UUID subject, String path, AccountId of, LocalDate due, Access access) {
        return save(kind, subject, path, of, null, due, access.resident());
    }

    /** Asks something of a team; whoever does it first has done it for all. */
    @Opens(value = Part.TASK, changes = true)
    public TaskId ask(String kind, UUID subject, String path, TeamId of, LocalDate due, Access access) {
        return save(kind, subject, path, null, of, due, access.resident());
    }

    /** Asks something of a team about somebody who came into Nabij in this very call. */
    @Opens(value = Part.TASK, changes = true)
    public TaskId ask(String kind, UUID subject, String path, TeamId of, LocalDate due, Opening opening) {
        return save(kind, subject, path, null, of, due, opening.resident());
    }

    /** As {@link #ask(String, UUID, String, AccountId, LocalDate, Access)}, where the program itself changed something. */
    @Opens(value = Part.TASK, changes = true)
    public TaskId ask(
            String kind, UUID subject, String path, AccountId of, LocalDate due, ResidentId about, OnDuty duty) {
        keys.touched(List.of(about), duty);
        return save(kind, subject, path, of, null, due, about);
    }

    /** As {@link #ask(String, UUID, String, TeamId, LocalDate, Access)}, where the program itself changed something. */
    @Opens(value = Part.TASK, changes = true)
    public TaskId ask(String kind, UUID subject, String path, TeamId of, LocalDate due, ResidentId about, OnDuty duty) {
        keys.touched(List.of(about), duty);
        return save(kind, subject, path, null, of, due, about);
    }

    /** What was asked about this record, of this kind, is done; nothing happens where nothing is open. */
    @Opens(value = Part.TASK, changes = true)
    public void done(String kind, UUID subject, Access access) {
        close(Task.Outcome.DONE, "kind = :kind and subject = :subject and resident = :resident", access, subject, kind);
    }

    /** Nothing that is open about this record is asked any more, of whatever kind. */
    @Opens(value = Part.TASK, changes = true)
    public void withdraw(UUID subject, Access access) {
        close(
                Task.Outcome.WITHDRAWN,
                "(:kind = '') and subject = :subject and resident = :resident",
                access,
                subject,
                "");
    }

    /** What was asked about these records, of these kinds, is asked no more: the program ended them. */
    @Opens(value = Part.TASK, changes = true)
    public void withdraw(Set<String> kinds, Collection<UUID> subjects, OnDuty duty) {
        jdbc.sql("""
                update task set done_at = :now, outcome = 'WITHDRAWN', version = version + 1
                where subject = any (:subjects) and kind = any (:kinds) and done_at is null
                returning id
                """)
                .param("now", now())
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .query(UUID.class)
                .list()
                .forEach(ties::end);
    }

    /** What is open for this resident goes from one colleague to another. */
    @Opens(value = Part.TASK, changes = true)
    public void move(AccountId from, AccountId to, Access access) {
        jdbc.sql("""
                update task set account = :to, version = version + 1
                where account = :from and resident = :resident and done_at is null
                """)
                .param("to", to.value())
                .param("from", from.value())
                .param("resident", access.resident().value())
                .update();
    }

    /** A member of the team that is asked does it; what has to be read first is taken on its own page. */
    @Opens(value = Part.TASK, changes = true)
    public Taking take(TaskId id, Access access) {
        var found = repository.findByIdAndResident(id, access.resident());
        if (found.isEmpty() || !(access.actor() instanceof SignedIn member)) {
            return new Taking.NotThere();
        }
        var task = found.get();
        if (!task.isOpen() || task.team() == null) {
            return new Taking.GoneMeanwhile();
        }
        if (rows.isReadFirst(task.kind()) || !accounts.teamsOf(member.account()).contains(task.team())) {
            return new Taking.NotThere();
        }
        return new Taking.Taken(repository.save(task.takenBy(member.account())).path());
    }

    /**
     * What is asked of who looks, of the own teams, and of a colleague who is away: what stands still longest comes first.
     *
     * @param page 0 is the first
     * @return at most {@value #PAGE}, and one more where there is a next page
     */
    @Opens(Part.TASK)
    public Shown<TaskView> asked(int page, ListAccess list) {
        return shown(PAGE, Math.multiplyExact((long) page, PAGE), list);
    }

    /** The first of {@link #asked(int, ListAccess)}: at most {@code most}, and one more where there are others. */
    @Opens(Part.TASK)
    public Shown<TaskView> first(int most, ListAccess list) {
        return shown(most, 0, list);
    }

    private Shown<TaskView> shown(int most, long from, ListAccess list) {
        return keys.show(rows.asked(((SignedIn) list.actor()).account(), most + 1, from), TaskView::resident, list);
    }

    /** A team lead who was told has no more to do with it. */
    private void close(Task.Outcome outcome, String which, Access access, UUID subject, String kind) {
        jdbc.sql("""
                update task set done_at = :now, outcome = :outcome, version = version + 1
                where done_at is null and %s
                returning id
                """.formatted(which))
                .param("now", now())
                .param("outcome", outcome.name())
                .param("kind", kind)
                .param("subject", subject)
                .param("resident", access.resident().value())
                .query(UUID.class)
                .list()
                .forEach(ties::end);
    }

    private TaskId save(
            String kind,
            UUID subject,
            String path,
            @Nullable AccountId account,
            @Nullable TeamId team,
            LocalDate due,
            ResidentId resident) {
        var id = TaskId.next();
        repository.save(
                new Task(id, resident, kind, subject, path, account, team, clock.instant(), due, null, null, null, 0));
        return id;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
