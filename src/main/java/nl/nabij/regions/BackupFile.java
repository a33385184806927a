package nl.nabij.regions;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file with one or more regions: a zip with one entry per table, as PostgreSQL's COPY writes it (text, UTF-8), and at
 * the end {@code contents.json}, which says what there should be. A file that is cut off has no contents, and every table
 * has its number of rows and its SHA-256.
 */
final class BackupFile {

    static final int FORMAT = 1;

    private static final String CONTENTS = "contents.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param format 1 until the meaning of the file changes */
    record Contents(int format, Instant madeAt, List<StoredRegion> regions) {}

    /** @param migrations those the region had had, in their order */
    record StoredRegion(
            String name,
            String host,
            List<Migration> migrations,
            List<StoredTable> tables,
            List<Tables.Partition> partitions,
            List<Tables.Sequence> sequences) {}

    /** @param checksum Flyway's, of the text of the migration */
    record Migration(String version, int checksum) {}

    record StoredTable(String name, List<String> columns, long rows, String sha256) {}

    /** Writes a table: gets the stream, gives the number of rows. */
    interface Rows {

        long write(OutputStream out) throws Exception;
    }

    private BackupFile() {}

    /** A new file, at its place only when it is complete; nobody but this user can read it. */
    static final class Writer implements AutoCloseable {

        private final Path file;
        private final Path part;
        private final ZipOutputStream zip;

        /** @throws Mistake if there is such a file already, or it cannot be made */
        Writer(Path file) {
            this.file = file.toAbsolutePath();
            this.part = file.toAbsolutePath().resolveSibling(file.getFileName() + ".part");
            if (Files.exists(file)) {
                throw new Mistake("%s is there already; choose another name".formatted(file));
            }
            try {
                Files.deleteIfExists(part);
                Files.createFile(part);
                if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
                }
                this.zip = new ZipOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.WRITE)));
            } catch (IOException e) {
                throw new Mistake("%s cannot be written: %s".formatted(file, why(e)), e);
            }
        }

        private static String why(IOException e) {
            return switch (e) {
                case NoSuchFileException missing -> "its folder is not there";
                case AccessDeniedException denied -> "you may not write in its folder";
                case FileSystemException other when other.getReason() != null -> other.getReason();
                default -> e.toString();
            };
        }

        StoredTable table(String region, Tables.Table table, Rows rows) throws Exception {
            var digest = sha256();
            zip.putNextEntry(new ZipEntry(entry(region, table.name())));
            var count = rows.write(new DigestOutputStream(new KeptOpen(zip), digest));
            zip.closeEntry();
            return new StoredTable(
                    table.name(), table.columns(), count, HexFormat.of().formatHex(digest.digest()));
        }

        /** Puts the file at its place. */
        void finish(Contents contents) throws IOException {
            zip.putNextEntry(new ZipEntry(CONTENTS));
            zip.write(JSON.writeValueAsBytes(contents));
            zip.closeEntry();
            zip.close();
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void close() throws IOException {
            try {
                zip.close();
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    /** A file of which every row was read and found whole. */
    static final class Reader implements AutoCloseable {

        private final ZipFile zip;
        private final Contents contents;

        /** @throws Mistake if the file is damaged, newer than this program or no backup */
        Reader(Path file) throws IOException {
            this.zip = open(file);
            try {
                this.contents = contents(file);
                for (var region : contents.regions()) {
                    for (var table : region.tables()) {
                        check(file, region, table);
                    }
                }
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        }

        Contents contents() {
            return contents;
        }

        InputStream rows(StoredRegion region, StoredTable table) throws IOException {
            var entry = zip.getEntry(entry(region.name(), table.name()));
            if (entry == null) {
                throw new ZipException("table %s is missing".formatted(table.name()));
            }
            return zip.getInputStream(entry);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }

        private static ZipFile open(Path file) throws IOException {
            try {
                return new ZipFile(file.toFile());
            } catch (NoSuchFileException e) {
                throw new Mistake("there is no file " + file, e);
            } catch (ZipException e) {
                throw new Mistake("%s is damaged or no backup of Nabij (%s)".formatted(file, e.getMessage()), e);
            }
        }

        private Contents contents(Path file) throws IOException {
            var entry = zip.getEntry(CONTENTS);
            if (entry == null) {
                throw new Mistake("%s is no backup of Nabij: it has no %s".formatted(file, CONTENTS));
            }
            try (var in = zip.getInputStream(entry)) {
                var tree = JSON.readTree(in);
                var format = tree.path("format").asInt(0);
                if (format > FORMAT) {
                    throw new Mistake("%s was made by a newer Nabij (format %d, this one reads %d)"
                            .formatted(file, format, FORMAT));
                }
                return JSON.treeToValue(tree, Contents.class);
            } catch (ZipException | JacksonException e) {
                throw damaged(file, CONTENTS, e);
            }
        }

        private void check(Path file, StoredRegion region, StoredTable table) throws IOException {
            var digest = sha256();
            try (var in = new DigestInputStream(rows(region, table), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (ZipException e) {
                throw damaged(file, table.name(), e);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw damaged(file, table.name(), null);
            }
        }

        private static Mistake damaged(Path file, String where, @Nullable Exception cause) {
            return new Mistake("%s is damaged in %s; nothing was restored".formatted(file, where), cause);
        }
    }

    private static String entry(String region, String table) {
        return region + "/" + table + ".copy";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An entry ends, the zip goes on. */
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
