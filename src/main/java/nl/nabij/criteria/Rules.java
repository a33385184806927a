package nl.nabij.criteria;

import static nl.nabij.shared.Time.ZONE;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.nabij.criteria.RuleStep.Kind;
import nl.nabij.criteria.RuleVersion.Status;
import nl.nabij.regions.Settings;
import nl.nabij.shared.Actor.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door for who writes and judges rules. A rule is about nobody, so there is no key; what a rule would select is
 * told by {@link Previews}, which takes one.
 */
@Service
@Transactional
public class Rules {

    private final JdbcClient jdbc;
    private final RuleRows rows;
    private final Settings settings;
    private final Clock clock;

    Rules(JdbcClient jdbc, RuleRows rows, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins a new rule from an example. */
    public RuleOutcome begin(String name, Example example, SignedIn by) {
        return begin(name, example.criterion(), by);
    }

    /** Begins a new rule. */
    RuleOutcome begin(String name, Criterion criterion, SignedIn by) {
        var most = settings.of(CriteriaSettings.DRAFTS);
        if (rows.drafts() >= most) {
            return new RuleOutcome.TooMany(most);
        }
        var rule = jdbc.sql("insert into rule (begun_at) values (?) returning number")
                .param(now())
                .query(Integer.class)
                .single();
        return draft(new RuleVersionId(rule, 1), new RuleText(name, "", CriterionJson.write(criterion)), by);
    }

    /** Begins the next version of a rule, as this version is. */
    public RuleOutcome next(RuleVersionId from, SignedIn by) {
        var versions = rows.versions(from.rule(), true);
        var model =
                versions.stream().filter(version -> version.id().equals(from)).findFirst();
        if (model.isEmpty()) {
            return new RuleOutcome.Over();
        }
        var open = versions.stream()
                .filter(version -> version.status() == Status.DRAFT || version.status() == Status.SUBMITTED)
                .findFirst();
        if (open.isPresent()) {
            return new RuleOutcome.OpenAlready(open.get().id());
        }
        var most = settings.of(CriteriaSettings.DRAFTS);
        if (rows.drafts() >= most) {
            return new RuleOutcome.TooMany(most);
        }
        var text = new RuleText(
                model.get().name(),
                model.get().aim(),
                CriterionJson.write(model.get().criterion()));
        return draft(new RuleVersionId(from.rule(), versions.getFirst().id().number() + 1), text, by);
    }

    /**
     * Writes what a draft says now.
     *
     * @param edition what the writer saw
     */
    public RuleOutcome write(RuleVersionId id, int edition, RuleText text, SignedIn by) {
        return change(id, version -> version.status() == Status.DRAFT)
                .<RuleOutcome>map(version -> {
                    if (version.edition() != edition) {
                        return new RuleOutcome.ChangedMeanwhile();
                    }
                    jdbc.sql("""
                            update rule_version set name = :name, aim = :aim, criteria = :criteria::jsonb, edition = edition + 1
                            where rule = :rule and number = :number
                            """)
                            .param("name", text.name())
                            .param("aim", text.aim())
                            .param("criteria", CriterionJson.write(CriterionJson.read(text.criteria())))
                            .param("rule", id.rule())
                            .param("number", id.number())
                            .update();
                    if (!version.isWrittenBy(by)) {
                        rows.step(id, Kind.CHANGED, by, "");
                    }
                    return new RuleOutcome.Done(id);
                })
                .orElseGet(RuleOutcome.Over::new);
    }

    /** Throws a draft away that nobody asked a second person to judge. */
    RuleOutcome remove(RuleVersionId id) {
        return change(id, version -> version.status() == Status.DRAFT)
                .<RuleOutcome>map(version -> {
                    jdbc.sql("delete from rule_version where rule = ? and number = ?")
                            .params(id.rule(), id.number())
                            .update();
                    jdbc.sql(
                                    "delete from rule where number = :rule and not exists (select from rule_version where rule = :rule)")
                            .param("rule", id.rule())
                            .update();
                    return new RuleOutcome.Done(id);
                })
                .orElseGet(RuleOutcome.Over::new);
    }

    /** Asks a second person to judge it. Needs an aim. */
    public RuleOutcome submit(RuleVersionId id, SignedIn by) {
        return change(
                        id,
                        version -> version.status() == Status.DRAFT
                                && !version.aim().isBlank())
                .<RuleOutcome>map(version -> become(id, Status.SUBMITTED, Kind.SUBMITTED, by, ""))
                .orElseGet(RuleOutcome.Over::new);
    }

    /** The second person does not agree; the writer can begin the next version from it. */
    public RuleOutcome sendBack(RuleVersionId id, String reason, SignedIn by) {
        return change(id, version -> version.status() == Status.SUBMITTED)
                .<RuleOutcome>map(version -> {
                    if (!version.mayBeJudgedBy(by)) {
                        return new RuleOutcome.NotYou();
                    }
                    return become(id, Status.SENT_BACK, Kind.SENT_BACK, by, reason);
                })
                .orElseGet(RuleOutcome.Over::new);
    }

    /** The second person agrees. The version that held until then ends the day before. */
    public RuleOutcome approve(RuleVersionId id, Approval approval, SignedIn by) {
        return change(id, version -> version.status() == Status.SUBMITTED)
                .<RuleOutcome>map(version -> {
                    if (!version.mayBeJudgedBy(by)) {
                        return new RuleOutcome.NotYou();
                    }
                    giveWay(id, approval.from(), by);
                    jdbc.sql("""
                            update rule_version set from_on = :from, until_on = :until, dpia = :dpia, checks = :checks,
                                                    status = 'APPROVED'
                            where rule = :rule and number = :number
                            """)
                            .param("from", approval.from())
                            .param("until", approval.until())
                            .param("dpia", approval.dpia().strip())
                            .param("checks", RuleRows.names(RuleCheck.values()))
                            .param("rule", id.rule())
                            .param("number", id.number())
                            .update();
                    rows.step(id, Kind.APPROVED, by, "");
                    return new RuleOutcome.Done(id);
                })
                .orElseGet(RuleOutcome.Over::new);
    }

    /** No list is made with it any more, from now on. Lists that were made stay. */
    public RuleOutcome withdraw(RuleVersionId id, String reason, SignedIn by) {
        return change(id, version -> version.status() == Status.APPROVED)
                .<RuleOutcome>map(version -> become(id, Status.WITHDRAWN, Kind.WITHDRAWN, by, reason))
                .orElseGet(RuleOutcome.Over::new);
    }

    /** All versions of all rules, the newest rule first and of each the newest version. */
    List<RuleVersion> all() {
        return rows.all();
    }

    /** All versions of one rule, the newest first. */
    List<RuleVersion> versions(int rule) {
        return rows.versions(rule, false);
    }

    Optional<RuleVersion> find(RuleVersionId id) {
        return versions(id.rule()).stream()
                .filter(version -> version.id().equals(id))
                .findFirst();
    }

    /** With what lists may be made today, by name. */
    public List<RuleVersion> inForce() {
        return rows.inForce(today());
    }

    private RuleOutcome draft(RuleVersionId id, RuleText text, SignedIn by) {
        jdbc.sql("""
                insert into rule_version (rule, number, name, aim, criteria, status)
                values (:rule, :number, :name, :aim, :criteria::jsonb, 'DRAFT')
                """)
                .param("rule", id.rule())
                .param("number", id.number())
                .param("name", text.name())
                .param("aim", text.aim())
                .param("criteria", text.criteria())
                .update();
        rows.step(id, Kind.BEGUN, by, "");
        return new RuleOutcome.Done(id);
    }

    /** What holds ends the day before; what was still to begin does not begin. */
    private void giveWay(RuleVersionId id, LocalDate from, SignedIn by) {
        for (var other : rows.versions(id.rule(), false)) {
            if (other.status() != Status.APPROVED || other.from() == null || other.until() == null) {
                continue;
            }
            if (!other.from().isBefore(from)) {
                become(other.id(), Status.WITHDRAWN, Kind.REPLACED, by, "");
            } else if (!other.until().isBefore(from)) {
                jdbc.sql("update rule_version set until_on = :until where rule = :rule and number = :number")
                        .param("until", from.minusDays(1))
                        .param("rule", other.id().rule())
                        .param("number", other.id().number())
                        .update();
            }
        }
    }

    private RuleOutcome become(RuleVersionId id, Status status, Kind kind, SignedIn by, String note) {
        jdbc.sql("update rule_version set status = :status where rule = :rule and number = :number")
                .param("status", status.name())
                .param("rule", id.rule())
                .param("number", id.number())
                .update();
        rows.step(id, kind, by, note.strip());
        return new RuleOutcome.Done(id);
    }

    /** Nobody else changes any version of the rule until the end of this transaction. */
    private Optional<RuleVersion> change(RuleVersionId id, Predicate<RuleVersion> may) {
        return rows.versions(id.rule(), true).stream()
                .filter(version -> version.id().equals(id))
                .filter(may)
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
