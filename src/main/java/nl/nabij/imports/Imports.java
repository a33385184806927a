package nl.nabij.imports;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.nabij.imports.Import.Status;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of the imports module: files in. A file is brought in, read with a mapping, checked, and loaded or not. Long
 * steps wait in the database for {@link Steps}; a killed program goes on with them at its next start.
 */
@Service
@Transactional
public class Imports {

    private static final int PREVIEWED = 5;
    private static final int LONGEST_SOURCE = 100;
    private static final Duration LEFT_ALONE = Duration.ofDays(14);
    private static final Duration FAULTS_KEPT = Duration.ofDays(30);

    private final ImportRepository files;
    private final FaultRepository faults;
    private final Lease lease;
    private final Folder folder;
    private final Map<String, FileKind> kinds;
    private final Clock clock;

    Imports(
            ImportRepository files,
            FaultRepository faults,
            Lease lease,
            Folder folder,
            List<FileKind> kinds,
            Clock clock) {
        this.files = files;
        this.faults = faults;
        this.lease = lease;
        this.folder = folder;
        this.kinds = kinds.stream().collect(toMap(FileKind::key, Function.identity()));
        this.clock = clock;
    }

    /** What can come of a step. */
    public sealed interface Outcome {

        /** Done, or under way. */
        record Accepted(ImportId id) implements Outcome {}

        /** Not possible; the message key says why and what to do. */
        record Refused(String message, List<String> arguments) implements Outcome {}
    }

    /** The kinds of file that this person brings in, by key. */
    public List<FileKind> kinds(SignedIn by) {
        return kinds.values().stream()
                .filter(kind -> by.is(kind.roles().toArray(Role[]::new)))
                .sorted(Comparator.comparing(FileKind::key))
                .toList();
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public FileKind kind(String key) {
        var kind = kinds.get(key);
        if (kind == null) {
            throw new IllegalArgumentException("no kind of file: " + key);
        }
        return kind;
    }

    /** Brings a file in: keeps it aside, and finds out how it is written. */
    public Outcome add(String kind, String fileName, InputStream content, SignedIn by) {
        var id = ImportId.next();
        try {
            var bytes = folder.keep(id, content);
            var format = Sniffer.sniff(folder.of(id));
            var isTable = !kind(kind).columns().isEmpty();
            if (isTable && !format.isTable()) {
                throw new Unreadable("imports.unreadable.no-table");
            }
            if (!isTable && format.kind() == Format.Kind.XLSX) {
                throw new Unreadable("imports.unreadable.no-package");
            }
            if (isTable) {
                look(id, format);
            }
            files.add(id, kind, shortened(fileName), bytes, format, by.account());
            return new Outcome.Accepted(id);
        } catch (Unreadable e) {
            folder.remove(id);
            return new Outcome.Refused(e.key(), List.of());
        } catch (IOException e) {
            folder.remove(id);
            return new Outcome.Refused("imports.unreadable.broken", List.of());
        }
    }

    public Optional<Import> find(ImportId id) {
        return files.find(id);
    }

    /** As {@link #find(ImportId)}, where it is this person's work. */
    public Optional<Import> find(ImportId id, SignedIn by) {
        return find(id).filter(file -> kinds(by).contains(kind(file.kind())));
    }

    /** The latest hundred that are this person's work, the latest first. */
    public List<Import> latest(SignedIn by) {
        return files.latest(kinds(by).stream().map(FileKind::key).toList(), 100);
    }

    /**
     * The first rows of a table, and which column holds what: as a file with these names was read the last time, or as the
     * names of the columns suggest.
     */
    public Preview preview(ImportId id) {
        var file = files.find(id).orElseThrow();
        var kind = kind(file.kind());
        if (kind.columns().isEmpty()) {
            return new Preview(List.of(), List.of(), Map.of(), false);
        }
        var seen = look(id, file.format());
        var remembered = files.remembered(file.kind(), Headers.fingerprint(seen.headers()));
        return new Preview(
                seen.headers(),
                seen.rows(),
                remembered.orElseGet(() -> Headers.guess(kind.columns(), seen.headers())),
                remembered.isPresent());
    }

    /** As {@link #check(ImportId, Map, String, String)}, from whom its name says. */
    public Outcome check(ImportId id, Map<String, Integer> mapping, String choice) {
        var file = files.find(id).orElseThrow();
        return check(
                id, mapping, choice, kind(file.kind()).source(file.fileName()).orElse(""));
    }

    /**
     * Has the file checked in the background, read with this mapping; a file that was checked may be checked otherwise.
     *
     * @param choice of {@link FileKind#choices()}; empty where there are none
     * @param source from whom it comes; empty for a kind of file of which that does not matter
     */
    public Outcome check(ImportId id, Map<String, Integer> mapping, String choice, String source) {
        var file = files.lock(id).orElseThrow();
        if (file.status() != Status.UPLOADED && file.status() != Status.CHECKED) {
            return refused("imports.refused.too-late");
        }
        if (!folder.has(id)) {
            return refused("imports.refused.no-file");
        }
        var kind = kind(file.kind());
        var missing = kind.columns().stream()
                .filter(Column::required)
                .filter(column -> !mapping.containsKey(column.key()))
                .toList();
        if (!missing.isEmpty()) {
            return new Outcome.Refused(
                    "imports.refused.missing", missing.stream().map(Column::key).toList());
        }
        if (!kind.choices().isEmpty() && !kind.choices().contains(choice)) {
            return refused("imports.refused.no-choice");
        }
        if (kind.source(file.fileName()).isPresent() && (source.isBlank() || source.length() > LONGEST_SOURCE)) {
            return refused("imports.refused.no-source");
        }
        if (!kind.columns().isEmpty()) {
            files.remember(
                    file.kind(), Headers.fingerprint(look(id, file.format()).headers()), mapping);
        }
        files.read(id, mapping, choice, source.strip());
        return queued(file, Status.CHECKING);
    }

    /** Has the good rows loaded in the background. */
    public Outcome load(ImportId id) {
        var file = files.lock(id).orElseThrow();
        if (file.status() != Status.CHECKED) {
            return refused("imports.refused.too-late");
        }
        return file.good() == 0 ? refused("imports.refused.nothing-good") : queued(file, Status.LOADING);
    }

    /** Loads nothing; the file and what was read of it go. */
    public Outcome cancel(ImportId id) {
        var file = files.lock(id).orElseThrow();
        if (file.status() != Status.UPLOADED && file.status() != Status.CHECKED) {
            return refused("imports.refused.too-late");
        }
        kind(file.kind()).forget(id);
        files.status(id, Status.CANCELLED, null);
        folder.remove(id);
        return new Outcome.Accepted(id);
    }

    /** Has the whole file taken back in the background; only the last file of its kind, as a later one may rest on it. */
    public Outcome undo(ImportId id) {
        var file = files.lock(id).orElseThrow();
        if (file.status() != Status.LOADED) {
            return refused("imports.refused.too-late");
        }
        return files.lastLoaded(file.kind()).filter(id::equals).isEmpty()
                ? refused("imports.refused.later-file")
                : queued(file, Status.UNDOING);
    }

    /** What is wrong with the cells, in the order of the rows. */
    public List<Fault> faults(ImportId id, int from, int most) {
        return faults.of(id, from, most);
    }

    /** How many faults and warnings are kept. */
    public int faults(ImportId id) {
        return faults.count(id);
    }

    /** How far the step is; all of it when nothing runs. */
    public Progress progress(ImportId id) {
        return lease.progress(id).orElse(Progress.OVER);
    }

    /** Removes files that were left alone for a fortnight, and the faults of those that are done for a month. */
    void tidy() {
        files.leftAloneSince(clock.instant().minus(LEFT_ALONE)).forEach(this::cancelled);
        files.finishedBefore(clock.instant().minus(FAULTS_KEPT)).forEach(faults::remove);
    }

    private void cancelled(ImportId id) {
        kind(files.find(id).orElseThrow().kind()).forget(id);
        files.status(id, Status.CANCELLED, "imports.failure.left-alone");
        folder.remove(id);
    }

    private Outcome queued(Import file, Status status) {
        files.status(file.id(), status, null);
        lease.queue(file.id(), Math.max(1, file.rows()));
        return new Outcome.Accepted(file.id());
    }

    private Preview look(ImportId id, Format format) {
        var rows = new ArrayList<List<String>>();
        try (var table = Table.open(folder.of(id), format)) {
            if (table.headers().isEmpty()) {
                throw new Unreadable("imports.unreadable.empty");
            }
            try {
                table.each((number, cells) -> {
                    rows.add(List.of(cells));
                    if (rows.size() == PREVIEWED) {
                        throw new Enough();
                    }
                });
            } catch (Enough enough) {
                return new Preview(table.headers(), rows, new LinkedHashMap<>(), false);
            }
            return new Preview(table.headers(), rows, new LinkedHashMap<>(), false);
        } catch (IOException e) {
            throw new Unreadable("imports.unreadable.broken", e);
        }
    }

    private static Outcome refused(String message) {
        return new Outcome.Refused(message, List.of());
    }

    private static String shortened(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        name = Table.clean(name);
        return name.length() > 255 ? name.substring(name.length() - 255) : name;
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }
}
