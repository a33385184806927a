package nl.nabij.services;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Where a data set goes in, and what came of it. */
@Controller
@Roles({Role.ADMINISTRATOR, Role.COORDINATOR})
class ServiceImportController {

    private static final int SHOWN = 200;

    private final ServiceImports imports;
    private final RemarkTable table;

    ServiceImportController(ServiceImports imports, RemarkTable table) {
        this.imports = imports;
        this.table = table;
    }

    @GetMapping("/service-imports")
    String all(@ModelAttribute("form") ServiceImportForm form, BindingResult errors, Model model) {
        model.addAttribute("imports", imports.latest(20));
        return "services/imports";
    }

    @PostMapping("/service-imports")
    String load(@ModelAttribute("form") ServiceImportForm form, BindingResult errors, SignedIn who, Model model)
            throws IOException {
        var file = form.getFile();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "services.imports.file.missing");
        } else if (file.getSize() > SourceFile.LARGEST) {
            errors.rejectValue("file", "services.imports.file.large");
        }
        var source = form.getSource() == null ? "" : form.getSource().strip();
        if (source.isEmpty() || source.length() > 100) {
            errors.rejectValue("source", "services.imports.source.missing");
        }
        if (errors.hasErrors() || file == null) {
            return all(form, errors, model);
        }
        var name = file.getOriginalFilename();
        var made = imports.load(name == null ? "" : name, file.getBytes(), source, who.reference());
        return "redirect:/service-imports/" + made.id();
    }

    @GetMapping("/service-imports/{load}")
    String show(@PathVariable String load, Model model) {
        var made = find(load);
        model.addAttribute("made", made);
        model.addAttribute("remarks", made.remarks().stream().limit(SHOWN).toList());
        return "services/import";
    }

    /** All remarks as a table for a spreadsheet. */
    @GetMapping("/service-imports/{load}/remarks")
    ResponseEntity<byte[]> remarks(@PathVariable String load) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"import.csv\"")
                .body(table.of(find(load)).getBytes(StandardCharsets.UTF_8));
    }

    private ServiceImport find(String text) {
        try {
            return imports.find(new ImportId(UUID.fromString(text)))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** What is typed to read a data set. */
    static class ServiceImportForm {

        private @Nullable MultipartFile file;
        private @Nullable String source;

        public @Nullable MultipartFile getFile() {
            return file;
        }

        public void setFile(@Nullable MultipartFile file) {
            this.file = file;
        }

        public @Nullable String getSource() {
            return source;
        }

        public void setSource(@Nullable String source) {
            this.source = source;
        }
    }
}
