package nl.nabij.imports;

import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.nabij.identity.Conflict;
import nl.nabij.imports.Imports.Outcome;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ImportId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.server.ResponseStatusException;

/**
 * Files in the JSON interface, by the same steps as the pages: brought in and checked at once, read, loaded or not, taken
 * back. The module that knows a kind of file offers the addresses.
 */
@Component
public class ImportAnswers {

    private static final int FAULTS = 100;

    private final Imports imports;
    private final Steps steps;
    private final MessageSource messages;

    ImportAnswers(Imports imports, Steps steps, MessageSource messages) {
        this.imports = imports;
        this.steps = steps;
        this.messages = messages;
    }

    /**
     * How far a file is, and what came of it.
     *
     * @param rows how many it has; about, until it is checked
     * @param counts what is counted, such as {@code new}, to how many
     * @param notices what to know before it is loaded
     * @param failure why the last step did not succeed
     * @param percent of the step that runs, 0 to 100; 100 when none does
     */
    public record ImportJson(
            UUID id,
            String fileName,
            String choice,
            Import.Status status,
            int percent,
            int rows,
            int good,
            int faulty,
            int warnings,
            Map<String, Integer> counts,
            List<String> notices,
            @Nullable String failure,
            Instant askedAt,
            FaultsJson faults) {}

    /** One page of what is wrong with the cells, in the order of the rows; at most 100 on a page. */
    public record FaultsJson(int totalItems, int totalPages, int pageNumber, List<FaultJson> contents) {}

    /**
     * What is wrong with one cell and what to do about it.
     *
     * @param file of a package; empty where there is one file only
     * @param row the first is 1; 0 where it is about the file, or {@code column} is a path in JSON
     * @param warning the row is good all the same
     */
    public record FaultJson(String file, int row, String column, String value, String message, boolean warning) {}

    /**
     * Brings a file in and has it checked, read as a file with these columns was read the last time, or as their names say.
     *
     * @param path of the kind's files, such as {@code /api/v1/caseload-imports}
     * @return 202, with where to see how far it is
     * @throws BindException if it cannot be read, or a column that is needed cannot be found
     */
    public ResponseEntity<ImportJson> add(
            String kind, String fileName, InputStream content, String choice, String source, SignedIn by, String path)
            throws BindException {
        var added = imports.add(kind, fileName.isBlank() ? kind : fileName, content, by);
        if (added instanceof Outcome.Refused(var message, var arguments)) {
            throw wrong("file", message, arguments);
        }
        var id = ((Outcome.Accepted) added).id();
        if (imports.check(id, imports.preview(id).mapping(), choice, source)
                instanceof Outcome.Refused(var message, var arguments)) {
            imports.cancel(id);
            throw wrong(message.endsWith("source") ? "source" : "file", message, words(kind, message, arguments));
        }
        return accepted(id, path);
    }

    /** @param page of the faults, the first is 1 */
    public ImportJson one(String kind, UUID id, int page) {
        return json(find(kind, id), Math.max(1, page));
    }

    /** Has the good rows loaded. */
    public ResponseEntity<ImportJson> load(String kind, UUID id, String path) {
        return answer(imports.load(find(kind, id).id()), path);
    }

    /** Loads nothing. */
    public ResponseEntity<ImportJson> cancel(String kind, UUID id, String path) {
        return answer(imports.cancel(find(kind, id).id()), path);
    }

    /** Has the whole file taken back. */
    public ResponseEntity<ImportJson> undo(String kind, UUID id, String path) {
        return answer(imports.undo(find(kind, id).id()), path);
    }

    private ResponseEntity<ImportJson> answer(Outcome outcome, String path) {
        return switch (outcome) {
            case Outcome.Accepted(var id) -> accepted(id, path);
            case Outcome.Refused(var message, var arguments) -> throw new Conflict(message, arguments);
        };
    }

    private ResponseEntity<ImportJson> accepted(ImportId id, String path) {
        steps.wake();
        return ResponseEntity.accepted()
                .location(URI.create(path + "/" + id))
                .body(json(imports.find(id).orElseThrow(), 1));
    }

    private Import find(String kind, UUID id) {
        return imports.find(new ImportId(id))
                .filter(file -> file.kind().equals(kind))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ImportJson json(Import file, int page) {
        var total = imports.faults(file.id());
        return new ImportJson(
                file.id().value(),
                file.fileName(),
                file.choice(),
                file.status(),
                imports.progress(file.id()).percent(),
                file.rows(),
                file.good(),
                file.faulty(),
                file.warnings(),
                file.counts(),
                file.notices().stream()
                        .map(notice -> text(notice.message(), notice.arguments()))
                        .toList(),
                file.failure() == null ? null : text(file.failure(), List.of()),
                file.askedAt(),
                new FaultsJson(
                        total,
                        (total + FAULTS - 1) / FAULTS,
                        page,
                        imports.faults(file.id(), (page - 1) * FAULTS, FAULTS).stream()
                                .map(this::json)
                                .toList()));
    }

    private FaultJson json(Fault fault) {
        return new FaultJson(
                fault.file(),
                fault.row(),
                fault.header(),
                fault.value(),
                text(fault.message(), fault.arguments()),
                fault.warning());
    }

    private List<String> words(String kind, String message, List<String> arguments) {
        return message.equals("imports.refused.missing")
                ? arguments.stream()
                        .map(key -> text(kind + ".column." + key, List.of()))
                        .toList()
                : arguments;
    }

    private static BindException wrong(String field, String message, List<String> arguments) {
        var wrong = new BindException(new Object(), "import");
        wrong.addError(new FieldError(
                "import",
                field,
                null,
                false,
                new String[] {message},
                new Object[] {String.join(", ", arguments)},
                null));
        return wrong;
    }

    private String text(String key, List<String> arguments) {
        return messages.getMessage(key, arguments.toArray(), language());
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("nl");
    }
}
