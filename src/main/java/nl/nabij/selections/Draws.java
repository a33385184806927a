package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.criteria.CriteriaSettings;
import nl.nabij.criteria.CriterionSql;
import nl.nabij.criteria.Rules;
import nl.nabij.regions.Settings;
import nl.nabij.selections.Draw.Drawn;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.RunId;
import nl.nabij.shared.StudyId;
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

    private static final String OF_STUDY =
            "exists (select from study_name n where n.selected = s.id and n.study = :study)";

    private static final String CLIENT_OF = """
            exists (select from tie t where t.resident = s.resident and t.kind = 'CASELOAD' and t.ends is null
                                        and t.account = :account)
            """;

    private final JdbcClient jdbc;
    private final StudyRows studies;
    private final Rules rules;
    private final Frames frames;
    private final ListedNames names;
    private final Settings settings;
    private final Clock clock;

    Draws(
            JdbcClient jdbc,
            StudyRows studies,
            Rules rules,
            Frames frames,
            ListedNames names,
            Settings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.studies = studies;
        this.rules = rules;
        this.frames = frames;
        this.names = names;
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

    /**
     * Who has a sealed list has none with open reasons beside it: the names on which nobody acted go, and can be drawn. Otherwise
     * the rule would have nobody left for the sealed list, and everybody on it would be known to be there by lot. Who was kept for
     * an invitation stays: that was chosen.
     */
    @Opens(value = Part.SELECTION, changes = true)
    public int endOpenLists(OnDuty duty) {
        return names.end(
                SelectionLists.OPEN_REASONS + """
                and exists (select from tie t where t.resident = s.resident and t.kind = 'CASELOAD' and t.ends is null and
                """ + SelectionLists.SEALED_LIST.formatted("t.account") + ")",
                Map.of("day", today()),
                duty);
    }

    /** The study is over: what nobody acted on is off the lists. */
    @Opens(value = Part.SELECTION, changes = true)
    public int closed(StudyId id, OnDuty duty) {
        return names.end(OF_STUDY, Map.of("study", id.value()), duty);
    }

    /** A client manager stopped: what that person did not act on is off the list. */
    @Opens(value = Part.SELECTION, changes = true)
    public int left(StudyId id, AccountId account, OnDuty duty) {
        return names.end(OF_STUDY + " and " + CLIENT_OF, Map.of("study", id.value(), "account", account.value()), duty);
    }

    /** Somebody else is the client manager now: a name that nobody acted on goes along only to who takes part as well. */
    @Opens(value = Part.SELECTION, changes = true)
    public int handedOver(List<ResidentId> residents, AccountId to, OnDuty duty) {
        return names.end(
                """
                s.resident = any (:residents) and exists (
                    select from study_name n where n.selected = s.id and not exists (
                        select from study_member m where m.study = n.study and m.account = :account and m.left_at is null))
                """,
                Map.of(
                        "residents",
                        residents.stream().map(ResidentId::value).toArray(UUID[]::new),
                        "account",
                        to.value()),
                duty);
    }

    private int drawn(StudyId id, OnDuty duty) {
        return studies.alone(id)
                .filter(study -> study.isRunning(today())
                        && rules.inForce().stream().anyMatch(rule -> rule.id().equals(study.rule())))
                .map(study -> drawn(study, duty))
                .orElse(0);
    }

    private int drawn(Study study, OnDuty duty) {
        var members = frames.members(study);
        if (members.isEmpty()) {
            return 0;
        }
        var criteria = new CriterionSql(study.criterion(), today());
        var waiting = members.stream().filter(member -> member.room() > 0).toList();
        var candidates = frames.candidates(study, criteria, waiting, duty);
        var before = frames.before(study);
        var draw = new Draw(studies.seed(study.id()), study.share(), study.comparison() == Comparison.STRATIFIED);
        var drawn = new ArrayList<Drawn>();
        for (var member : waiting) {
            var caseload = candidates.getOrDefault(member.account(), List.of());
            var had = before.getOrDefault(member.account(), Map.of());
            var now = draw.names(member.email(), member.places(), member.room(), had, caseload);
            frames.remember(study, member, draw, caseload, had, now);
            drawn.addAll(now);
        }
        var given = drawn.isEmpty() ? 0 : list(study, criteria, drawn);
        frames.drawn(study, members);
        return given;
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

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
