package nl.nabij.criteria;

import com.fasterxml.uuid.Generators;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nabij.criteria.RuleVersion.Status;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@link RuleVersion} from the tables, and adds to their steps. */
@Component
class RuleRows {

    private static final String SELECT = "select * from rule_version ";
    private static final String NEWEST_FIRST = " order by rule desc, number desc";

    private final JdbcClient jdbc;
    private final Clock clock;

    RuleRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<RuleVersion> all() {
        return withSteps(jdbc.sql(SELECT + NEWEST_FIRST).query(RuleRows::read).list());
    }

    /** @param alone whether others wait until the end of this transaction */
    List<RuleVersion> versions(int rule, boolean alone) {
        if (alone) {
            jdbc.sql("select number from rule where number = ? for update")
                    .param(rule)
                    .query(Integer.class)
                    .optional();
        }
        return withSteps(jdbc.sql(SELECT + "where rule = ?" + NEWEST_FIRST)
                .param(rule)
                .query(RuleRows::read)
                .list());
    }

    List<RuleVersion> inForce(LocalDate day) {
        return withSteps(
                jdbc.sql(SELECT + """
                where status = 'APPROVED' and :day between from_on and until_on order by lower(name), rule
                """).param("day", day).query(RuleRows::read).list());
    }

    int drafts() {
        return jdbc.sql("select count(*) from rule_version where status = 'DRAFT'")
                .query(Integer.class)
                .single();
    }

    void step(RuleVersionId id, RuleStep.Kind kind, SignedIn by, String note) {
        jdbc.sql("""
                insert into rule_step (id, rule, version, kind, account, at, note)
                values (:id, :rule, :version, :kind, :account, :now, :note)
                """)
                .param("id", Generators.timeBasedEpochRandomGenerator().generate())
                .param("rule", id.rule())
                .param("version", id.number())
                .param("kind", kind.name())
                .param("account", by.account().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("note", note)
                .update();
    }

    static String[] names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toArray(String[]::new);
    }

    private List<RuleVersion> withSteps(List<RuleVersion> versions) {
        var rules =
                versions.stream().map(version -> version.id().rule()).distinct().toArray(Integer[]::new);
        Map<RuleVersionId, List<RuleStep>> steps = new HashMap<>();
        jdbc.sql("""
                select s.*, a.name as by from rule_step s join account a on a.id = s.account
                where s.rule = any (:rules) order by s.at, s.id
                """).param("rules", rules).query(row -> {
            steps.computeIfAbsent(
                            new RuleVersionId(row.getInt("rule"), row.getInt("version")), none -> new ArrayList<>())
                    .add(new RuleStep(
                            RuleStep.Kind.valueOf(row.getString("kind")),
                            new AccountId(row.getObject("account", UUID.class)),
                            row.getString("by"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("note")));
        });
        return versions.stream()
                .map(version -> new RuleVersion(
                        version.id(),
                        version.name(),
                        version.aim(),
                        version.criterion(),
                        version.status(),
                        version.from(),
                        version.until(),
                        version.dpia(),
                        version.checks(),
                        steps.getOrDefault(version.id(), List.of()),
                        version.edition()))
                .toList();
    }

    private static RuleVersion read(ResultSet row, int number) throws SQLException {
        return new RuleVersion(
                new RuleVersionId(row.getInt("rule"), row.getInt("number")),
                row.getString("name"),
                row.getString("aim"),
                CriterionJson.read(row.getString("criteria")),
                Status.valueOf(row.getString("status")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("dpia"),
                checks((String[]) row.getArray("checks").getArray()),
                List.of(),
                row.getInt("edition"));
    }

    private static Set<RuleCheck> checks(String[] names) {
        return Arrays.stream(names).map(RuleCheck::valueOf).collect(Collectors.toSet());
    }
}
