package nl.nabij.services;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
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

/** Data sets of services in the JSON interface, so that a directory can send its own. */
@RestController
@Roles({Role.ADMINISTRATOR, Role.COORDINATOR})
@RequestMapping("/api/v1/service-imports")
@Tag(name = "service-imports", description = "Bestanden met diensten: brengen, nakijken, laden en terugdraaien")
class ServiceImportsApi {

    private static final String PATH = "/api/v1/service-imports";

    private final ImportAnswers answers;

    ServiceImportsApi(ImportAnswers answers) {
        this.answers = answers;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "addServices",
            summary = "Breng HSDS 3 als JSON, csv of zip; het wordt nagekeken, en nog niet geladen")
    ResponseEntity<ImportJson> add(@RequestParam MultipartFile file, @RequestParam String source, SignedIn who)
            throws IOException, BindException {
        try (var content = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return answers.add(ServiceFile.KEY, name, content, "", source, who, PATH);
        }
    }

    /** The body is HSDS 3 JSON: a service or organisation, an array of these, or a page. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "addServices", summary = "Breng HSDS 3 als JSON; het wordt nagekeken, en nog niet geladen")
    ResponseEntity<ImportJson> add(
            @RequestBody InputStreamResource body,
            @RequestParam String source,
            @RequestParam(defaultValue = "services.json") String fileName,
            SignedIn who)
            throws IOException, BindException {
        try (var content = body.getInputStream()) {
            return answers.add(ServiceFile.KEY, fileName, content, "", source, who, PATH);
        }
    }

    @GetMapping("/{id}")
    @Operation(operationId = "serviceImport", summary = "Hoe ver een bestand is, met fouten per regel en kolom")
    ImportJson one(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, SignedIn who) {
        return answers.one(ServiceFile.KEY, id, page);
    }

    @PostMapping("/{id}/loading")
    @Operation(operationId = "loadServices", summary = "Laad de goede regels van een nagekeken bestand")
    ResponseEntity<ImportJson> load(@PathVariable UUID id, SignedIn who) {
        return answers.load(ServiceFile.KEY, id, PATH);
    }

    @PostMapping("/{id}/cancellation")
    @Operation(operationId = "cancelServices", summary = "Laad niets van een nagekeken bestand")
    ResponseEntity<ImportJson> cancel(@PathVariable UUID id, SignedIn who) {
        return answers.cancel(ServiceFile.KEY, id, PATH);
    }

    @PostMapping("/{id}/undoing")
    @Operation(operationId = "undoServices", summary = "Draai het laatst geladen bestand in zijn geheel terug")
    ResponseEntity<ImportJson> undo(@PathVariable UUID id, SignedIn who) {
        return answers.undo(ServiceFile.KEY, id, PATH);
    }
}
