package nl.nabij.talks;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.library.Guide;
import nl.nabij.library.Guides;
import nl.nabij.residents.Residents;
import nl.nabij.responses.Agendas;
import nl.nabij.shared.TalkId;
import nl.nabij.shared.WithClients;
import nl.nabij.site.Dates;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Prepares a talk, changes it, and calls it off. */
@Controller
@WithClients
@RequestMapping("/residents/{resident}/talks")
class PreparationController {

    private final Talks talks;
    private final Residents residents;
    private final Guides guides;
    private final Agendas agendas;
    private final Dates dates;

    PreparationController(Talks talks, Residents residents, Guides guides, Agendas agendas, Dates dates) {
        this.talks = talks;
        this.residents = residents;
        this.guides = guides;
        this.agendas = agendas;
        this.dates = dates;
    }

    @GetMapping("/new")
    @For(Purpose.TALK_TOGETHER)
    String blank(Access access, Locale locale, Model model) {
        model.addAttribute("form", PreparationForm.blank());
        return page(null, access, locale, model);
    }

    @PostMapping
    @For(Purpose.TALK_TOGETHER)
    String prepare(
            @Valid @ModelAttribute("form") @Nullable PreparationForm form,
            BindingResult errors,
            Access access,
            Locale locale,
            Model model) {
        if (form == null) {
            return page(null, access, locale, model);
        }
        form.check(dates.today(), null, errors);
        if (errors.hasErrors()) {
            return page(null, access, locale, model);
        }
        var id = form.id() == null ? TalkId.next() : new TalkId(form.id());
        return answer(talks.prepare(id, form.preparation(guide(form, locale)), access), access);
    }

    @GetMapping("/{id}/preparation")
    @For(Purpose.TALK_TOGETHER)
    String form(@PathVariable UUID id, Access access, Locale locale, Model model) {
        var talk = open(id, access);
        model.addAttribute("form", PreparationForm.of(talk));
        return page(talk, access, locale, model);
    }

    @PostMapping("/{id}/preparation")
    @For(Purpose.TALK_TOGETHER)
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") @Nullable PreparationForm form,
            BindingResult errors,
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        var talk = open(id, access);
        if (form == null) {
            return page(talk, access, locale, model);
        }
        form.check(dates.today(), talk, errors);
        if (errors.hasErrors()) {
            return page(talk, access, locale, model);
        }
        var version = form.version() == null ? 0 : form.version();
        var outcome = talks.change(talk.id(), form.preparation(guide(form, locale)), version, access);
        if (outcome instanceof Outcome.ChangedMeanwhile(var now)) {
            model.addAttribute("form", PreparationForm.of(now));
            model.addAttribute("changed", true);
            return page(now, access, locale, model);
        }
        redirect.addFlashAttribute("saved", "talks.changed");
        return answer(outcome, access);
    }

    @PostMapping("/{id}/removal")
    @For(Purpose.TALK_TOGETHER)
    String callOff(@PathVariable UUID id, Access access, RedirectAttributes redirect) {
        return switch (talks.callOff(new TalkId(id), access)) {
            case Outcome.NotThere() -> throw gone();
            case Outcome off -> {
                redirect.addFlashAttribute("saved", "talks.called-off");
                yield "redirect:/residents/" + access.resident();
            }
        };
    }

    private static String answer(Outcome outcome, Access access) {
        return switch (outcome) {
            case Outcome.Done(var talk) -> "redirect:" + Talks.path(talk);
            case Outcome.Over() -> "redirect:/residents/" + access.resident();
            case Outcome.NotThere() -> throw gone();
            case Outcome.ChangedMeanwhile changed -> throw new IllegalStateException("a new talk is nobody else's");
            case Outcome.AlreadyThere there -> throw new IllegalStateException("nobody is asked here");
            case Outcome.PaperMissing missing -> throw new IllegalStateException("nobody is asked here");
        };
    }

    private Guide guide(PreparationForm form, Locale locale) {
        return guides.find(form.guide() == null ? Guides.FIRST_TALK : form.guide(), locale)
                .orElseThrow(PreparationController::gone);
    }

    private Talk open(UUID id, Access access) {
        return talks.find(new TalkId(id), access).filter(Talk::isOpen).orElseThrow(PreparationController::gone);
    }

    private String page(@Nullable Talk talk, Access access, Locale locale, Model model) {
        model.addAttribute("resident", residents.of(access));
        model.addAttribute("talk", talk);
        model.addAttribute("agenda", agendas.of(access, locale));
        model.addAttribute(
                "guides",
                guides.all(locale).stream()
                        .map(guide -> Option.named(guide.key(), guide.title()))
                        .toList());
        model.addAttribute("places", Option.all(Preparation.Place.values(), "talks.place"));
        return "talks/prepare";
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
