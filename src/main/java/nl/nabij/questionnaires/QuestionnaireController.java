package nl.nabij.questionnaires;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import nl.nabij.instruments.OwnInstruments.Published;
import nl.nabij.questionnaires.Questionnaire.Status;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All questionnaires of the region: begun, brought in, looked at and fetched as a file. */
@Controller
@Roles({Role.RESEARCHER, Role.COORDINATOR, Role.PRIVACY_OFFICER, Role.BOARD})
@RequestMapping("/questionnaires")
class QuestionnaireController {

    private final Questionnaires questionnaires;
    private final QuestionnaireWords words;
    private final DraftPages pages;
    private final QuestionnairePage page;

    QuestionnaireController(
            Questionnaires questionnaires, QuestionnaireWords words, DraftPages pages, QuestionnairePage page) {
        this.questionnaires = questionnaires;
        this.words = words;
        this.pages = pages;
        this.page = page;
    }

    /** The title of a new one. */
    record BeginForm(@Nullable String title) {}

    /** A file with one. */
    record FileForm(@Nullable MultipartFile file) {}

    /** One in the list. */
    record Line(String path, String title, QuestionnaireWords.Tag tag, boolean draftBesides, int items) {}

    @GetMapping
    String all(SignedIn who, Model model) {
        model.addAttribute("form", new BeginForm(""));
        model.addAttribute("bring", new FileForm(null));
        return list(who, model);
    }

    @PostMapping
    @Roles({Role.RESEARCHER, Role.COORDINATOR})
    String begin(
            @ModelAttribute("form") BeginForm form,
            BindingResult errors,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var title = form.title() == null ? "" : form.title().strip();
        model.addAttribute("bring", new FileForm(null));
        if (title.isEmpty() || title.length() > 120) {
            errors.rejectValue("title", "questionnaires.wrong.title", "");
            return list(who, model);
        }
        return begun(questionnaires.begin(title, who), errors, who, model, redirect);
    }

    @PostMapping("/file")
    @Roles({Role.RESEARCHER, Role.COORDINATOR})
    String bring(
            @ModelAttribute("bring") FileForm bring,
            BindingResult errors,
            SignedIn who,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var file = bring.file();
        model.addAttribute("form", new BeginForm(""));
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "questionnaires.wrong.file", "");
            return list(who, model);
        }
        return begun(questionnaires.bring(file.getBytes(), who), errors, who, model, redirect);
    }

    private String begun(
            QuestionnaireOutcome outcome,
            BindingResult errors,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        switch (outcome) {
            case QuestionnaireOutcome.Done(var key) -> {
                redirect.addFlashAttribute("saved", "questionnaires.begun");
                return "redirect:/questionnaires/" + key;
            }
            case QuestionnaireOutcome.TooMany(var most) ->
                errors.reject("questionnaires.too-many", new Object[] {most}, "");
            case QuestionnaireOutcome.TooLarge(var characters) ->
                errors.rejectValue("file", "questionnaires.too-large", new Object[] {characters / 1024}, "");
            case QuestionnaireOutcome.Faulty(var faults) -> {
                errors.rejectValue("file", "questionnaires.wrong.faulty", new Object[] {faults.size()}, "");
                model.addAttribute("faults", faults.stream().limit(50).toList());
            }
            case QuestionnaireOutcome.Over _, QuestionnaireOutcome.ChangedMeanwhile _, QuestionnaireOutcome.NotYou _ ->
                throw new IllegalStateException("nothing was there before it was begun");
        }
        return list(who, model);
    }

    private String list(SignedIn who, Model model) {
        model.addAttribute("writes", who.is(Questionnaire.WRITERS));
        model.addAttribute(
                "lines",
                questionnaires.all().stream()
                        .map(one -> new Line(
                                one.path(),
                                words.title(one),
                                words.tag(one),
                                one.status() != Status.REST && one.isOffered(),
                                one.draft().parts(Section.ITEMS).size()))
                        .toList());
        return "questionnaires/all";
    }

    @GetMapping("/{key}")
    String one(
            @PathVariable String key,
            @ModelAttribute("back") ReasonForm back,
            @ModelAttribute("withdrawal") ReasonForm withdrawal,
            SignedIn who,
            Model model) {
        return page.show(pages.found(key), who, model);
    }

    /** A version that was published, to read: it never changes. */
    @GetMapping("/{key}/versions/{version}")
    String version(@PathVariable String key, @PathVariable int version, Model model) {
        var questionnaire = pages.found(key);
        return page.version(questionnaire, published(questionnaire, version), model);
    }

    private static Published published(Questionnaire questionnaire, int version) {
        return questionnaire.published().stream()
                .filter(one -> one.instrument().version() == version)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The file in the format of docs/instruments.md: what is worked on, or a version that was published. */
    @GetMapping("/{key}/file")
    ResponseEntity<byte[]> file(@PathVariable String key, @RequestParam(required = false) @Nullable Integer version) {
        var questionnaire = pages.found(key);
        var content = version == null
                ? questionnaire.draft().content()
                : published(questionnaire, version).content();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%d.json\""
                                .formatted(key, version == null ? questionnaire.version() : version))
                .body(content.getBytes(UTF_8));
    }
}
