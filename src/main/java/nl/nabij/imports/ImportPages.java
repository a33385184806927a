package nl.nabij.imports;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one file: which page it is follows from how far the file is. */
@Component
class ImportPages {

    private static final int FAULTS_SHOWN = 50;

    /** Without script the page comes again after so many seconds. */
    private static final int AGAIN_AFTER = 5;

    private final Imports imports;

    ImportPages(Imports imports) {
        this.imports = imports;
    }

    /**
     * The template of this file's page, with what it needs in the model.
     *
     * @param page of the faults, the first is 1
     * @param mapping a checked file is to be read otherwise
     */
    String of(Import file, int page, boolean mapping, Model model) {
        if (file.failure() != null && !model.containsAttribute("refused")) {
            refused(file.failure(), List.of(), model);
        }
        if (file.status().isWorking()) {
            progress(file, model);
            model.addAttribute("live", AGAIN_AFTER);
            return "imports/working";
        }
        model.addAttribute("file", file);
        if (file.status() == Import.Status.UPLOADED || (mapping && file.status() == Import.Status.CHECKED)) {
            return mapping(file, model);
        }
        var from = (page - 1) * FAULTS_SHOWN;
        model.addAttribute("faults", imports.faults(file.id(), from, FAULTS_SHOWN));
        model.addAttribute("all", imports.faults(file.id()));
        model.addAttribute("most", FaultRepository.MOST);
        model.addAttribute("pageNumber", page);
        model.addAttribute("pageSize", FAULTS_SHOWN);
        return file.status() == Import.Status.CHECKED ? "imports/checked" : "imports/done";
    }

    /** The part of the page that tells how far a step is. */
    String progress(Import file, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("progress", imports.progress(file.id()));
        return "imports/working :: progress";
    }

    static void refused(String message, List<String> arguments, Model model) {
        model.addAttribute("refused", message);
        model.addAttribute("refusedArguments", String.join(", ", arguments));
    }

    private String mapping(Import file, Model model) {
        var kind = imports.kind(file.kind());
        var preview = imports.preview(file.id());
        var mapping = file.mapping().isEmpty() ? preview.mapping() : file.mapping();
        var details = kind.columns().stream().filter(Column::isDetail).toList();
        model.addAttribute("fileKind", kind);
        model.addAttribute("preview", preview);
        model.addAttribute("mapping", mapping);
        model.addAttribute("choice", file.choice());
        model.addAttribute("asksSource", kind.source(file.fileName()).isPresent());
        model.addAttribute(
                "source", file.source().isEmpty() ? kind.source(file.fileName()).orElse("") : file.source());
        model.addAttribute(
                "main",
                kind.columns().stream().filter(column -> !column.isDetail()).toList());
        model.addAttribute("details", details);
        model.addAttribute(
                "found",
                details.stream()
                        .filter(column -> mapping.containsKey(column.key()))
                        .count());
        return "imports/mapping";
    }
}
