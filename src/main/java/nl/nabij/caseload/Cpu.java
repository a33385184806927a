package nl.nabij.caseload;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * CPU time that this program and a database on the same machine took so far. On a busy machine it says more than the clock
 * on the wall, which also counts the turns of others.
 *
 * @param database by process; empty where the database runs elsewhere
 */
record Cpu(Duration program, Map<Long, Duration> database) {

    static Cpu now(JdbcClient jdbc) {
        var database = new HashMap<Long, Duration>();
        jdbc.sql("select pid from pg_stat_activity")
                .query(Long.class)
                .list()
                .forEach(pid -> ProcessHandle.of(pid)
                        .map(ProcessHandle::info)
                        .filter(info -> info.command().orElse("").contains("postgres"))
                        .flatMap(ProcessHandle.Info::totalCpuDuration)
                        .ifPresent(time -> database.put(pid, time)));
        var program = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return new Cpu(program, database);
    }

    /** In seconds, both together; a process of the database that has ended since is not counted. */
    double since(Cpu earlier) {
        var time = program.minus(earlier.program);
        for (var process : database.entrySet()) {
            time = time.plus(process.getValue()).minus(earlier.database.getOrDefault(process.getKey(), Duration.ZERO));
        }
        return time.toMillis() / 1e3;
    }
}
