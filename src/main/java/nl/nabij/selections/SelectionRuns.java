package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.nabij.access.Figures;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.criteria.CriteriaSettings;
import nl.nabij.criteria.CriterionJson;
import nl.nabij.criteria.RuleVersion;
import nl.nabij.criteria.RuleVersionId;
import nl.nabij.criteria.Rules;
import nl.nabij.regions.Settings;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.RunId;
import nl.nabij.shared.SmallNumbers;
import nl.nabij.shared.SmallNumbers.Counted;
import nl.nabij.shared.SmallNumbers.Totals;
import nl.nabij.shared.TeamId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door for who works with criteria: a run is asked for by a researcher, who sees counts only. {@link SelectionLists} makes it. */
@Service
@Transactional
public class SelectionRuns {

    /** What can become of a name on a list, from first to last: each name is in one. */
    static final List<String> STAGES =
            List.of("open", "read", "invited", "reached", "talked", "declined", "not-reached", "other");

    private final JdbcClient jdbc;
    private final Settings settings;
    private final Rules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SelectionRuns(JdbcClient jdbc, Settings settings, Rules rules, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for a run over the caseloads of these teams, today, with a version of a rule that holds today. The lists are made a
     * moment later.
     *
     * @return empty where the version does not hold today
     */
    @Opens(value = Part.SELECTION, changes = true)
    public Optional<RunId> ask(RuleVersionId rule, Set<TeamId> teams, Figures figures) {
        return rules.inForce().stream()
                .filter(version -> version.id().equals(rule))
                .findFirst()
                .map(version -> ask(version, teams, figures));
    }

    private RunId ask(RuleVersion rule, Set<TeamId> teams, Figures figures) {
        var id = RunId.next();
        var today = today();
        jdbc.sql("""
                insert into selection_run (id, criteria_key, criteria_version, criteria_name, criteria, asked_by, asked_at, day,
                                           ends_on, status)
                values (:id, :key, :version, :name, :criteria::jsonb, :by, :now, :day, :ends, 'ASKED')
                """)
                .param("id", id.value())
                .param("key", rule.id().key())
                .param("version", rule.id().number())
                .param("name", rule.name())
                .param("criteria", CriterionJson.write(rule.criterion()))
                .param("by", ((SignedIn) figures.actor()).account().value())
                .param("now", now())
                .param("day", today)
                .param("ends", today.plusWeeks(settings.of(CriteriaSettings.LIST_WEEKS)))
                .update();
        jdbc.sql("insert into selection_run_team (run, team) select :run, unnest(:teams)")
                .param("run", id.value())
                .param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new))
                .update();
        events.publishEvent(new SelectionEvent.RunAsked(id, clock.instant()));
        return id;
    }

    /** All runs with what became of them, newest first. */
    @Opens(Part.SELECTION)
    List<SelectionRun> all(Figures figures) {
        var numbers = SmallNumbers.of(settings.of(CriteriaSettings.SMALLEST_GROUP));
        return jdbc.sql(
                        "select *, row_number() over (order by asked_at, id) as number from selection_run where study is null order by asked_at desc, id desc")
                .query((row, number) -> run(row, numbers))
                .list();
    }

    private SelectionRun run(ResultSet row, SmallNumbers numbers) throws SQLException {
        var id = new RunId(row.getObject("id", UUID.class));
        return new SelectionRun(
                id,
                row.getInt("number"),
                row.getString("criteria_key"),
                row.getString("criteria_name"),
                row.getInt("criteria_version"),
                CriterionJson.read(row.getString("criteria")),
                row.getObject("day", LocalDate.class),
                row.getString("status").equals("DONE"),
                row.getObject("ends_on", LocalDate.class),
                numbers.table(STAGES, counts(id), Totals.BOTH));
    }

    private List<Counted> counts(RunId run) {
        return jdbc.sql("""
                select team.name,
                       count(*) filter (where s.state in ('OPEN', 'LATER') and s.read_at is null) as open,
                       count(*) filter (where s.state in ('OPEN', 'LATER') and s.read_at is not null) as read,
                       count(*) filter (where s.state = 'INVITED')           as invited,
                       count(*) filter (where s.state = 'REACHED')           as reached,
                       count(*) filter (where s.state = 'TALKED')            as talked,
                       count(*) filter (where s.state = 'DECLINED')          as declined,
                       count(*) filter (where s.state = 'NOT_REACHED')       as "not-reached",
                       count(*) filter (where s.state in ('MOVED', 'IN_CONTACT', 'WRONG_LIST', 'ENDED', 'WITHDRAWN')) as other
                from selection_run_team rt join team on team.id = rt.team
                left join selected s on s.run = rt.run and s.team = rt.team
                where rt.run = ? group by team.id, team.name order by team.name
                """)
                .param(run.value())
                .query((row, number) -> {
                    var counts = new ArrayList<Long>();
                    for (var stage : STAGES) {
                        counts.add(row.getLong(stage));
                    }
                    return new Counted(row.getString("name"), counts);
                })
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
