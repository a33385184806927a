package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.nabij.access.Keys;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.caseload.WeekLimits;
import nl.nabij.criteria.CriteriaSettings;
import nl.nabij.criteria.CriterionSql;
import nl.nabij.criteria.Rules;
import nl.nabij.regions.Settings;
import nl.nabij.selections.Draw.Candidate;
import nl.nabij.selections.Draw.Cell;
import nl.nabij.selections.Draw.Drawn;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.RunId;
import nl.nabij.shared.StudyId;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door for the program's own duty in a study: each week some new names for who takes part, by {@link Draw}. Nobody
 * is drawn twice in a study, who is on a list or was lately is not drawn, nor who died, moved, wants no contact or objects to
 * research.
 */
@Service
@Transactional
public class Draws {

    /** New names wait as long as so many times the own week stand open. */
    static final int MOST_WAITING = 2;

    private final JdbcClient jdbc;
    private final StudyRows studies;
    private final Rules rules;
    private final StudyNames names;
    private final Objectors objectors;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;

    Draws(
            JdbcClient jdbc,
            StudyRows studies,
            Rules rules,
            StudyNames names,
            Objectors objectors,
            Keys keys,
            Settings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.studies = studies;
        this.rules = rules;
        this.names = names;
        this.objectors = objectors;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** The names of this week for those who take part in one study and have none yet; answers how many. */
    @Opens(value = Part.SELECTION, changes = true)
    public int draw(StudyId id, OnDuty duty) {
        return drawn(id, duty);
    }

    /** The same for all studies. */
    @Opens(value = Part.SELECTION, changes = true)
    public int drawAll(OnDuty duty) {
        return studies.all().stream()
                .filter(study -> study.isRunning(today()))
                .mapToInt(study -> drawn(study.id(), duty))
                .sum();
    }

    /** The study is over: what nobody acted on is off the lists. */
    @Opens(value = Part.SELECTION, changes = true)
    public int closed(StudyId id, OnDuty duty) {
        return names.end("n.study = :study", Map.of("study", id.value()), duty);
    }

    /** A client manager stopped: what that person did not act on is off the list. */
    @Opens(value = Part.SELECTION, changes = true)
    public int left(StudyId id, AccountId account, OnDuty duty) {
        return names.end("""
                n.study = :study and exists (select from tie t where t.resident = n.resident and t.kind = 'CASELOAD'
                                             and t.ends is null and t.account = :account)
                """, Map.of("study", id.value(), "account", account.value()), duty);
    }

    /** Somebody else is the client manager now: a name that nobody acted on goes along only to who takes part as well. */
    @Opens(value = Part.SELECTION, changes = true)
    public int handedOver(List<ResidentId> residents, AccountId to, OnDuty duty) {
        return names.end(
                """
                n.resident = any (:residents) and not exists (
                    select from study_member m where m.study = n.study and m.account = :account and m.left_at is null)
                """,
                Map.of(
                        "residents",
                        residents.stream().map(ResidentId::value).toArray(UUID[]::new),
                        "account",
                        to.value()),
                duty);
    }

    /** Somebody who is to get names now. */
    private record Member(AccountId account, String email, int places, int room) {}

    private int drawn(StudyId id, OnDuty duty) {
        return studies.alone(id)
                .filter(study -> study.isRunning(today())
                        && rules.inForce().stream().anyMatch(rule -> rule.id().equals(study.rule())))
                .map(study -> drawn(study, duty))
                .orElse(0);
    }

    private int drawn(Study study, OnDuty duty) {
        var members = members(study);
        if (members.isEmpty()) {
            return 0;
        }
        var criteria = new CriterionSql(study.criterion(), today());
        var waiting = members.stream().filter(member -> member.room > 0).toList();
        var frame = frame(study, criteria, waiting, duty);
        var before = before(study);
        var draw = new Draw(studies.seed(study.id()), study.share(), study.comparison() == Comparison.STRATIFIED);
        var drawn = new ArrayList<Drawn>();
        for (var member : waiting) {
            var caseload = frame.getOrDefault(member.account, List.of());
            var had = before.getOrDefault(member.account, Map.of());
            var now = draw.names(member.email, member.places, member.room, had, caseload);
            remember(study, member, draw, caseload, had, now);
            drawn.addAll(now);
        }
        var given = drawn.isEmpty() ? 0 : list(study, criteria, drawn);
        members.forEach(member -> jdbc.sql("""
                        update study_member set drawn_on = :monday, places = places + :room
                        where study = :study and account = :account
                        """)
                .param("monday", monday())
                .param("room", member.room)
                .param("study", study.id().value())
                .param("account", member.account.value())
                .update());
        return given;
    }

    /** Those who take part, were trained, and have no names of this week yet. */
    private List<Member> members(Study study) {
        return jdbc.sql("""
                select m.account, a.email, m.places, coalesce(l.talks, :standard) as talks,
                       coalesce(g.names, 0) as given, coalesce(w.names, 0) as waiting
                from study_member m
                join account a on a.id = m.account and a.ended_at is null
                left join selection_limit l on l.account = m.account
                left join (select n.account, count(*) as names
                           from study_name n join selected s on s.id = n.selected join selection_run r on r.id = s.run
                           where r.day >= :monday group by n.account) g on g.account = m.account
                left join (select t.account, count(*) as names
                           from study_name n join selected s on s.id = n.selected and s.state = 'OPEN'
                           join tie t on t.resident = s.resident and t.kind = 'CASELOAD' and t.ends is null
                           group by t.account) w on w.account = m.account
                where m.study = :study and m.left_at is null and (m.trained_on is null or m.trained_on <= :today)
                  and (m.drawn_on is null or m.drawn_on < :monday)
                order by m.account
                for update of m
                """)
                .param("standard", WeekLimits.STANDARD)
                .param("monday", monday())
                .param("today", today())
                .param("study", study.id().value())
                .query((row, number) -> {
                    var talks = row.getInt("talks");
                    var room = row.getInt("waiting") >= MOST_WAITING * talks
                            ? 0
                            : Math.clamp(talks - row.getInt("given"), 0, study.newPerWeek());
                    return new Member(
                            new AccountId(row.getObject("account", UUID.class)),
                            row.getString("email"),
                            row.getInt("places"),
                            room);
                })
                .list();
    }

    /** Whom the lot can fall on, by client manager. */
    private Map<AccountId, List<Candidate>> frame(
            Study study, CriterionSql criteria, List<Member> members, OnDuty duty) {
        var caseloads = new HashMap<AccountId, List<Candidate>>();
        var considered = new ArrayList<ResidentId>();
        jdbc.sql("select c.resident, t.account, r.birth_date, coalesce(r.client_number, r.id::text) as number, "
                        + criteria.condition() + " is true as meets from "
                        + criteria.from() + """
                join tie t on t.resident = c.resident and t.kind = 'CASELOAD' and t.ends is null and t.account = any (:accounts)
                where c.team = any (:teams) and c.resident <> all (:objecting)
                  and not exists (select from study_name n where n.study = :study and n.resident = c.resident)
                """ + SelectionRuns.REACHABLE + SelectionRuns.NOT_LISTED)
                .params(criteria.parameters())
                .param(
                        "accounts",
                        members.stream().map(member -> member.account.value()).toArray(UUID[]::new))
                .param("teams", study.teams().stream().map(TeamId::value).toArray(UUID[]::new))
                .param(
                        "objecting",
                        objectors.all(duty).stream().map(ResidentId::value).toArray(UUID[]::new))
                .param("study", study.id().value())
                .param("rest", SelectionRuns.rest(today(), settings))
                .query(row -> {
                    var resident = new ResidentId(row.getObject("resident", UUID.class));
                    var meets = row.getBoolean("meets");
                    if (meets || study.isBlinded()) {
                        considered.add(resident);
                        caseloads
                                .computeIfAbsent(
                                        new AccountId(row.getObject("account", UUID.class)), none -> new ArrayList<>())
                                .add(new Candidate(
                                        resident,
                                        row.getString("number"),
                                        meets,
                                        ages(row.getObject("birth_date", LocalDate.class))));
                    }
                });
        keys.touched(considered, duty);
        return caseloads;
    }

    private Map<AccountId, Map<Cell, Integer>> before(Study study) {
        var before = new HashMap<AccountId, Map<Cell, Integer>>();
        jdbc.sql("select account, by_lot, stratum, count(*) as names from study_name where study = ? group by 1, 2, 3")
                .param(study.id().value())
                .query(row -> {
                    before.computeIfAbsent(new AccountId(row.getObject("account", UUID.class)), none -> new TreeMap<>())
                            .put(new Cell(row.getBoolean("by_lot"), row.getInt("stratum")), row.getInt("names"));
                });
        return before;
    }

    /** From how many these names were drawn: those who could be drawn now, and those who were before. */
    private void remember(
            Study study,
            Member member,
            Draw draw,
            List<Candidate> caseload,
            Map<Cell, Integer> before,
            List<Drawn> now) {
        var clients = new TreeMap<>(before);
        var drawn = new TreeMap<>(before);
        caseload.forEach(candidate -> clients.merge(draw.cell(candidate), 1, Integer::sum));
        now.forEach(name -> drawn.merge(new Cell(name.byLot(), name.stratum()), 1, Integer::sum));
        clients.forEach((cell, number) -> jdbc.sql("""
                        insert into study_frame (study, account, by_lot, stratum, clients, drawn)
                        values (:study, :account, :byLot, :stratum, :clients, :drawn)
                        on conflict (study, account, by_lot, stratum)
                        do update set clients = excluded.clients, drawn = excluded.drawn
                        """)
                .param("study", study.id().value())
                .param("account", member.account.value())
                .param("byLot", cell.byLot())
                .param("stratum", cell.stratum())
                .param("clients", number)
                .param("drawn", drawn.getOrDefault(cell, 0))
                .update());
    }

    /**
     * Puts names on lists. The ids are of chance and not in order of time, and nothing in the row of a sealed name tells how it
     * came there.
     */
    private int list(Study study, CriterionSql criteria, List<Drawn> drawn) {
        var run = run(study);
        return jdbc.sql("""
                with drawn as (
                    select * from unnest(:residents::uuid[], :byLot::boolean[], :strata::int[]) as d (resident, by_lot, stratum)),
                found as (
                    select gen_random_uuid() as id, c.resident, c.team, t.account, d.by_lot, d.stratum,
                """ + criteria.reasons() + " as reasons from " + criteria.from() + """
                    join drawn d on d.resident = c.resident
                    join tie t on t.resident = c.resident and t.kind = 'CASELOAD' and t.ends is null
                    order by 1),
                listed as (
                    insert into selected (id, run, resident, team, manager, reasons, state, changed_at, sealed)
                    select id, :run, resident, team, account, case when :sealed then '[]' else reasons end, 'OPEN', :now, :sealed
                    from found
                    on conflict (resident) where state in ('OPEN', 'LATER', 'INVITED', 'REACHED') do nothing
                    returning id)
                insert into study_name (selected, study, resident, account, by_lot, stratum, reasons)
                select f.id, :study, f.resident, f.account, f.by_lot, f.stratum,
                       case when :sealed and not f.by_lot then f.reasons else '[]' end
                from found f join listed l on l.id = f.id
                """)
                .params(criteria.parameters())
                .param(
                        "residents",
                        drawn.stream().map(name -> name.resident().value()).toArray(UUID[]::new))
                .param("byLot", drawn.stream().map(Drawn::byLot).toArray(Boolean[]::new))
                .param("strata", drawn.stream().map(Drawn::stratum).toArray(Integer[]::new))
                .param("run", run.value())
                .param("sealed", study.isBlinded())
                .param("now", now())
                .param("study", study.id().value())
                .update();
    }

    private RunId run(Study study) {
        var run = RunId.next();
        jdbc.sql("""
                insert into selection_run (id, criteria_key, criteria_version, criteria_name, criteria, asked_by, asked_at, day,
                                           ends_on, status, done_at, study)
                select :run, criteria_key, criteria_version, criteria_name, criteria,
                       (select account from study_step where study = :study and kind = 'OPENED' order by at desc limit 1),
                       :now, :day, :ends, 'DONE', :now, id
                from study where id = :study
                """)
                .param("run", run.value())
                .param("study", study.id().value())
                .param("now", now())
                .param("day", today())
                .param("ends", today().plusWeeks(settings.of(CriteriaSettings.LIST_WEEKS)))
                .update();
        return run;
    }

    /** 1 under 40, 2 up to 66, 3 from 67 (the age of the state pension), 4 not known. */
    private int ages(@Nullable LocalDate birthDate) {
        if (birthDate == null) {
            return 4;
        }
        var years = Period.between(birthDate, today()).getYears();
        return years < 40 ? 1 : years < 67 ? 2 : 3;
    }

    private LocalDate monday() {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
