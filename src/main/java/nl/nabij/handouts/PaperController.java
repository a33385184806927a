package nl.nabij.handouts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.residents.Residents;
import nl.nabij.shared.HandoutId;
import nl.nabij.shared.WithClients;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The same questionnaires on paper: to print in large letters, and to type over by number when the paper comes back. */
@Controller
@WithClients
@RequestMapping("/residents/{resident}/handouts/{id}")
class PaperController {

    private final Handouts handouts;
    private final AskedQuestions questions;
    private final PaperPdf papers;
    private final Residents residents;
    private final Clock clock;

    PaperController(Handouts handouts, AskedQuestions questions, PaperPdf papers, Residents residents, Clock clock) {
        this.handouts = handouts;
        this.questions = questions;
        this.papers = papers;
        this.residents = residents;
        this.clock = clock;
    }

    /** In the language of the resident where the program has it; no name stands on it. */
    @GetMapping("/paper")
    @For(Purpose.TALK_TOGETHER)
    ResponseEntity<byte[]> paper(@PathVariable UUID id, Access access, HttpServletRequest request) {
        var handout = found(id, access);
        var locale = Locale.of(residents.of(access).language().equals("en") ? "en" : "nl");
        var address = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/zelf")
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"vragenlijst.pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(papers.pdf(handout, address, locale));
    }

    @GetMapping("/entry")
    @For(Purpose.TALK_TOGETHER)
    String blank(@PathVariable UUID id, Access access, Locale locale, Model model) {
        model.addAttribute("form", new EntryForm());
        return page(open(id, access), null, access, locale, model);
    }

    /** Shows what was typed in words, and keeps it when somebody has looked it over. */
    @PostMapping("/entry")
    @For(Purpose.TALK_TOGETHER)
    String enter(
            @PathVariable UUID id,
            @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        var handout = open(id, access);
        var filling = form.read(handouts.course(handout), errors);
        if (!errors.hasErrors() && filling.holdsNothing()) {
            errors.reject("handouts.entry.empty");
        }
        if (errors.hasErrors()) {
            form.setSure(false);
            return page(handout, null, access, locale, model);
        }
        if (!form.isSure()) {
            return page(handout, filling, access, locale, model);
        }
        return switch (handouts.enter(handout.id(), filling, access)) {
            case Handouts.Entered.Kept() -> {
                redirect.addFlashAttribute("saved", "handouts.entry.saved");
                redirect.addFlashAttribute(
                        "savedArguments", new Object[] {residents.of(access).calledName()});
                yield "redirect:/residents/" + access.resident() + "/responses";
            }
            case Handouts.Entered.Wrong(var number) -> {
                errors.rejectValue("typed[" + number + "]", "handouts.entry.wrong");
                form.setSure(false);
                yield page(handout, null, access, locale, model);
            }
            case Handouts.Entered.Empty(), Handouts.Entered.Over() ->
                "redirect:/residents/" + access.resident() + "/handouts/" + id;
            case Handouts.Entered.NotThere() -> throw gone();
        };
    }

    private Handout open(UUID id, Access access) {
        var handout = found(id, access);
        if (!handout.takesPaper(clock.instant())) {
            throw gone();
        }
        return handout;
    }

    private Handout found(UUID id, Access access) {
        return handouts.find(new HandoutId(id), access).orElseThrow(PaperController::gone);
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** @param filling what was typed, to look over; null where it is still being typed */
    private String page(Handout handout, @Nullable Filling filling, Access access, Locale locale, Model model) {
        var course = handouts.course(handout);
        model.addAttribute("resident", residents.of(access));
        model.addAttribute("handout", handout);
        model.addAttribute("reference", handouts.reference(handout));
        model.addAttribute("lines", questions.onPaper(course, locale));
        model.addAttribute(
                "answered",
                filling == null
                        ? List.of()
                        : questions.answered(course, course.only(filling), locale).stream()
                                .filter(one -> !one.answer().isEmpty() || one.talk() || one.skipped())
                                .toList());
        return "handouts/entry";
    }
}
