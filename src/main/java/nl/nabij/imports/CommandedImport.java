package nl.nabij.imports;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.imports.Imports.Outcome;
import nl.nabij.regions.CommandLine;
import nl.nabij.regions.Mistake;
import nl.nabij.regions.Region;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Files on the command line, by the same steps as the pages. The commands that use it have the options {@code --account},
 * {@code --good} and {@code --check}.
 */
@Component
public class CommandedImport {

    private static final int SHOWN = 20;

    private final Imports imports;
    private final Steps steps;
    private final Accounts accounts;
    private final MessageSource messages;

    CommandedImport(Imports imports, Steps steps, Accounts accounts, MessageSource messages) {
        this.imports = imports;
        this.steps = steps;
        this.accounts = accounts;
        this.messages = messages;
    }

    /**
     * Brings a file in, checks it, tells what is wrong and what it changes, and loads it where that is wanted.
     *
     * @param choice of the kind; empty where there is none
     * @param source from whom it comes; empty where that does not matter
     * @param goodOnly load the good rows where others have a fault
     * @return 0, or 1 where faults kept it from being loaded
     */
    public int run(
            CommandLine line,
            String kind,
            String name,
            InputStream content,
            String choice,
            String source,
            boolean goodOnly) {
        var by = by(line, imports.kind(kind)).actor();
        var id = accepted(imports.add(kind, name, content, by));
        accepted(imports.check(id, imports.preview(id).mapping(), choice, source));
        var checked = finished(line, id, "checking " + name);
        line.print("%d rows: %d good, %d with a fault".formatted(checked.rows(), checked.good(), checked.faulty()));
        faults(line, checked);
        counts(line, checked);
        if (line.has("check") || checked.good() == 0 || (checked.faulty() > 0 && !goodOnly)) {
            accepted(imports.cancel(id));
            line.print("nothing was loaded"
                    + (line.has("check") || checked.good() == 0 ? "" : "; --good loads the good rows"));
            return line.has("check") ? 0 : 1;
        }
        accepted(imports.load(id));
        finished(line, id, "loading");
        line.print("loaded");
        return 0;
    }

    /** The account that was named, or the only administrator. */
    private Account by(CommandLine line, FileKind kind) {
        var named = line.option("account");
        if (named.isPresent()) {
            return accounts.byEmail(named.get())
                    .filter(account -> account.actor().is(kind.roles().toArray(Role[]::new)))
                    .orElseThrow(() -> new Mistake("%s brings no such files here".formatted(named.get())));
        }
        var all = accounts.all().stream()
                .filter(account -> account.roles().contains(Role.ADMINISTRATOR))
                .toList();
        if (all.size() != 1) {
            throw new Mistake("there are %d administrators; say which with --account".formatted(all.size()));
        }
        return all.getFirst();
    }

    private void counts(CommandLine line, Import checked) {
        checked.counts()
                .forEach((count, number) ->
                        line.print(text(checked.kind() + ".count." + count, List.of()) + ": " + number));
        checked.notices().forEach(notice -> line.print(text(notice.message(), notice.arguments())));
    }

    private void faults(CommandLine line, Import checked) {
        imports.faults(checked.id(), 0, SHOWN)
                .forEach(fault ->
                        line.print("  %s: %s".formatted(place(fault), text(fault.message(), fault.arguments()))));
        if (imports.faults(checked.id()) > SHOWN) {
            line.print("  and %d more; the page has them all".formatted(imports.faults(checked.id()) - SHOWN));
        }
    }

    private static String place(Fault fault) {
        return String.join(", ", fault.file(), fault.row() == 0 ? "" : "row " + fault.row(), fault.header())
                .replaceAll("^(, )+|(, )+$", "")
                .replaceAll("(, )+", ", ");
    }

    private Import finished(CommandLine line, ImportId id, String what) {
        var over = new CountDownLatch(1);
        var region = Region.current().orElseThrow();
        line.progress(what);
        Thread.ofVirtual().start(() -> region.run(() -> tell(line, id, over)));
        try {
            steps.finish(id);
        } finally {
            over.countDown();
        }
        var file = imports.find(id).orElseThrow();
        if (file.failure() != null) {
            throw new Mistake(text(file.failure(), List.of()));
        }
        return file;
    }

    /** Every two seconds, as long as it is not over. */
    private void tell(CommandLine line, ImportId id, CountDownLatch over) {
        try {
            while (!over.await(2, TimeUnit.SECONDS)) {
                var progress = imports.progress(id);
                line.progress("  %d of %d (%d%%)".formatted(progress.done(), progress.total(), progress.percent()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ImportId accepted(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var id) -> id;
            case Outcome.Refused(var message, var arguments) -> throw new Mistake(text(message, arguments));
        };
    }

    private String text(String key, List<String> arguments) {
        return messages.getMessage(key, arguments.toArray(), Locale.ENGLISH);
    }
}
