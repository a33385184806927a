package nl.nabij.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.nabij.regions.Region;
import nl.nabij.shared.ImportId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where a file lies between bringing it in and loading it: a folder per region, readable by the program only. */
@Component
class Folder {

    /** The largest file, in bytes. */
    static final long LARGEST = 500L << 20;

    private final Path directory;

    Folder(@Value("${nabij.imports.directory}") String directory) {
        this.directory = Path.of(directory).toAbsolutePath().normalize();
    }

    /** @throws Unreadable if it is too large */
    long keep(ImportId id, InputStream content) {
        try {
            var file = of(id);
            Files.createDirectories(file.getParent());
            var bytes = 0L;
            try (var out = Files.newOutputStream(file)) {
                owned(file);
                var buffer = new byte[1 << 16];
                for (var count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                    bytes += count;
                    if (bytes > LARGEST) {
                        throw new Unreadable("imports.unreadable.too-large");
                    }
                    out.write(buffer, 0, count);
                }
            } catch (Unreadable e) {
                remove(id);
                throw e;
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path of(ImportId id) {
        var region = Region.current().orElseThrow(() -> new IllegalStateException("a file belongs to a region"));
        return directory.resolve(region.name()).resolve(id.value().toString());
    }

    /** False on another copy of the program that does not share the folder. */
    boolean has(ImportId id) {
        return Files.exists(of(id));
    }

    void remove(ImportId id) {
        try {
            Files.deleteIfExists(of(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void owned(Path file) {
        file.toFile().setReadable(false, false);
        file.toFile().setReadable(true, true);
    }
}
