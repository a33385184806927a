package nl.nabij.caseload;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.nabij.imports.ImportAnswers;
import nl.nabij.imports.ImportAnswers.ImportJson;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Caseload files in the JSON interface, so that the municipality's own system can bring them. */
@RestController
@Roles(Role.ADMINISTRATOR)
@RequestMapping("/api/v1/caseload-imports")
@Tag(name = "caseload-imports", description = "Caseloadbestanden: brengen, nakijken, laden en terugdraaien")
class CaseloadImportsApi {

    private static final String PATH = "/api/v1/caseload-imports";

    private final ImportAnswers answers;

    CaseloadImportsApi(ImportAnswers answers) {
        this.answers = answers;
    }

    /** What is in the file. */
    enum Choice {
        /** Only clients to add or change; nobody is gone. */
        ADDITIONS,
        /** All clients of the teams in the file: who is not in it, is gone. */
        COMPLETE;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "addCaseload",
            summary = "Breng een csv- of xlsx-bestand; het wordt nagekeken, en nog niet geladen")
    ResponseEntity<ImportJson> add(@RequestParam MultipartFile file, @RequestParam Choice choice, SignedIn who)
            throws IOException, BindException {
        try (var content = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return answers.add(CaseloadFile.KEY, name, content, choice.key(), "", who, PATH);
        }
    }

    @PostMapping(consumes = "text/csv")
    @Operation(operationId = "addCaseload", summary = "Breng een csv-bestand; het wordt nagekeken, en nog niet geladen")
    ResponseEntity<ImportJson> add(
            @RequestBody InputStreamResource body,
            @RequestParam Choice choice,
            @RequestParam(defaultValue = "caseload.csv") String fileName,
            SignedIn who)
            throws IOException, BindException {
        try (var content = body.getInputStream()) {
            return answers.add(CaseloadFile.KEY, fileName, content, choice.key(), "", who, PATH);
        }
    }

    @GetMapping("/{id}")
    @Operation(operationId = "caseloadImport", summary = "Hoe ver een bestand is, met fouten per regel en kolom")
    ImportJson one(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, SignedIn who) {
        return answers.one(CaseloadFile.KEY, id, page);
    }

    @PostMapping("/{id}/loading")
    @Operation(operationId = "loadCaseload", summary = "Laad de goede regels van een nagekeken bestand")
    ResponseEntity<ImportJson> load(@PathVariable UUID id, SignedIn who) {
        return answers.load(CaseloadFile.KEY, id, PATH);
    }

    @PostMapping("/{id}/cancellation")
    @Operation(operationId = "cancelCaseload", summary = "Laad niets van een nagekeken bestand")
    ResponseEntity<ImportJson> cancel(@PathVariable UUID id, SignedIn who) {
        return answers.cancel(CaseloadFile.KEY, id, PATH);
    }

    @PostMapping("/{id}/undoing")
    @Operation(operationId = "undoCaseload", summary = "Draai het laatst geladen bestand in zijn geheel terug")
    ResponseEntity<ImportJson> undo(@PathVariable UUID id, SignedIn who) {
        return answers.undo(CaseloadFile.KEY, id, PATH);
    }
}
