package nl.nabij.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.TaskId;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the tasks module: what is asked of whom by when. Modules above ask, and say when it is done. */
@Service
@Transactional
public class Tasks {

    private final TaskRepository repository;
    private final JdbcClient jdbc;
    private final Clock clock;

    Tasks(TaskRepository repository, JdbcClient jdbc, Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks something of one person. */
    @Opens(value = Part.PERSON, changes = true)
    public TaskId ask(String kind, UUID subject, String path, AccountId of, LocalDate due, Access access) {
        return save(kind, subject, path, of, null, due, access);
    }

    /** Asks something of a team; whoever does it first has done it for all. */
    @Opens(value = Part.PERSON, changes = true)
    public TaskId ask(String kind, UUID subject, String path, TeamId of, LocalDate due, Access access) {
        return save(kind, subject, path, null, of, due, access);
    }

    /** What was asked about this record, of this kind, is done; nothing happens where nothing is open. */
    @Opens(value = Part.PERSON, changes = true)
    public void done(String kind, UUID subject, Access access) {
        jdbc.sql("""
                update task set done_at = :now, outcome = 'DONE', version = version + 1
                where subject = :subject and kind = :kind and resident = :resident and done_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("subject", subject)
                .param("kind", kind)
                .param("resident", access.resident().value())
                .update();
    }

    private TaskId save(
            String kind,
            UUID subject,
            String path,
            @Nullable AccountId account,
            @Nullable TeamId team,
            LocalDate due,
            Access access) {
        return repository
                .save(new Task(
                        TaskId.next(),
                        access.resident(),
                        kind,
                        subject,
                        path,
                        account,
                        team,
                        clock.instant(),
                        due,
                        null,
                        null,
                        0))
                .id();
    }
}
