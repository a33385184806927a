package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.IntSupplier;
import nl.nabij.criteria.BenchClients;
import nl.nabij.criteria.CriterionSql;
import nl.nabij.criteria.Example;
import nl.nabij.regions.Command;
import nl.nabij.regions.CommandLine;
import nl.nabij.regions.Usage;
import nl.nabij.shared.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Criteria over many assessed clients, with reasons for the selected, beside a hand-written count of the same condition. All of
 * it happens in one transaction that is rolled back: the region is afterwards as it was.
 */
@Component
@Usage(
        name = "bench selection",
        summary = "measures criteria with reasons against a hand-written count of the condition",
        options = {"--clients N  how many clients; 100000 when not given", "--times N  how often each; 7 when not given"
        })
class BenchSelection implements Command {

    private static final double AT_MOST = 3;

    private final JdbcClient jdbc;
    private final SelectionLists lists;
    private final BenchClients clients;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BenchSelection(
            JdbcClient jdbc,
            SelectionLists lists,
            BenchClients clients,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.clients = clients;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public int run(CommandLine line) {
        var clients = Integer.parseInt(line.option("clients").orElse("100000"));
        var times = Integer.parseInt(line.option("times").orElse("7"));
        var ratio = transaction.execute(status -> {
            status.setRollbackOnly();
            return measure(clients, times, line);
        });
        return ratio != null && ratio <= AT_MOST ? 0 : 1;
    }

    private double measure(int number, int times, CommandLine line) {
        var day = LocalDate.ofInstant(clock.instant(), ZONE);
        var run = run(clients.load(number, 1, day), day);
        var criteria = new CriterionSql(Example.SMALL_NETWORK.criterion(), day);
        var text = "select count(reasons) from (select c.resident, " + criteria.reasons() + " as reasons from "
                + criteria.from() + " where c.team in (select team from selection_run_team where run = :run) and "
                + criteria.condition() + ") found";
        IntSupplier byHand = () -> byHand(run, day);
        IntSupplier withReasons = () -> jdbc.sql(text)
                .params(criteria.parameters())
                .param("run", run.value())
                .query(Integer.class)
                .single();
        line.print("%,d clients, two assessments each; median of %d, in turns".formatted(number, times));
        var hand = new double[times];
        var found = new double[times];
        var made = new double[times];
        for (var i = -1; i < times; i++) {
            var one = milliseconds(byHand);
            var two = milliseconds(withReasons);
            var three = milliseconds(() -> lists.select(run, criteria));
            var selected = jdbc.sql("delete from selected where run = ?")
                    .param(run.value())
                    .update();
            if (i < 0) {
                line.print("selected: %,d by hand, %,d by the criteria, %,d on lists"
                        .formatted(byHand.getAsInt(), withReasons.getAsInt(), selected));
            } else {
                hand[i] = one;
                found[i] = two;
                made[i] = three;
            }
        }
        var ratio = median(found) / median(hand);
        line.print("count by hand               %7.1f ms".formatted(median(hand)));
        line.print("criteria with reasons       %7.1f ms  %.2f times (at most %.0f)"
                .formatted(median(found), ratio, AT_MOST));
        line.print("lists made, reasons stored  %7.1f ms  %.2f times"
                .formatted(median(made), median(made) / median(hand)));
        return ratio;
    }

    /** A run over the teams of this organisation, which is not made. */
    private RunId run(UUID organisation, LocalDate day) {
        var run = RunId.next();
        jdbc.sql("""
                insert into selection_run (id, criteria_key, criteria_version, criteria, asked_by, asked_at, day, ends_on, status)
                select :run, 'bench', 1, '{}', a.id, :day::date, :day, :day::date + 1, 'ASKED' from account a limit 1
                """).param("run", run.value()).param("day", day).update();
        jdbc.sql("insert into selection_run_team (run, team) select ?, id from team where organisation = ?")
                .params(run.value(), organisation)
                .update();
        return run;
    }

    /** The first example, as somebody would write it who only wants to know how many. */
    private int byHand(RunId run, LocalDate day) {
        return jdbc.sql("""
                select count(*) from caseload_client c
                join lateral (select * from zrm_assessment z where z.resident = c.resident and z.assessed_on <= :day
                              order by z.assessed_on desc, z.edition desc limit 1) l on true
                where c.team in (select team from selection_run_team where run = :run)
                  and l.assessed_on >= :year_ago
                  and l.social_network <= 3
                  and (l.community_participation <= 3 or l.mental_health <= 3 or l.time_use <= 3)
                """)
                .param("day", day)
                .param("year_ago", day.minusMonths(12))
                .param("run", run.value())
                .query(Integer.class)
                .single();
    }

    private static double milliseconds(IntSupplier work) {
        var begin = System.nanoTime();
        if (work.getAsInt() == 0) {
            throw new IllegalStateException("nobody was found, so nothing was measured");
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
