package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.nabij.access.Figures;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.criteria.CriteriaSettings;
import nl.nabij.criteria.CriterionJson;
import nl.nabij.criteria.RuleVersion;
import nl.nabij.criteria.RuleVersionId;
import nl.nabij.criteria.Rules;
import nl.nabij.regions.Settings;
import nl.nabij.selections.Study.Status;
import nl.nabij.selections.StudyStep.Kind;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SafeTable;
import nl.nabij.shared.SmallNumbers;
import nl.nabij.shared.SmallNumbers.Counted;
import nl.nabij.shared.SmallNumbers.Totals;
import nl.nabij.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door for who sets up a study: a researcher writes it, and one with a comparison group is opened by a second
 * person. What is drawn is about residents; a study itself is about nobody.
 */
@Service
@Transactional
public class Studies {

    /** What can become of a name, from first to last; each is in one. */
    static final List<String> STAGES = List.of("waiting", "invited", "talked", "over");

    private final JdbcClient jdbc;
    private final StudyRows rows;
    private final Rules rules;
    private final Objectors objectors;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Studies(
            JdbcClient jdbc,
            StudyRows rows,
            Rules rules,
            Objectors objectors,
            Settings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.rules = rules;
        this.objectors = objectors;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Begins a study as a draft. */
    public StudyOutcome begin(StudyRequest request, SignedIn by) {
        var id = StudyId.next();
        return rule(request.rule())
                .filter(rule -> holds(rule, request))
                .<StudyOutcome>map(rule -> {
                    jdbc.sql("""
                            insert into study (id, name, question, criteria_key, criteria_version, criteria_name, criteria, from_on,
                                               until_on, new_per_week, comparison, share, training, seed, status)
                            values (:id, '-', '', :key, :version, :rule, '{}', :from, :until, 1, 'NONE', 0, '', :seed, 'DRAFT')
                            """)
                            .param("id", id.value())
                            .param("key", rule.id().key())
                            .param("version", rule.id().number())
                            .param("rule", rule.name())
                            .param("from", request.from())
                            .param("until", request.until())
                            .param("seed", UUID.randomUUID())
                            .update();
                    put(id, rule, request);
                    rows.step(id, Kind.BEGUN, by, "");
                    return new StudyOutcome.Done(id);
                })
                .orElseGet(StudyOutcome.Over::new);
    }

    /**
     * Writes what a draft says now.
     *
     * @param edition what the writer saw
     */
    public StudyOutcome write(StudyId id, int edition, StudyRequest request, SignedIn by) {
        var rule = rule(request.rule()).filter(version -> holds(version, request));
        return change(id, study -> study.status() == Status.DRAFT && rule.isPresent())
                .<StudyOutcome>map(study -> {
                    if (study.edition() != edition) {
                        return new StudyOutcome.ChangedMeanwhile();
                    }
                    put(id, rule.orElseThrow(), request);
                    if (!study.isWrittenBy(by)) {
                        rows.step(id, Kind.CHANGED, by, "");
                    }
                    return new StudyOutcome.Done(id);
                })
                .orElseGet(StudyOutcome.Over::new);
    }

    /** Throws a draft away that nobody asked a second person to judge. */
    StudyOutcome remove(StudyId id) {
        return change(id, study -> study.status() == Status.DRAFT)
                .<StudyOutcome>map(study -> {
                    jdbc.sql("delete from study where id = ?").param(id.value()).update();
                    return new StudyOutcome.Done(id);
                })
                .orElseGet(StudyOutcome.Over::new);
    }

    /** Asks a second person to open it; one without a comparison group opens at once. Needs a question and a rule that holds. */
    public StudyOutcome submit(StudyId id, SignedIn by) {
        return change(id, study -> study.status() == Status.DRAFT && isComplete(study))
                .<StudyOutcome>map(study -> study.isBlinded()
                        ? become(id, Status.SUBMITTED, Kind.SUBMITTED, by, "")
                        : become(id, Status.OPEN, Kind.OPENED, by, ""))
                .orElseGet(StudyOutcome.Over::new);
    }

    /** The second person does not agree; it is a draft again. */
    StudyOutcome sendBack(StudyId id, String reason, SignedIn by) {
        return judged(id, by, study -> become(id, Status.DRAFT, Kind.SENT_BACK, by, reason));
    }

    /**
     * The second person agrees.
     *
     * @param dpia where the impact assessment is kept that is about those as well whom the rule does not select
     */
    public StudyOutcome open(StudyId id, String dpia, SignedIn by) {
        return judged(id, by, study -> {
            jdbc.sql("update study set dpia = :dpia, checks = :checks where id = :id")
                    .param("dpia", dpia.strip())
                    .param(
                            "checks",
                            Arrays.stream(StudyCheck.values()).map(Enum::name).toArray(String[]::new))
                    .param("id", id.value())
                    .update();
            return become(id, Status.OPEN, Kind.OPENED, by, "");
        });
    }

    /** No names are drawn any more, and those that nobody acted on go off the lists. Who was invited stays. */
    public StudyOutcome close(StudyId id, String reason, SignedIn by) {
        return change(id, study -> study.status() == Status.OPEN)
                .<StudyOutcome>map(study -> {
                    events.publishEvent(new SelectionEvent.StudyClosed(id, clock.instant()));
                    return become(id, Status.CLOSED, Kind.CLOSED, by, reason);
                })
                .orElseGet(StudyOutcome.Over::new);
    }

    /** The newest first. */
    public List<Study> all() {
        return rows.all();
    }

    public Optional<Study> find(StudyId id) {
        return rows.find(id);
    }

    /** What became of the names of who did not object, by team; nothing on who came by lot. Columns are {@link #STAGES}. */
    @Opens(Part.SELECTION)
    public SafeTable counts(StudyId id, Figures figures) {
        var counted = jdbc.sql("""
                select team.name,
                       count(*) filter (where s.state in ('OPEN', 'LATER'))       as waiting,
                       count(*) filter (where s.state in ('INVITED', 'REACHED'))  as invited,
                       count(*) filter (where s.state = 'TALKED')                 as talked,
                       count(*) filter (where s.state not in ('OPEN', 'LATER', 'INVITED', 'REACHED', 'TALKED')) as over
                from study_team st join team on team.id = st.team
                left join (study_name n join selected s on s.id = n.selected) on n.study = st.study and s.team = st.team and n.resident <> all (:objecting)
                where st.study = :study group by team.id, team.name order by team.name
                """)
                .param("study", id.value())
                .param(
                        "objecting",
                        objectors.all(figures).stream().map(ResidentId::value).toArray(UUID[]::new))
                .query((row, number) -> new Counted(
                        row.getString("name"),
                        List.of(
                                row.getLong("waiting"),
                                row.getLong("invited"),
                                row.getLong("talked"),
                                row.getLong("over"))))
                .list();
        return SmallNumbers.of(settings.of(CriteriaSettings.SMALLEST_GROUP)).table(STAGES, counted, Totals.BOTH);
    }

    private void put(StudyId id, RuleVersion rule, StudyRequest request) {
        jdbc.sql("""
                update study set name = :name, question = :question, criteria_key = :key, criteria_version = :version,
                                 criteria_name = :rule, criteria = :criteria::jsonb, from_on = :from, until_on = :until,
                                 new_per_week = :perWeek, comparison = :comparison, share = :share, training = :training,
                                 edition = edition + 1
                where id = :id
                """)
                .param("name", request.name())
                .param("question", request.question())
                .param("key", rule.id().key())
                .param("version", rule.id().number())
                .param("rule", rule.name())
                .param("criteria", CriterionJson.write(rule.criterion()))
                .param("from", request.from())
                .param("until", request.until())
                .param("perWeek", request.newPerWeek())
                .param("comparison", request.comparison().name())
                .param("share", request.comparison() == Comparison.NONE ? 0 : request.share())
                .param("training", request.training())
                .param("id", id.value())
                .update();
        rows.teams(id, request.teams());
    }

    private StudyOutcome judged(StudyId id, SignedIn by, Function<Study, StudyOutcome> act) {
        return change(id, study -> study.status() == Status.SUBMITTED)
                .map(study -> study.mayBeJudgedBy(by) ? act.apply(study) : new StudyOutcome.NotYou())
                .orElseGet(StudyOutcome.Over::new);
    }

    private StudyOutcome become(StudyId id, Status status, Kind kind, SignedIn by, String note) {
        jdbc.sql("update study set status = :status where id = :id")
                .param("status", status.name())
                .param("id", id.value())
                .update();
        rows.step(id, kind, by, note.strip());
        return new StudyOutcome.Done(id);
    }

    /** Nobody else changes the study until the end of this transaction. */
    private Optional<Study> change(StudyId id, Predicate<Study> may) {
        return rows.alone(id).filter(may);
    }

    private boolean isComplete(Study study) {
        return !study.question().isBlank()
                && !study.teams().isEmpty()
                && !study.until().isBefore(today())
                && rule(study.rule())
                        .filter(rule -> covers(rule, study.from(), study.until()))
                        .isPresent();
    }

    /** Of those that hold today. */
    private Optional<RuleVersion> rule(RuleVersionId id) {
        return rules.inForce().stream()
                .filter(version -> version.id().equals(id))
                .findFirst();
    }

    private static boolean holds(RuleVersion rule, StudyRequest request) {
        return covers(rule, request.from(), request.until());
    }

    private static boolean covers(RuleVersion rule, LocalDate from, LocalDate until) {
        return rule.isInForce(from) && rule.isInForce(until);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
