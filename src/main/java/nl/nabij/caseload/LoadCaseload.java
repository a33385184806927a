package nl.nabij.caseload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.imports.Import;
import nl.nabij.imports.Imports;
import nl.nabij.imports.Imports.Outcome;
import nl.nabij.imports.Steps;
import nl.nabij.regions.Command;
import nl.nabij.regions.CommandLine;
import nl.nabij.regions.Mistake;
import nl.nabij.regions.Usage;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.Role;
import org.springframework.context.MessageSource;
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

    private static final int SHOWN = 20;

    private final Imports imports;
    private final Steps steps;
    private final Accounts accounts;
    private final MessageSource messages;

    LoadCaseload(Imports imports, Steps steps, Accounts accounts, MessageSource messages) {
        this.imports = imports;
        this.steps = steps;
        this.accounts = accounts;
        this.messages = messages;
    }

    @Override
    public int run(CommandLine line) throws IOException {
        var file = Path.of(line.argument("FILE"));
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Mistake("cannot read %s".formatted(file));
        }
        var by = administrator(line).actor();
        ImportId id;
        try (var content = Files.newInputStream(file)) {
            id = accepted(imports.add(CaseloadFile.KEY, String.valueOf(file.getFileName()), content, by));
        }
        var mapping = imports.preview(id).mapping();
        accepted(imports.check(id, mapping, line.has("all") ? CaseloadFile.COMPLETE : CaseloadFile.ADDITIONS));
        line.progress("checking " + file.getFileName());
        var checked = finished(id);
        line.print("%d rows: %d good, %d with a fault".formatted(checked.rows(), checked.good(), checked.faulty()));
        faults(line, checked);
        checked.counts().forEach((count, number) -> line.print(text("caseload.count." + count) + ": " + number));
        checked.notices()
                .forEach(notice ->
                        line.print(text(notice.message(), notice.arguments().toArray())));
        if (line.has("check") || (checked.faulty() > 0 && !line.has("good"))) {
            accepted(imports.cancel(id));
            line.print("nothing was loaded" + (line.has("check") ? "" : "; --good loads the good rows"));
            return line.has("check") ? 0 : 1;
        }
        line.progress("loading");
        accepted(imports.load(id));
        finished(id);
        line.print("loaded");
        return 0;
    }

    private void faults(CommandLine line, Import checked) {
        imports.faults(checked.id(), 0, SHOWN)
                .forEach(fault -> line.print("  row %d, %s: %s"
                        .formatted(
                                fault.row(),
                                fault.header(),
                                text(fault.message(), fault.arguments().toArray()))));
        if (imports.faults(checked.id()) > SHOWN) {
            line.print("  and %d more".formatted(imports.faults(checked.id()) - SHOWN));
        }
    }

    private Import finished(ImportId id) {
        steps.finish(id);
        var file = imports.find(id).orElseThrow();
        if (file.failure() != null) {
            throw new Mistake(text(file.failure()));
        }
        return file;
    }

    private ImportId accepted(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var id) -> id;
            case Outcome.Refused(var message, var arguments) -> throw new Mistake(text(message, arguments.toArray()));
        };
    }

    private Account administrator(CommandLine line) {
        var named = line.option("account");
        if (named.isPresent()) {
            return accounts.byEmail(named.get())
                    .filter(account -> account.roles().contains(Role.ADMINISTRATOR))
                    .orElseThrow(() -> new Mistake("%s is no administrator here".formatted(named.get())));
        }
        var all = accounts.all().stream()
                .filter(account -> account.roles().contains(Role.ADMINISTRATOR))
                .toList();
        if (all.size() != 1) {
            throw new Mistake("there are %d administrators; say which with --account".formatted(all.size()));
        }
        return all.getFirst();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }
}
