package nl.nabij.questionnaires;

import com.fasterxml.uuid.Generators;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.nabij.instruments.OwnInstruments;
import nl.nabij.questionnaires.Questionnaire.Status;
import nl.nabij.questionnaires.QuestionnaireStep.Kind;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@link Questionnaire} from the tables and writes what was done with it. */
@Component
class QuestionnaireRows {

    /** So many changes can be undone. */
    private static final int MOST_EARLIER = 20;

    private final JdbcClient jdbc;
    private final OwnInstruments own;
    private final Clock clock;

    QuestionnaireRows(JdbcClient jdbc, OwnInstruments own, Clock clock) {
        this.jdbc = jdbc;
        this.own = own;
        this.clock = clock;
    }

    Set<String> keys() {
        return Set.copyOf(
                jdbc.sql("select key from questionnaire").query(String.class).list());
    }

    /** Those on which somebody works. */
    int open() {
        return jdbc.sql("select count(*) from questionnaire where status <> 'REST'")
                .query(Integer.class)
                .single();
    }

    List<Questionnaire> all() {
        var steps = steps();
        return jdbc.sql("select * from questionnaire order by key")
                .query((row, number) -> row(
                        row.getString("key"),
                        row.getString("status"),
                        row.getInt("version"),
                        row.getString("content"),
                        row.getInt("edition"),
                        steps))
                .list();
    }

    Optional<Questionnaire> find(String key) {
        return all("select * from questionnaire where key = ?", key);
    }

    /** Nobody else changes it until the end of this transaction. */
    Optional<Questionnaire> alone(String key) {
        return all("select * from questionnaire where key = ? for update", key);
    }

    private Optional<Questionnaire> all(String sql, String key) {
        var steps = steps();
        return jdbc.sql(sql)
                .param(key)
                .query((row, number) -> row(
                        row.getString("key"),
                        row.getString("status"),
                        row.getInt("version"),
                        row.getString("content"),
                        row.getInt("edition"),
                        steps))
                .optional();
    }

    private Questionnaire row(
            String key,
            String status,
            int version,
            String content,
            int edition,
            Map<String, List<QuestionnaireStep>> steps) {
        return new Questionnaire(
                key,
                Status.valueOf(status),
                version,
                Draft.of(content),
                edition,
                own.versions(key),
                List.copyOf(steps.getOrDefault(key, List.of())));
    }

    private Map<String, List<QuestionnaireStep>> steps() {
        var steps = new HashMap<String, List<QuestionnaireStep>>();
        jdbc.sql("""
                select s.*, a.name as by from questionnaire_step s join account a on a.id = s.account order by s.at, s.id
                """).query(row -> {
            steps.computeIfAbsent(row.getString("questionnaire"), none -> new ArrayList<>())
                    .add(new QuestionnaireStep(
                            row.getInt("version"),
                            Kind.valueOf(row.getString("kind")),
                            new AccountId(row.getObject("account", UUID.class)),
                            row.getString("by"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("note")));
        });
        return steps;
    }

    /** False where somebody took the key at the same moment. */
    boolean add(String key, Draft draft) {
        return jdbc.sql("""
                        insert into questionnaire (key, status, version, content) values (?, 'DRAFT', 1, ?)
                        on conflict (key) do nothing
                        """).params(key, draft.content()).update() == 1;
    }

    void write(String key, Draft draft) {
        jdbc.sql("update questionnaire set content = :content, edition = edition + 1 where key = :key")
                .param("content", draft.content())
                .param("key", key)
                .update();
    }

    /** Keeps how the draft is, before somebody changes it; the oldest one goes where there are too many. */
    void keep(Questionnaire questionnaire, SignedIn by) {
        jdbc.sql("""
                insert into questionnaire_earlier (questionnaire, edition, content, account, at)
                values (:key, :edition, :content, :account, :now)
                """)
                .param("key", questionnaire.key())
                .param("edition", questionnaire.edition())
                .param("content", questionnaire.draft().content())
                .param("account", by.account().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                delete from questionnaire_earlier where questionnaire = :key and edition not in (
                    select edition from questionnaire_earlier where questionnaire = :key order by edition desc limit :most)
                """)
                .param("key", questionnaire.key())
                .param("most", MOST_EARLIER)
                .update();
    }

    /** How the draft was before its last change. */
    Optional<Earlier> earlier(String key) {
        return jdbc.sql("""
                select e.edition, e.content, e.at, a.name as by
                from questionnaire_earlier e join account a on a.id = e.account
                where e.questionnaire = ? order by e.edition desc limit 1
                """)
                .param(key)
                .query((row, number) -> new Earlier(
                        row.getInt("edition"),
                        Draft.of(row.getString("content")),
                        row.getString("by"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    void forget(String key, Earlier earlier) {
        jdbc.sql("delete from questionnaire_earlier where questionnaire = ? and edition = ?")
                .params(key, earlier.edition())
                .update();
    }

    /** There is nothing to go back to. */
    void forget(String key) {
        jdbc.sql("delete from questionnaire_earlier where questionnaire = ?")
                .param(key)
                .update();
    }

    void become(String key, Status status, int version) {
        jdbc.sql(
                        "update questionnaire set status = :status, version = :version, edition = edition + 1 where key = :key")
                .param("status", status.name())
                .param("version", version)
                .param("key", key)
                .update();
    }

    void remove(String key) {
        jdbc.sql("delete from questionnaire where key = ?").param(key).update();
    }

    void step(String key, int version, Kind kind, SignedIn by, String note) {
        jdbc.sql("""
                insert into questionnaire_step (id, questionnaire, version, kind, account, at, note)
                values (:id, :key, :version, :kind, :account, :at, :note)
                """)
                .param("id", Generators.timeBasedEpochRandomGenerator().generate())
                .param("key", key)
                .param("version", version)
                .param("kind", kind.name())
                .param("account", by.account().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("note", note)
                .update();
    }
}
