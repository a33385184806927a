package nl.nabij.services;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.nabij.imports.CommandedImport;
import nl.nabij.regions.Command;
import nl.nabij.regions.CommandLine;
import nl.nabij.regions.Mistake;
import nl.nabij.regions.Usage;
import org.springframework.stereotype.Component;

/** Loads a data set into the social map from the command line, by the same steps as the page. */
@Component
@Usage(
        name = "import services",
        arguments = "FILE",
        summary =
                "checks and loads services in Open Referral's forms: HSDS JSON, CSV, or a folder or zip file of these",
        options = {
            "--source NAME  by which its own ids are known; the name of the file when not given",
            "--account EMAIL  the administrator or coordinator who does this; may be left out while there is one administrator",
            "--check  only check, load nothing"
        })
class ImportServices implements Command {

    private final CommandedImport imports;
    private final ServiceFile kind;

    ImportServices(CommandedImport imports, ServiceFile kind) {
        this.imports = imports;
        this.kind = kind;
    }

    @Override
    public int run(CommandLine line) throws IOException {
        var path = Path.of(line.argument("FILE"));
        if (!Files.isReadable(path)) {
            throw new Mistake("there is no file %s that can be read".formatted(path));
        }
        var name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        var source = line.option("source").orElseGet(() -> kind.source(name).orElse(name));
        try (var content = Files.isDirectory(path) ? zipped(path) : Files.newInputStream(path)) {
            return imports.run(line, ServiceFile.KEY, name, content, "", source, true);
        }
    }

    /** The files of a folder in one, as they would be sent; gone when it is read. */
    static InputStream zipped(Path folder) throws IOException {
        var file = Files.createTempFile("nabij-services", ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var entries = Files.list(folder)) {
            for (var entry : entries.filter(Files::isRegularFile).sorted().toList()) {
                if (SourceFile.isData(entry.toString())) {
                    zip.putNextEntry(new ZipEntry(String.valueOf(entry.getFileName())));
                    Files.copy(entry, zip);
                }
            }
        }
        return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    }
}
