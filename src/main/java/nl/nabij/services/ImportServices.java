package nl.nabij.services;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.nabij.regions.Command;
import nl.nabij.regions.CommandLine;
import nl.nabij.regions.Mistake;
import nl.nabij.regions.Usage;
import org.springframework.stereotype.Component;

/** Reads a data set into the social map from the command line. */
@Component
@Usage(
        name = "import services",
        arguments = "FILE",
        summary = "reads services in Open Referral's forms: HSDS JSON, CSV, or a folder or zip file of these",
        options = {"--source NAME  by which its own ids are known; the name of the file when not given"})
class ImportServices implements Command {

    private final ServiceImports imports;

    ImportServices(ServiceImports imports) {
        this.imports = imports;
    }

    @Override
    public int run(CommandLine line) {
        var path = Path.of(line.argument("FILE"));
        if (!Files.isReadable(path)) {
            throw new Mistake("there is no file %s that can be read".formatted(path));
        }
        var name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        line.progress("reading " + name);
        var made = imports.load(path, line.option("source").orElse(name.replaceFirst("\\.[a-z]+$", "")), "command");
        made.remarks()
                .forEach(remark -> line.print("%s\t%s\t%s\t%s\t%s"
                        .formatted(
                                remark.place(),
                                remark.what(),
                                remark.problem(),
                                remark.detail(),
                                remark.leftOut() ? "left out" : "taken with a change")));
        if (!made.taken()) {
            throw new Mistake("nothing was taken from %s; the lines above say why".formatted(name));
        }
        line.progress("%d added, %d changed, %d as they were, %d gone, %d left out"
                .formatted(made.added(), made.changed(), made.unchanged(), made.removed(), made.leftOut()));
        return 0;
    }
}
