package nl.nabij.questionnaires;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.nabij.instruments.Question;
import nl.nabij.instruments.WordingPacks;
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

/** All questionnaires of the region, and the page of one: its parts, how far it is, and what can be done. */
@Controller
@Roles({Role.RESEARCHER, Role.COORDINATOR, Role.PRIVACY_OFFICER, Role.BOARD})
@RequestMapping("/questionnaires")
class QuestionnaireController {

    private final Questionnaires questionnaires;
    private final QuestionnaireWords words;
    private final DraftPages pages;
    private final Overview overview;

    QuestionnaireController(
            Questionnaires questionnaires, QuestionnaireWords words, DraftPages pages, Overview overview) {
        this.questionnaires = questionnaires;
        this.words = words;
        this.pages = pages;
        this.overview = overview;
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
        return page(pages.found(key), who, model);
    }

    /**
     * One of the small buttons beside a part.
     *
     * @param act {@code up}, {@code down}, {@code remove} or {@code back}
     */
    @PostMapping("/{key}/parts")
    @Roles({Role.RESEARCHER, Role.COORDINATOR})
    String act(
            @PathVariable String key,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String id,
            SignedIn who,
            RedirectAttributes redirect) {
        var found = Section.of(section).orElse(Section.ITEMS);
        var outcome = switch (act) {
            case "up" -> questionnaires.move(key, found, id, -1, who);
            case "down" -> questionnaires.move(key, found, id, 1, who);
            case "remove" -> questionnaires.remove(key, found, id, who);
            case "back" -> questionnaires.putBack(key, who);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        redirect.addFlashAttribute("acted", found.slug() + "-" + id);
        return told(outcome, key, "questionnaires.act." + act, "#" + found.slug(), redirect);
    }

    @PostMapping("/{key}/test")
    @Roles({Role.RESEARCHER, Role.COORDINATOR})
    String test(@PathVariable String key, SignedIn who, RedirectAttributes redirect) {
        return told(questionnaires.test(key, who), key, "questionnaires.in-test", "", redirect);
    }

    @PostMapping("/{key}/test/removal")
    @Roles({Role.RESEARCHER, Role.COORDINATOR})
    String takeBack(@PathVariable String key, SignedIn who, RedirectAttributes redirect) {
        return told(questionnaires.takeBack(key, who), key, "questionnaires.taken-back", "", redirect);
    }

    @PostMapping("/{key}/return")
    @Roles({Role.PRIVACY_OFFICER, Role.BOARD})
    String sendBack(
            @PathVariable String key,
            @ModelAttribute("back") ReasonForm back,
            BindingResult errors,
            @ModelAttribute("withdrawal") ReasonForm withdrawal,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        back.check(errors);
        if (errors.hasErrors()) {
            return page(pages.found(key), who, model);
        }
        return told(questionnaires.sendBack(key, back.getReason(), who), key, "questionnaires.sent-back", "", redirect);
    }

    @PostMapping("/{key}/publication")
    @Roles({Role.PRIVACY_OFFICER, Role.BOARD})
    String publish(@PathVariable String key, @RequestParam int edition, SignedIn who, RedirectAttributes redirect) {
        return told(questionnaires.publish(key, edition, who), key, "questionnaires.published", "", redirect);
    }

    @PostMapping("/{key}/next")
    @Roles({Role.RESEARCHER, Role.COORDINATOR})
    String next(@PathVariable String key, SignedIn who, RedirectAttributes redirect) {
        return told(questionnaires.next(key, who), key, "questionnaires.next-begun", "", redirect);
    }

    @PostMapping("/{key}/removal")
    @Roles({Role.RESEARCHER, Role.COORDINATOR})
    String throwAway(@PathVariable String key, SignedIn who, RedirectAttributes redirect) {
        var outcome = questionnaires.throwAway(key, who);
        var path = told(outcome, key, "questionnaires.thrown-away", "", redirect);
        return questionnaires.find(key).isPresent() ? path : "redirect:/questionnaires";
    }

    @PostMapping("/{key}/withdrawal")
    String withdraw(
            @PathVariable String key,
            @ModelAttribute("withdrawal") ReasonForm withdrawal,
            BindingResult errors,
            @ModelAttribute("back") ReasonForm back,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        withdrawal.check(errors);
        if (errors.hasErrors()) {
            return page(pages.found(key), who, model);
        }
        return told(
                questionnaires.withdraw(key, withdrawal.getReason(), who),
                key,
                "questionnaires.withdrawn",
                "",
                redirect);
    }

    /** The file in the format of docs/instruments.md: what is worked on, or a version that was published. */
    @GetMapping("/{key}/file")
    ResponseEntity<byte[]> file(@PathVariable String key, @RequestParam(required = false) @Nullable Integer version) {
        var questionnaire = pages.found(key);
        var content = version == null
                ? questionnaire.draft().content()
                : questionnaire.published().stream()
                        .filter(one -> one.instrument().version() == version)
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                        .content();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%d.json\""
                                .formatted(key, version == null ? questionnaire.version() : version))
                .body(content.getBytes(UTF_8));
    }

    private static String told(
            QuestionnaireOutcome outcome, String key, String saved, String anchor, RedirectAttributes redirect) {
        switch (outcome) {
            case QuestionnaireOutcome.Done done -> redirect.addFlashAttribute("saved", saved);
            case QuestionnaireOutcome.NotYou _ -> redirect.addFlashAttribute("refused", "questionnaires.not-you");
            case QuestionnaireOutcome.ChangedMeanwhile _ ->
                redirect.addFlashAttribute("refused", "questionnaires.read-again");
            case QuestionnaireOutcome.Faulty _ -> redirect.addFlashAttribute("refused", "questionnaires.not-ready");
            case QuestionnaireOutcome.TooMany _ ->
                redirect.addFlashAttribute("refused", "questionnaires.too-many.short");
            case QuestionnaireOutcome.Over _, QuestionnaireOutcome.TooLarge _ ->
                redirect.addFlashAttribute("refused", "questionnaires.over");
        }
        return "redirect:/questionnaires/" + key + anchor;
    }

    /** What the page shows of one language. */
    record Words(String language, List<Question> questions) {}

    private String page(Questionnaire questionnaire, SignedIn who, Model model) {
        var todo = questionnaire.status() == Status.DRAFT ? pages.todo(questionnaire) : List.<Todo>of();
        var instrument = Overview.instrument(questionnaire);
        model.addAttribute("questionnaire", questionnaire);
        model.addAttribute("path", questionnaire.path());
        model.addAttribute("title", words.title(questionnaire));
        model.addAttribute("tag", words.tag(questionnaire));
        model.addAttribute("steps", words.steps(questionnaire));
        model.addAttribute("shelves", overview.shelves(questionnaire, todo));
        model.addAttribute("tasks", overview.tasks(questionnaire, todo));
        model.addAttribute("instrument", instrument);
        model.addAttribute(
                "languages",
                instrument == null
                        ? List.of()
                        : List.of("nl", "en").stream()
                                .map(language ->
                                        new Words(language, WordingPacks.open(instrument, Locale.of(language))))
                                .toList());
        model.addAttribute("conditions", overview.conditions(questionnaire));
        model.addAttribute("writes", who.is(Questionnaire.WRITERS));
        model.addAttribute("judges", questionnaire.mayBeJudgedBy(who));
        model.addAttribute("waits", questionnaire.status() == Status.TEST && !questionnaire.mayBeJudgedBy(who));
        return "questionnaires/one";
    }
}
