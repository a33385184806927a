package nl.nabij.regions;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The directory of everything this host keeps: the data of the embedded database, the secret of which the passwords are
 * derived, and the lock by which one program at a time starts the database.
 *
 * @param database where PostgreSQL keeps its files; the rest lies beside it
 */
record DataDirectory(Path database) {

    private static final long MEGABYTE = 1 << 20;
    private static final long NEEDED_AT_FIRST = 300 * MEGABYTE;
    private static final long NEEDED = 20 * MEGABYTE;

    static DataDirectory of(String database) {
        return new DataDirectory(Path.of(database).toAbsolutePath().normalize());
    }

    /** @throws Mistake if this user cannot keep files here */
    void prepare() throws IOException {
        var home = home();
        try {
            Files.createDirectories(home);
            var probe = Files.createTempFile(home, "nabij", ".probe");
            try {
                belongsTo(Files.getOwner(probe).getName());
            } finally {
                Files.delete(probe);
            }
        } catch (AccessDeniedException e) {
            throw new Mistake(
                    "user %s may not write in %s; give the rights, or choose another directory with --data DIR"
                            .formatted(System.getProperty("user.name"), home),
                    e);
        } catch (IOException e) {
            throw new Mistake("nothing can be written in %s (%s)".formatted(home, e.getMessage()), e);
        }
    }

    /** @throws Mistake if PostgreSQL would not start for want of room */
    void hasRoom() throws IOException {
        var room = Files.getFileStore(home()).getUsableSpace();
        var needed = isNew() ? NEEDED_AT_FIRST : NEEDED;
        if (room < needed) {
            throw new Mistake("the disk of %s has %d MB left and Nabij needs %d MB to start; make room and start again"
                    .formatted(home(), room / MEGABYTE, needed / MEGABYTE));
        }
    }

    /** @throws Mistake if PostgreSQL would not start for want of room, or these data are of another version */
    void canStart(String version) throws IOException {
        hasRoom();
        if (!isNew()) {
            var found = Files.readString(database.resolve("PG_VERSION")).strip();
            if (!found.equals(version)) {
                throw new Mistake(
                        "the data in %s are of PostgreSQL %s, this Nabij has %s; make a backup with the Nabij that wrote them, and restore it in a new directory"
                                .formatted(home(), found, version));
            }
        }
    }

    Path home() {
        return Objects.requireNonNull(database.getParent(), "a data directory lies in a directory");
    }

    Path binaries() {
        return database.resolveSibling("postgres-binaries");
    }

    /** Made at first use, readable by this user only. */
    String secret() throws IOException {
        var file = database.resolveSibling("nabij.secret");
        if (Files.notExists(file)) {
            Files.createFile(file);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(
                        file, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            }
            Files.writeString(file, UUID.randomUUID() + "" + UUID.randomUUID());
        }
        return Files.readString(file);
    }

    /**
     * @param user who takes it, for the message that somebody else gets
     * @return the lock, or empty when another program holds it
     */
    Optional<FileChannel> lock(String user) throws IOException {
        var file = FileChannel.open(
                database.resolveSibling("nabij.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (file.tryLock() != null) {
                Files.writeString(
                        holderFile(),
                        user + ", process " + ProcessHandle.current().pid());
                return Optional.of(file);
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process: the tests do that
        }
        file.close();
        return Optional.empty();
    }

    /** Who holds the lock. Not written in the lock itself: whoever closes that file a second time lets go of the lock. */
    String holder() throws IOException {
        return Files.exists(holderFile()) ? Files.readString(holderFile()) : "another program";
    }

    private Path holderFile() {
        return database.resolveSibling("nabij.holder");
    }

    private boolean isNew() {
        return Files.notExists(database.resolve("PG_VERSION"));
    }

    private void belongsTo(String user) throws IOException {
        if (Files.exists(database)) {
            var owner = Files.getOwner(database).getName();
            if (!owner.equals(user)) {
                throw new Mistake("the data in %s belong to user %s; start Nabij as that user, not as %s"
                        .formatted(home(), owner, user));
            }
        }
    }
}
