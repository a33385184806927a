package nl.nabij.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.nabij.imports.Imports.Outcome;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.site.MenuEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The pages on which a file is brought in, read, checked and loaded. */
@Controller
@Roles({Role.ADMINISTRATOR, Role.COORDINATOR})
class ImportController {

    private final Imports imports;
    private final Steps steps;
    private final ImportPages pages;
    private final MessageSource messages;

    ImportController(Imports imports, Steps steps, ImportPages pages, MessageSource messages) {
        this.imports = imports;
        this.steps = steps;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/imports")
    String list(SignedIn by, Model model) {
        model.addAttribute("files", imports.latest(by));
        return "imports/list";
    }

    @GetMapping("/imports/new")
    String bring(@RequestParam(defaultValue = "") String kind, SignedIn by, Model model) {
        model.addAttribute("kinds", imports.kinds(by));
        model.addAttribute("chosen", kind);
        model.addAttribute("accept", ".csv,.txt,.xlsx,.zip,.json");
        return "imports/new";
    }

    @PostMapping("/imports")
    String add(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            SignedIn by,
            Model model)
            throws IOException {
        if (imports.kinds(by).stream().noneMatch(known -> known.key().equals(kind))) {
            return again("imports.new.kind.missing", kind, by, model);
        }
        if (file == null || file.isEmpty()) {
            return again(
                    file == null || String.valueOf(file.getOriginalFilename()).isEmpty()
                            ? "imports.new.file.missing"
                            : "imports.unreadable.empty",
                    kind,
                    by,
                    model);
        }
        try (var content = file.getInputStream()) {
            return switch (imports.add(kind, String.valueOf(file.getOriginalFilename()), content, by)) {
                case Outcome.Accepted(var id) -> "redirect:/imports/" + id;
                case Outcome.Refused(var message, var arguments) -> again(message, kind, by, model);
            };
        }
    }

    @GetMapping("/imports/{import}")
    String show(
            @PathVariable("import") String id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean mapping,
            SignedIn by,
            Model model) {
        return pages.of(file(id, by), Math.max(1, page), mapping, model);
    }

    /** For htmx: how far the step is; when it is done, the word to load the page that follows. */
    @GetMapping(value = "/imports/{import}", headers = "HX-Request")
    String progress(@PathVariable("import") String id, SignedIn by, Model model, HttpServletResponse response) {
        var file = file(id, by);
        if (!file.status().isWorking()) {
            response.setHeader("HX-Refresh", "true");
        }
        return pages.progress(file, model);
    }

    @PostMapping("/imports/{import}/mapping")
    String check(
            @PathVariable("import") String id,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String source,
            SignedIn by,
            Model model,
            Locale language) {
        var file = file(id, by);
        var form = MappingForm.of(
                fields,
                imports.kind(file.kind()).columns(),
                imports.preview(file.id()).headers());
        var outcome = form.twice() == null
                ? imports.check(file.id(), form.mapping(), choice, source)
                : new Outcome.Refused("imports.refused.twice", List.of(form.twice()));
        return switch (outcome) {
            case Outcome.Accepted(var same) -> onward(same);
            case Outcome.Refused(var message, var arguments) -> {
                var words = message.equals("imports.refused.missing")
                        ? arguments.stream()
                                .map(key -> text(file.kind() + ".column." + key, language))
                                .toList()
                        : arguments;
                ImportPages.refused(message, words, model);
                var page = pages.of(file, 1, true, model);
                model.addAttribute("mapping", form.mapping());
                model.addAttribute("choice", choice);
                model.addAttribute("source", source);
                yield page;
            }
        };
    }

    @PostMapping("/imports/{import}/loading")
    String load(@PathVariable("import") String id, SignedIn by, Model model) {
        return after(imports.load(file(id, by).id()), id, by, model);
    }

    @PostMapping("/imports/{import}/cancellation")
    String cancel(@PathVariable("import") String id, SignedIn by, Model model) {
        return after(imports.cancel(file(id, by).id()), id, by, model);
    }

    @PostMapping("/imports/{import}/undoing")
    String undo(@PathVariable("import") String id, SignedIn by, Model model) {
        return after(imports.undo(file(id, by).id()), id, by, model);
    }

    /** All faults that are kept, for who repairs the file; no cell begins as a formula. */
    @GetMapping("/imports/{import}/faults.csv")
    @ResponseBody
    ResponseEntity<byte[]> faults(@PathVariable("import") String id, SignedIn by, Locale language) {
        var content = FaultFile.of(
                imports.faults(file(id, by).id(), 0, FaultRepository.MOST),
                (key, arguments) -> text(key, language, arguments));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"faults.csv\"")
                .body(content.getBytes(UTF_8));
    }

    private String after(Outcome outcome, String id, SignedIn by, Model model) {
        return switch (outcome) {
            case Outcome.Accepted(var same) -> onward(same);
            case Outcome.Refused(var message, var arguments) -> {
                ImportPages.refused(message, arguments, model);
                yield pages.of(file(id, by), 1, false, model);
            }
        };
    }

    /** The step was written before this; whoever is first does it. */
    private String onward(ImportId id) {
        steps.wake();
        return "redirect:/imports/" + id;
    }

    private String again(String message, String kind, SignedIn by, Model model) {
        ImportPages.refused(message, List.of(), model);
        return bring(kind, by, model);
    }

    private Import file(String id, SignedIn by) {
        try {
            return imports.find(ImportId.of(id), by).orElseThrow(ImportController::notThere);
        } catch (IllegalArgumentException e) {
            throw notThere();
        }
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry importsEntry() {
            return new MenuEntry("imports.menu", "/imports", 40, Set.of(Role.ADMINISTRATOR, Role.COORDINATOR));
        }
    }
}
