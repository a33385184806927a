package nl.nabij.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that stops by itself comes back under the same program. */
class KeptRunningTests {

    @TempDir
    Path home;

    @Test
    void killedServerIsStartedAgainAndKeepsWhatWasWritten() throws Exception {
        var directory = DataDirectory.of(home.resolve("postgres").toString());
        try (var server = EmbeddedDatabase.open(directory, EmbeddedDatabase.PROGRAM);
                var owner = server.database().pool(Database.OWNER, 1)) {
            var jdbc = JdbcClient.create(owner);
            jdbc.sql("create table kept as select 7 as number").update();
            var process = EmbeddedDatabase.process(directory.database()).orElseThrow();

            process.destroyForcibly();
            process.onExit().join();

            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(jdbc.sql("select number from kept")
                                    .query(Integer.class)
                                    .single())
                            .isEqualTo(7));
        }
        assertThat(Files.exists(directory.database().resolve("postmaster.pid"))).isFalse();
    }
}
