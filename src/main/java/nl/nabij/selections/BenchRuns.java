package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.BenchClients;
import nl.nabij.criteria.CriterionJson;
import nl.nabij.criteria.Example;
import nl.nabij.regions.Command;
import nl.nabij.regions.CommandLine;
import nl.nabij.regions.Usage;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first week of a study with a comparison group over many clients: the rule laid over all of them, the lot drawn, names put
 * on lists, and a line in the log for everybody who was considered. All of it happens in one transaction that is rolled back.
 */
@Component
@Usage(
        name = "bench runs",
        summary = "measures the draw of one week of a study with a comparison group",
        options = {
            "--clients N   how many clients; 100000 when not given",
            "--managers N  how many client managers take part; 1000 when not given"
        })
class BenchRuns implements Command {

    private final JdbcClient jdbc;
    private final Draws draws;
    private final BenchClients clients;
    private final Keys keys;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BenchRuns(
            JdbcClient jdbc,
            Draws draws,
            BenchClients clients,
            Keys keys,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.draws = draws;
        this.clients = clients;
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public int run(CommandLine line) {
        var number = Integer.parseInt(line.option("clients").orElse("100000"));
        var managers = Integer.parseInt(line.option("managers").orElse("1000"));
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            measure(number, managers, line);
        });
        return 0;
    }

    private void measure(int number, int managers, CommandLine line) {
        var day = LocalDate.ofInstant(clock.instant(), ZONE);
        var bench = clients.load(number, 1, day);
        spread(bench, managers, day);
        var study = study(bench, day);
        jdbc.sql("""
                insert into study_member (study, account, joined_at) select ?, id, ?::date from account where email like ?
                """).params(study.value(), day, bench + "-%@bench.example").update();
        // As after a file
        jdbc.sql("analyze resident, tie, caseload_client, zrm_assessment").update();
        var begin = System.nanoTime();
        var names = draws.draw(study, keys.duty(Duty.SELECTION, Purpose.SELECT));
        var seconds = (System.nanoTime() - begin) / 1e9;
        line.print("%,d clients of %,d client managers, half of the names by lot".formatted(number, managers));
        line.print("one week drawn    %.1f s  %,d names, %,d of them by lot"
                .formatted(seconds, names, count("select count(*) from study_name where study = ? and by_lot", study)));
        line.print("could be drawn    %,d"
                .formatted(count("select coalesce(sum(clients), 0) from study_frame where study = ?", study)));
    }

    /** Each client gets one of so many client managers. */
    private void spread(UUID bench, int managers, LocalDate day) {
        jdbc.sql("""
                insert into account (id, email, name, opened_at, version)
                select md5(:bench || 'manager' || n)::uuid, :bench || '-' || n || '@bench.example', 'Bench', :day::date, 0
                from generate_series(0, :managers - 1) n
                """)
                .param("bench", bench.toString())
                .param("managers", managers)
                .param("day", day)
                .update();
        jdbc.sql("""
                update tie set account = md5(:bench || 'manager' || (('x' || substr(md5(resident::text), 1, 7))::bit(28)::int % :managers))::uuid
                where account = :account
                """)
                .param("bench", bench.toString())
                .param("managers", managers)
                .param("account", bench)
                .update();
    }

    private StudyId study(UUID bench, LocalDate day) {
        var study = StudyId.next();
        jdbc.sql("""
                insert into rule (begun_at) values (:day::date)
                """).param("day", day).update();
        jdbc.sql("""
                insert into rule_version (rule, number, name, aim, criteria, status, from_on, until_on, dpia)
                select max(number), 1, 'Bench', 'Bench', :criteria::jsonb, 'APPROVED', :day, :day::date + 30, 'Bench' from rule
                """)
                .param("criteria", CriterionJson.write(Example.SMALL_NETWORK.criterion()))
                .param("day", day)
                .update();
        jdbc.sql("""
                insert into study (id, name, question, criteria_key, criteria_version, criteria_name, criteria, from_on, until_on,
                                   new_per_week, comparison, share, seed, status)
                select :study, 'Bench', 'Bench', 'rule-' || max(number), 1, 'Bench', :criteria::jsonb, :day, :day::date + 30, 2,
                       'RANDOM', 50, gen_random_uuid(), 'OPEN' from rule
                """)
                .param("study", study.value())
                .param("criteria", CriterionJson.write(Example.SMALL_NETWORK.criterion()))
                .param("day", day)
                .update();
        jdbc.sql("insert into study_team (study, team) select :study, id from team where organisation = :bench")
                .param("study", study.value())
                .param("bench", bench)
                .update();
        jdbc.sql("""
                insert into study_step (id, study, kind, account, at) values (gen_random_uuid(), :study, 'OPENED', :account, :day::date)
                """)
                .param("study", study.value())
                .param("account", bench)
                .param("day", day)
                .update();
        return study;
    }

    private int count(String sql, StudyId study) {
        return jdbc.sql(sql).param(study.value()).query(Integer.class).single();
    }
}
