package nl.nabij.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.nabij.RegionTest;
import nl.nabij.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a backup holds comes back, or nothing changes. */
@RegionTest
class BackupTests {

    private static final Region C = new Region("c", "c.test");

    @TempDir
    Path directory;

    @Autowired
    ApplicationContext context;

    @Autowired
    World world;

    @Autowired
    Migrations migrations;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void regionWithOneClient() throws Exception {
        Typed.in(context, "region", "add", "c", "--host", "c.test");
        C.run(() -> world.client("Zoë; \"drop\"\tÉva", world.clientManager()));
    }

    @AfterEach
    void remove() throws Exception {
        Typed.in(context, "region", "remove", "c", "--sure");
    }

    @Test
    void everyRowOfEveryTableComesBack() throws Exception {
        var before = rows();
        backup();
        Typed.in(context, "region", "remove", "c", "--sure");

        var typed = restore();

        assertThat(typed.err()).doesNotContain("nothing");
        assertThat(typed.code()).isZero();
        assertThat(rows()).isEqualTo(before).containsKeys("resident", "access_log", "account");
    }

    @Test
    void restoredRegionGoesOnWorking() throws Exception {
        backup();
        restore("--replace");

        C.run(() -> world.client("Nieuw", world.clientManager()));

        assertThat(rows().get("resident")).hasSize(2);
        C.run(() -> jdbc.sql("select access_log_months(date '2031-05-01')")
                .query((row, number) -> number)
                .list());
        assertThat(migrations.run(List.of())).isEmpty();
    }

    @Test
    void regionThatIsThereIsNotLostByAccident() throws Exception {
        backup();

        assertThat(restore().err()).contains("region c is there already", "--replace");
        assertThat(rows().get("resident")).hasSize(1);
    }

    @Test
    void loginOfARestoredRegionHasNoMoreRightsThanBefore() throws Exception {
        var before = rights();
        backup();
        restore("--replace");

        assertThat(rights()).isEqualTo(before);
    }

    @Test
    void damagedFileChangesNothing() throws Exception {
        backup();
        var bytes = Files.readAllBytes(file());
        Files.write(file("cut.nabij"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        for (int i = bytes.length / 3; i < bytes.length / 2; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(file("flipped.nabij"), bytes);
        rewrite("row.nabij", "c/resident.copy", text -> text.replace("1961-04-12", "1962-04-12"));
        Files.writeString(file("text.nabij"), "no backup");

        for (var name : List.of("cut.nabij", "flipped.nabij", "row.nabij", "text.nabij")) {
            var typed = Typed.in(context, "restore", file(name).toString(), "--replace");

            assertThat(typed.code()).isEqualTo(1);
            assertThat(typed.err()).contains(name, "damaged");
            assertThat(rows().get("resident")).hasSize(1);
        }
        assertThat(Typed.in(context, "restore", file("absent.nabij").toString()).err())
                .contains("there is no file");
    }

    @Test
    void newerFileChangesNothing() throws Exception {
        backup();
        rewrite("format.nabij", "contents.json", text -> text.replace("\"format\":1", "\"format\":2"));
        rewrite("tables.nabij", "contents.json", text -> text.replace("\"version\":\"0040\"", "\"version\":\"9040\""));

        for (var name : List.of("format.nabij", "tables.nabij")) {
            var typed = Typed.in(context, "restore", file(name).toString(), "--replace");

            assertThat(typed.code()).isEqualTo(1);
            assertThat(typed.err()).contains("newer");
            assertThat(rows().get("resident")).hasSize(1);
        }
    }

    /** As after a kill: the old region lies aside, the new one is half there. */
    @Test
    void unfinishedRestoreIsUndoneAtTheNextStart() throws Exception {
        var before = rows();
        try (var owner = database.pool(Database.OWNER, 1)) {
            var asOwner = JdbcClient.create(owner);
            asOwner.sql("delete from shared.region where name = 'c'").update();
            asOwner.sql("alter schema region_c rename to before_region_c").update();
            asOwner.sql("comment on schema before_region_c is 'c.test'").update();
            asOwner.sql("create schema region_c").update();
        }

        migrations.run(List.of());

        assertThat(context.getBean(Regions.class).at("c.test")).contains(C);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void fileIsForItsMakerOnlyAndHoldsNoSession() throws Exception {
        backup();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var zip = new ZipFile(file().toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("c/resident.copy", "contents.json")
                    .noneMatch(name -> name.contains("session"));
        }
        assertThat(backup().err()).contains("is there already");
    }

    @Test
    void folderThatIsNotThereIsSaidInWords() throws Exception {
        var file = file("nowhere/c.nabij");

        var typed = Typed.in(context, "backup", file.toString(), "--region", "c");

        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.err()).endsWith("c.nabij cannot be written: its folder is not there");
    }

    private Typed backup() throws Exception {
        return Typed.in(context, "backup", file().toString(), "--region", "c");
    }

    private Typed restore(String... options) throws Exception {
        var words = new java.util.ArrayList<>(List.of("restore", file().toString()));
        words.addAll(List.of(options));
        return Typed.in(context, words.toArray(String[]::new));
    }

    private Path file() {
        return file("c.nabij");
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    /** The same file with one entry changed, and whole as a zip. */
    private void rewrite(String name, String entry, java.util.function.UnaryOperator<String> change) throws Exception {
        try (var zip = new ZipFile(file().toFile());
                var copy = new ZipOutputStream(Files.newOutputStream(file(name)))) {
            for (var old : zip.stream().toList()) {
                var text = new String(zip.getInputStream(old).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                copy.putNextEntry(new ZipEntry(old.getName()));
                copy.write((old.getName().equals(entry) ? change.apply(text) : text)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                copy.closeEntry();
            }
        }
    }

    /** Every row as text, by table; but for what the background work of the region, which goes on, writes in the log. */
    private Map<String, List<String>> rows() throws Exception {
        try (var owner = database.pool(Database.OWNER, 1);
                var connection = owner.getConnection()) {
            var asOwner = JdbcClient.create(
                    new org.springframework.jdbc.datasource.SingleConnectionDataSource(connection, true));
            var rows = new java.util.TreeMap<String, List<String>>();
            for (var table : new Tables(connection, "region_c").inOrder()) {
                rows.put(
                        table.name(),
                        asOwner
                                .sql("select t::text from region_c.%s t order by 1".formatted(table.name()))
                                .query(String.class)
                                .stream()
                                .filter(row -> !row.contains("\"duty "))
                                .toList());
            }
            return rows;
        }
    }

    private List<String> rights() {
        return jdbc.sql("""
                select relname || ' ' || privilege from pg_class,
                     unnest(array['select', 'insert', 'update', 'delete', 'truncate']) privilege
                where relnamespace = 'region_c'::regnamespace and relkind in ('r', 'p')
                  and has_table_privilege('region_c', pg_class.oid, privilege)
                order by 1
                """).query(String.class).list();
    }
}
