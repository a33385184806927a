package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.nabij.access.Keys;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.criteria.CriterionJson;
import nl.nabij.criteria.CriterionSql;
import nl.nabij.regions.Settings;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door for the program's own duty with lists: it makes those of a run, and takes off what is over. It shows nobody anything. */
@Service
@Transactional
public class SelectionLists {

    /** Nobody is listed who died, moved away or is not to be contacted. */
    static final String REACHABLE = " and r.deceased_on is null and r.moved_away_on is null and not r.do_not_contact\n";

    /** Nor who is on a list now, or was lately and something came of it; takes {@link #rest}. */
    static final String NOT_LISTED = """
              and not exists (select from selected s where s.resident = c.resident
                              and (s.state in ('OPEN', 'LATER', 'INVITED', 'REACHED')
                                   or s.state not in ('ENDED', 'WITHDRAWN') and s.changed_at > :rest))
            """;

    /**
     * Nor the clients of who gets names of a study with a comparison group now: whatever the rule, a list with open reasons beside
     * one that is sealed would tell by what is missing who came by lot. A condition on an account; takes {@code :day}.
     */
    static final String SEALED_LIST = """
            exists (select from study_member taking join study sealing on sealing.id = taking.study
                    where taking.account = %s and taking.left_at is null
                      and (taking.trained_on is null or taking.trained_on <= :day) and sealing.comparison <> 'NONE'
                      and sealing.status = 'OPEN' and :day between sealing.from_on and sealing.until_on)
            """;

    /** A name with open reasons on which nobody acted; a condition on {@code s}. */
    static final String OPEN_REASONS = """
            s.state in ('OPEN', 'LATER') and s.kept_at is null
            and exists (select from selection_run asked left join study plain on plain.id = asked.study
                        where asked.id = s.run and (plain.id is null or plain.comparison = 'NONE'))
            """;

    private static final String IN_TEAMS = """
            join tie t on t.resident = c.resident and t.kind = 'CASELOAD' and t.ends is null
            where c.team in (select team from selection_run_team where run = :run)
            """ + REACHABLE;

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Settings settings;
    private final ListedNames names;
    private final Clock clock;

    SelectionLists(JdbcClient jdbc, Keys keys, Settings settings, ListedNames names, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.settings = settings;
        this.names = names;
        this.clock = clock;
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
        return names.end("s.run in (select id from selection_run where ends_on <= :day)", Map.of("day", today()), duty);
    }

    /** Nobody invites somebody who died, moved away or is not to be contacted; answers how many names went. */
    @Opens(value = Part.SELECTION, changes = true)
    public int withdraw(ResidentId resident, OnDuty duty) {
        return names.withdraw("""
                s.resident = :resident and exists (select from resident r where r.id = s.resident
                                                   and (r.deceased_on is not null or r.moved_away_on is not null or r.do_not_contact))
                """, Map.of("resident", resident.value()), duty);
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
                        + " and not " + SEALED_LIST.formatted("t.account") + " and " + criteria.condition() + """
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

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
