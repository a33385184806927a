package nl.nabij.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import nl.nabij.Nabij;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was under way when the program ended is done by the next one, in its own region. */
class RestartTests {

    private static final Region A = new Region("a", "a.test");
    private static final Region B = new Region("b", "b.test");

    @TempDir
    Path directory;

    @BeforeEach
    void nothingHeard() {
        Hearing.HEARD.clear();
        Hearing.deaf = false;
    }

    @Test
    void outstandingEventIsHandledAfterRestartInItsOwnRegion() {
        var inA = UUID.randomUUID();
        var inB = UUID.randomUUID();
        try (var first = start()) {
            publish(first, B, inB);
            await().until(() -> Hearing.HEARD.contains("b " + inB));
            Hearing.deaf = true;
            publish(first, A, inA);
            A.run(() -> await().pollInSameThread()
                    .until(() -> count(first, "event_publication where status = 'FAILED'") == 1));
        }
        Hearing.deaf = false;

        try (var second = start()) {
            await().atMost(Duration.ofSeconds(30)).until(() -> Hearing.HEARD.contains("a " + inA));
            A.run(() -> await().pollInSameThread().until(() -> count(second, "event_publication") == 0));
        }
        assertThat(Hearing.HEARD).containsExactly("b " + inB, "a " + inA);
    }

    /** As after a kill: the event is written, and no listener has begun. */
    @Test
    void eventThatNobodyBeganIsHandledToo() {
        var happened = UUID.randomUUID();
        try (var first = start()) {
            A.run(() -> first.getBean(JdbcClient.class)
                    .sql("""
                    insert into event_publication
                    select gen_random_uuid(), ?, ?, '{"what":"' || ? || '"}', now() - interval '1 minute', null, 'PUBLISHED', 0, null
                    """)
                    .params(
                            "%s.on(%s)".formatted(Hearing.class.getName(), Hearing.Happened.class.getName()),
                            Hearing.Happened.class.getName(),
                            happened.toString())
                    .update());

            await().atMost(Duration.ofSeconds(30)).until(() -> Hearing.HEARD.contains("a " + happened));
        }
    }

    @Test
    void commandUsesTheDatabaseOfTheRunningProgramAndASecondProgramMayNot() {
        var data = DataDirectory.of(directory.resolve("postgres").toString());
        try (var program = start()) {
            var beside = EmbeddedDatabase.open(data, "nabij region list");

            assertThat(beside.ours()).isFalse();
            assertThat(beside.database().url())
                    .isEqualTo(program.getBean(Database.class).url());
            assertThat(Typed.alone(Nabij.class, "run", "--port", "18999", "--data", directory.toString())
                            .err())
                    .contains("already works with the data in " + directory, "--data DIR")
                    .satisfies(line -> assertThat(line.lines()).hasSize(1));
        }
        assertThat(Files.exists(data.database().resolve("postmaster.pid"))).isFalse();
    }

    private ConfigurableApplicationContext start() {
        return OwnProgram.start(directory, "--nabij.regions=a@a.test,b@b.test", "--nabij.events.retry-after=PT1S");
    }

    private static void publish(ConfigurableApplicationContext program, Region region, UUID what) {
        region.run(() -> new TransactionTemplate(program.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> program.publishEvent(new Hearing.Happened(what))));
    }

    private static int count(ConfigurableApplicationContext program, String rows) {
        return program.getBean(JdbcClient.class)
                .sql("select count(*) from " + rows)
                .query(Integer.class)
                .single();
    }
}
