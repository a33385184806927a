package nl.nabij.talks;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.library.Guide;
import nl.nabij.library.Guides;
import nl.nabij.residents.Residents;
import nl.nabij.responses.Agendas;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.AtTheTable;
import nl.nabij.shared.TalkId;
import nl.nabij.site.Dates;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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

/** One question per screen. Whatever is sent is kept first; then it goes on, back, or to the page that says how to stop. */
@Controller
@AtTheTable
@RequestMapping("/residents/{resident}/talks/{id}/questions/{number}")
class QuestionController {

    private final Talks talks;
    private final Sheets sheets;
    private final Residents residents;
    private final Guides guides;
    private final Agendas agendas;
    private final MessageSource messages;
    private final Dates dates;

    QuestionController(
            Talks talks,
            Sheets sheets,
            Residents residents,
            Guides guides,
            Agendas agendas,
            MessageSource messages,
            Dates dates) {
        this.talks = talks;
        this.sheets = sheets;
        this.residents = residents;
        this.guides = guides;
        this.agendas = agendas;
        this.messages = messages;
        this.dates = dates;
    }

    @GetMapping
    @For(Purpose.HOLD_TALK)
    String question(
            @PathVariable UUID id,
            @PathVariable int number,
            SignedIn reader,
            Access access,
            Locale locale,
            Model model) {
        var talk = open(id, access);
        var partner = talk.partner(reader.account())
                .filter(mine -> !mine.isHandedIn())
                .orElseThrow(QuestionController::gone);
        model.addAttribute("form", new NoteForm(partner.sheet().note(number).orElse(null), null));
        return page(talk, number, access, locale, model);
    }

    @PostMapping
    @For(Purpose.HOLD_TALK)
    String keep(
            @PathVariable UUID id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            Access access,
            Locale locale,
            Model model) {
        var talk = open(id, access);
        var last = asked(talk, number, locale).last();
        if (errors.hasErrors()) {
            return page(talk, number, access, locale, model);
        }
        if (keep(talk, number, form, access).isEmpty()) {
            throw gone();
        }
        var base = "redirect:" + Talks.path(talk);
        return switch (form.to()) {
            case STOP -> base + "/stop";
            case BACK -> number == 1 ? base + before(access, locale) : base + "/questions/" + (number - 1);
            case NEXT -> number == last ? base + "/end" : base + "/questions/" + (number + 1);
        };
    }

    /** Before the first question stands the agenda, where there is one. */
    private String before(Access access, Locale locale) {
        return agendas.of(access, locale).stream().anyMatch(Agendas.Topic::leads) ? "/agenda" : "";
    }

    /** Between two screens: the page sends along what is being typed, and works without. */
    @PostMapping(params = "draft")
    @For(Purpose.HOLD_TALK)
    ResponseEntity<String> draft(
            @PathVariable UUID id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            Access access,
            Locale locale) {
        if (errors.hasErrors()) {
            return ResponseEntity.unprocessableContent().build();
        }
        var talk = open(id, access);
        asked(talk, number, locale);
        return keep(talk, number, form, access)
                .map(at -> ResponseEntity.ok(messages.getMessage("talks.kept", new Object[] {dates.time(at)}, locale)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Instant> keep(Talk talk, int number, NoteForm form, Access access) {
        return sheets.note(talk.id(), number, form.note() == null ? "" : form.note(), access);
    }

    private Place asked(Talk talk, int number, Locale locale) {
        var guide = guides.find(talk.preparation().guide(), talk.preparation().guideVersion(), locale)
                .orElseThrow(QuestionController::gone);
        return guide.asked().stream()
                .filter(asked -> asked.number() == number)
                .findFirst()
                .map(asked -> new Place(asked, guide, guide.asked().size()))
                .orElseThrow(QuestionController::gone);
    }

    private Talk open(UUID id, Access access) {
        return talks.find(new TalkId(id), access).filter(Talk::isOpen).orElseThrow(QuestionController::gone);
    }

    private String page(Talk talk, int number, Access access, Locale locale, Model model) {
        model.addAttribute("resident", residents.of(access));
        model.addAttribute("talk", talk);
        model.addAttribute("place", asked(talk, number, locale));
        model.addAttribute("agenda", agendas.of(access, locale));
        return "talks/question";
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** @param last the number of the last question */
    record Place(Guide.Asked asked, Guide guide, int last) {}
}
