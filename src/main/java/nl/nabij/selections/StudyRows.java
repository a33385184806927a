package nl.nabij.selections;

import com.fasterxml.uuid.Generators;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.nabij.criteria.CriterionJson;
import nl.nabij.criteria.RuleVersionId;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.StudyId;
import nl.nabij.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@link Study} from the tables, and adds to its steps. */
@Component
class StudyRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    StudyRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    List<Study> all() {
        return whole(jdbc.sql("select * from study order by from_on desc, id desc")
                .query(StudyRows::read)
                .list());
    }

    Optional<Study> find(StudyId id) {
        return whole(jdbc.sql("select * from study where id = ?")
                        .param(id.value())
                        .query(StudyRows::read)
                        .list())
                .stream()
                .findFirst();
    }

    /** The study, while others wait until the end of this transaction. */
    Optional<Study> alone(StudyId id) {
        jdbc.sql("select id from study where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** Kept apart from {@link Study}: nobody reads it on a page before the study is over. */
    UUID seed(StudyId id) {
        return jdbc.sql("select seed from study where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
    }

    void teams(StudyId id, Set<TeamId> teams) {
        jdbc.sql("delete from study_team where study = ?").param(id.value()).update();
        jdbc.sql("insert into study_team (study, team) select :study, unnest(:teams)")
                .param("study", id.value())
                .param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new))
                .update();
    }

    void step(StudyId id, StudyStep.Kind kind, SignedIn by, String note) {
        jdbc.sql("""
                insert into study_step (id, study, kind, account, at, note)
                values (:id, :study, :kind, :account, :now, :note)
                """)
                .param("id", Generators.timeBasedEpochRandomGenerator().generate())
                .param("study", id.value())
                .param("kind", kind.name())
                .param("account", by.account().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("note", note)
                .update();
    }

    private List<Study> whole(List<Study> studies) {
        var ids = studies.stream().map(study -> study.id().value()).toArray(UUID[]::new);
        Map<UUID, Set<TeamId>> teams = new HashMap<>();
        jdbc.sql("select study, team from study_team where study = any (?)")
                .param(ids)
                .query(row -> {
                    teams.computeIfAbsent(row.getObject("study", UUID.class), none -> new HashSet<>())
                            .add(new TeamId(row.getObject("team", UUID.class)));
                });
        Map<UUID, List<StudyStep>> steps = new HashMap<>();
        jdbc.sql("""
                select s.*, a.name as by from study_step s join account a on a.id = s.account
                where s.study = any (?) order by s.at, s.id
                """).param(ids).query(row -> {
            steps.computeIfAbsent(row.getObject("study", UUID.class), none -> new ArrayList<>())
                    .add(new StudyStep(
                            StudyStep.Kind.valueOf(row.getString("kind")),
                            new AccountId(row.getObject("account", UUID.class)),
                            row.getString("by"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("note")));
        });
        return studies.stream()
                .map(study -> new Study(
                        study.id(),
                        study.name(),
                        study.question(),
                        study.rule(),
                        study.ruleName(),
                        study.criterion(),
                        teams.getOrDefault(study.id().value(), Set.of()),
                        study.from(),
                        study.until(),
                        study.newPerWeek(),
                        study.comparison(),
                        study.share(),
                        study.training(),
                        study.status(),
                        study.dpia(),
                        steps.getOrDefault(study.id().value(), List.of()),
                        study.edition()))
                .toList();
    }

    private static Study read(ResultSet row, int number) throws SQLException {
        return new Study(
                new StudyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("question"),
                RuleVersionId.of(row.getString("criteria_key") + "-" + row.getInt("criteria_version"))
                        .orElseThrow(),
                row.getString("criteria_name"),
                CriterionJson.read(row.getString("criteria")),
                Set.of(),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getInt("new_per_week"),
                Comparison.valueOf(row.getString("comparison")),
                row.getInt("share"),
                row.getString("training"),
                Study.Status.valueOf(row.getString("status")),
                row.getString("dpia"),
                List.of(),
                row.getInt("edition"));
    }
}
