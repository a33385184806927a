package nl.nabij.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL that somebody else keeps, as a host with more than one machine has. */
class ExternalDatabaseTests {

    private static final Region A = new Region("a", "a.test");
    private static final Region B = new Region("b", "b.test");

    @TempDir
    static Path directory;

    static EmbeddedPostgres server;

    @BeforeAll
    static void serverWithAnOwnerWhoIsNoSuperuser() throws Exception {
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Path.of("target/postgres/binaries").toFile())
                .start();
        var superuser = JdbcClient.create(server.getPostgresDatabase());
        superuser.sql("create role keeper login createrole password 'kept'").update();
        superuser.sql("create role guest login password 'kept'").update();
        for (var name : List.of("whole", "together")) {
            superuser.sql("create database %s owner keeper".formatted(name)).update();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void programWorksOnItAndKeepsOnlyItsSecret() throws Exception {
        var data = directory.resolve("data");
        try (var program = OwnProgram.start(
                data,
                "--nabij.regions=a@a.test",
                "--nabij.database.url=" + url("whole"),
                "--nabij.database.user=keeper",
                "--nabij.database.password=kept")) {
            var typed = Typed.in(program, "region", "add", "b", "--host", "b.test");

            assertThat(typed.err()).doesNotContain("taken");
            assertThat(typed.code()).isZero();
            var jdbc = program.getBean(JdbcClient.class);
            assertThat(B.<String, RuntimeException>call(() -> jdbc.sql("select current_user || ' ' || current_schema()")
                            .query(String.class)
                            .single()))
                    .isEqualTo("region_b region_b");
            assertThat(Typed.in(
                                    program,
                                    "backup",
                                    directory.resolve("all.nabij").toString())
                            .code())
                    .isZero();
            assertThat(Typed.in(
                                    program,
                                    "restore",
                                    directory.resolve("all.nabij").toString(),
                                    "--replace")
                            .out())
                    .contains("region a is back", "region b is back");
            assertThat(Typed.in(program, "region", "remove", "b", "--sure").code())
                    .isZero();
        }
        try (var kept = Files.list(data)) {
            assertThat(kept.map(file -> file.getFileName().toString())).containsExactly("nabij.secret");
        }
    }

    @Test
    void copiesThatStartTogetherMigrateOnce() throws Exception {
        var database = new Database(url("together"), "the same secret", new Database.Login("keeper", "kept"));
        Callable<List<Region>> start = () -> new Migrations(database).run(List.of(A, B));

        try (var copies = Executors.newFixedThreadPool(3)) {
            var migrated = copies.invokeAll(List.of(start, start, start));

            assertThat(migrated.stream().flatMap(one -> one.resultNow().stream()))
                    .containsExactlyInAnyOrder(A, B);
        }
        try (var routing = new RegionRouting(database)) {
            var jdbc = JdbcClient.create(routing);
            assertThat(A.<Integer, RuntimeException>call(() -> jdbc.sql("select count(*) from municipality")
                            .query(Integer.class)
                            .single()))
                    .isZero();
        }
    }

    @Test
    void otherSecretGivesNewPasswords() throws Exception {
        var owner = new Database.Login("keeper", "kept");
        new Migrations(new Database(url("together"), "first", owner)).run(List.of(A, B));
        var second = new Database(url("together"), "second", owner);
        new Migrations(second).run(List.of(A, B));

        try (var pool = second.pool("region_a", 1)) {
            assertThat(pool.getConnection().isValid(1)).isTrue();
        }
    }

    @Test
    void whatTheOwnerMayNotIsSaid() {
        refused(url("whole"), "guest", "kept", "user guest needs the attribute createrole");
        refused(url("whole"), "nobody", "kept", "role \"nobody\" does not exist");
        refused(url("absent"), "keeper", "kept", "database \"absent\" does not exist");
        refused("jdbc:postgresql://localhost:1/whole", "keeper", "kept", "no connection to");
    }

    private static void refused(String url, String user, String password, String why) {
        assertThatExceptionOfType(Mistake.class)
                .isThrownBy(() -> ExternalDatabase.open(url, new Database.Login(user, password), "secret"))
                .withMessageContaining(why);
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), database);
    }
}
