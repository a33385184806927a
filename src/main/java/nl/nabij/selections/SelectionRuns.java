package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.nabij.access.Figures;
import nl.nabij.access.Keys;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.criteria.CriteriaSettings;
import nl.nabij.criteria.CriterionJson;
import nl.nabij.criteria.CriterionSql;
import nl.nabij.criteria.RuleVersion;
import nl.nabij.criteria.RuleVersionId;
import nl.nabij.criteria.Rules;
import nl.nabij.regions.Settings;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.RunId;
import nl.nabij.shared.SmallNumbers;
import nl.nabij.shared.SmallNumbers.Counted;
import nl.nabij.shared.SmallNumbers.Totals;
import nl.nabij.shared.TeamId;
import nl.nabij.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door for who works with criteria: a run is asked for by a researcher, who sees counts only, and done by the
 * program, which shows nobody anything.
 */
@Service
@Transactional
public class SelectionRuns {

    /** What can become of a name on a list, from first to last: each name is in one. */
    static final List<String> STAGES =
            List.of("open", "read", "invited", "reached", "talked", "declined", "not-reached", "other");

    /** Nobody is listed who died, moved away or is not to be contacted. */
    static final String REACHABLE = " and r.deceased_on is null and r.moved_away_on is null and not r.do_not_contact\n";

    /** Nor who is on a list now, or was lately and something came of it; takes {@link #rest}. */
    static final String NOT_LISTED = """
              and not exists (select from selected s where s.resident = c.resident
                              and (s.state in ('OPEN', 'LATER', 'INVITED', 'REACHED')
                                   or s.state not in ('ENDED', 'WITHDRAWN') and s.changed_at > :rest))
            """;

    /** A list with open reasons beside one that is sealed would tell by what is missing who came by lot. */
    private static final String IN_NO_STUDY = """
              and not exists (select from study_member m join study on study.id = m.study
                              where m.account = t.account and m.left_at is null and study.comparison <> 'NONE'
                                and study.status = 'OPEN' and :day between study.from_on and study.until_on
                                and study.criteria_key = (select criteria_key from selection_run where id = :run))
            """;

    private static final String IN_TEAMS = """
            join tie t on t.resident = c.resident and t.kind = 'CASELOAD' and t.ends is null
            where c.team in (select team from selection_run_team where run = :run)
            """ + REACHABLE;

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Settings settings;
    private final Tasks tasks;
    private final Rules rules;
    private final StudyNames names;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SelectionRuns(
            JdbcClient jdbc,
            Keys keys,
            Settings settings,
            Tasks tasks,
            Rules rules,
            StudyNames names,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.settings = settings;
        this.tasks = tasks;
        this.rules = rules;
        this.names = names;
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

    /** Makes the lists of a run; one that is made already stays as it is. */
    @Opens(value = Part.SELECTION, changes = true)
    public void perform(RunId run, OnDuty duty) {
        var asked = jdbc.sql("select criteria, day from selection_run where id = ? and status = 'ASKED' for update")
                .param(run.value())
                .query((row, number) -> new CriterionSql(
                        CriterionJson.read(row.getString("criteria")), row.getObject("day", LocalDate.class)))
                .optional();
        asked.ifPresent(criteria -> perform(run, criteria, duty));
    }

    /** Ends what nobody acted on in time, with the reasons; answers how many. */
    @Opens(value = Part.SELECTION, changes = true)
    public int end(OnDuty duty) {
        var ended = close("""
                update selected set state = 'ENDED', reasons = '[]', later_until = null, later_reason = null, changed_at = :now
                where state in ('OPEN', 'LATER') and run in (select id from selection_run where ends_on <= :day)
                returning id, resident
                """, null, duty);
        names.forget();
        return ended;
    }

    /** Nobody invites somebody who died, moved away or is not to be contacted; answers how many names went. */
    @Opens(value = Part.SELECTION, changes = true)
    public int withdraw(ResidentId resident, OnDuty duty) {
        return close("""
                update selected set state = 'WITHDRAWN', later_until = null, later_reason = null, changed_at = :now
                where resident = :resident and state in ('OPEN', 'LATER', 'INVITED', 'REACHED')
                  and exists (select from resident r where r.id = selected.resident
                              and (r.deceased_on is not null or r.moved_away_on is not null or r.do_not_contact))
                returning id, resident
                """, resident, duty);
    }

    private void perform(RunId run, CriterionSql criteria, OnDuty duty) {
        var considered = jdbc.sql(
                        "select c.resident, c.team from caseload_client c join resident r on r.id = c.resident\n"
                                + IN_TEAMS)
                .param("run", run.value())
                .query((row, number) -> new ResidentId(row.getObject("resident", UUID.class)))
                .list();
        jdbc.sql("""
                update selection_run_team rt set considered = counted.clients
                from (select c.team, count(*) as clients from caseload_client c join resident r on r.id = c.resident
                """ + IN_TEAMS + """
                group by c.team) counted
                where rt.run = :run and rt.team = counted.team
                """).param("run", run.value()).update();
        select(run, criteria);
        keys.touched(considered, duty);
        jdbc.sql("update selection_run set status = 'DONE', done_at = :now where id = :run")
                .param("now", now())
                .param("run", run.value())
                .update();
    }

    /** One statement for all clients; its ids are PostgreSQL's own of version 7, as the program would make them. */
    int select(RunId run, CriterionSql criteria) {
        return jdbc.sql("""
                insert into selected (id, run, resident, team, manager, reasons, state, changed_at)
                select uuidv7(), :run, c.resident, c.team, t.account,
                """ + criteria.reasons() + ", 'OPEN', :now from " + criteria.from() + IN_TEAMS + NOT_LISTED
                        + IN_NO_STUDY
                        + " and "
                        + criteria.condition() + """
                on conflict (resident) where state in ('OPEN', 'LATER', 'INVITED', 'REACHED') do nothing
                """)
                .params(criteria.parameters())
                .param("run", run.value())
                .param("now", now())
                .param("rest", rest(today(), settings))
                .update();
    }

    /** What happened before this moment keeps nobody off a list. */
    static Timestamp rest(LocalDate today, Settings settings) {
        return Timestamp.from(today.minusMonths(settings.of(SelectionSettings.REST))
                .atStartOfDay(ZONE)
                .toInstant());
    }

    private int close(String update, @Nullable ResidentId resident, OnDuty duty) {
        var closed = new LinkedHashMap<UUID, ResidentId>();
        jdbc.sql(update)
                .param("now", now())
                .param("day", today())
                .param("resident", resident == null ? null : resident.value())
                .query(row -> {
                    closed.put(row.getObject("id", UUID.class), new ResidentId(row.getObject("resident", UUID.class)));
                });
        if (!closed.isEmpty()) {
            tasks.withdraw(SelectedTasks.KINDS, closed.keySet(), duty);
            jdbc.sql("update contact_attempt set note = '' where selected = any (?) and note <> ''")
                    .param(closed.keySet().toArray(UUID[]::new))
                    .update();
        }
        keys.touched(List.copyOf(closed.values()), duty);
        return closed.size();
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
