package nl.nabij.caseload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.nabij.imports.CommandedImport;
import nl.nabij.regions.Command;
import nl.nabij.regions.CommandLine;
import nl.nabij.regions.Mistake;
import nl.nabij.regions.Usage;
import org.springframework.stereotype.Component;

/** Loads a caseload file from the command line, by the same steps as the page. */
@Component
@Usage(
        name = "import caseload",
        arguments = "FILE",
        summary = "checks and loads a caseload file (CSV or XLSX)",
        options = {
            "--account EMAIL  the administrator who does this; may be left out while there is one",
            "--all  the file has all clients of its teams: who is not in it, is gone",
            "--good  load the good rows where others have a fault",
            "--check  only check, load nothing"
        })
class LoadCaseload implements Command {

    private final CommandedImport imports;

    LoadCaseload(CommandedImport imports) {
        this.imports = imports;
    }

    @Override
    public int run(CommandLine line) throws IOException {
        var file = Path.of(line.argument("FILE"));
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Mistake("cannot read %s".formatted(file));
        }
        var choice = line.has("all") ? CaseloadFile.COMPLETE : CaseloadFile.ADDITIONS;
        try (var content = Files.newInputStream(file)) {
            return imports.run(
                    line, CaseloadFile.KEY, String.valueOf(file.getFileName()), content, choice, "", line.has("good"));
        }
    }
}
