package nl.nabij.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directory of everything this host keeps. */
class DataDirectoryTests {

    @TempDir
    Path home;

    @Test
    void secretIsMadeOnceAndReadByItsMakerOnly() throws Exception {
        var secret = directory().secret();

        assertThat(secret).hasSizeGreaterThan(60);
        assertThat(directory().secret()).isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("nabij.secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void dataOfAnotherPostgresAreRefused() throws Exception {
        Files.createDirectories(home.resolve("postgres"));
        Files.writeString(home.resolve("postgres/PG_VERSION"), "17\n");

        assertThatExceptionOfType(Mistake.class)
                .isThrownBy(() -> directory().canStart("18"))
                .withMessageContaining("PostgreSQL 17");
    }

    @Test
    void fileInTheWayIsSaid() throws Exception {
        Files.writeString(home.resolve("file"), "");

        assertThatExceptionOfType(Mistake.class)
                .isThrownBy(() -> DataDirectory.of(home + "/file/postgres").prepare())
                .withMessageContaining("nothing can be written in");
    }

    /** In another process, since a process does not shut itself out; reading who holds it must not let go of it. */
    @Test
    void lockHoldsWhileItsHolderIsRead() throws Exception {
        var lock = directory().lock("Nabij").orElseThrow();
        assertThat(directory().holder()).startsWith("Nabij, process ");
        assertThat(lockedElsewhere()).isFalse();

        lock.close();

        assertThat(lockedElsewhere()).isTrue();
    }

    private boolean lockedElsewhere() throws Exception {
        var other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        "target/classes" + File.pathSeparator + "target/test-classes",
                        Locking.class.getName(),
                        home.resolve("postgres").toString())
                .inheritIO()
                .start();
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return other.exitValue() == 0;
    }

    /** Ends with 0 when it got the lock, with 3 when it did not. */
    static final class Locking {

        public static void main(String[] words) throws Exception {
            System.exit(DataDirectory.of(words[0]).lock("another").isPresent() ? 0 : 3);
        }
    }

    private DataDirectory directory() {
        return DataDirectory.of(home.resolve("postgres").toString());
    }
}
