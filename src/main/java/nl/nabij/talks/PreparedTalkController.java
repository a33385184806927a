package nl.nabij.talks;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.access.Right;
import nl.nabij.library.Guide;
import nl.nabij.library.Guides;
import nl.nabij.residents.Residents;
import nl.nabij.responses.Agendas;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.AtTheTable;
import nl.nabij.shared.TalkId;
import nl.nabij.site.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The talk as it was prepared, how to stop, and how it ends; the same for everybody who joins. */
@Controller
@AtTheTable
@RequestMapping("/residents/{resident}/talks/{id}")
class PreparedTalkController {

    private final Talks talks;
    private final Sheets sheets;
    private final Candidates candidates;
    private final Residents residents;
    private final Guides guides;
    private final Agendas agendas;

    PreparedTalkController(
            Talks talks, Sheets sheets, Candidates candidates, Residents residents, Guides guides, Agendas agendas) {
        this.talks = talks;
        this.sheets = sheets;
        this.candidates = candidates;
        this.residents = residents;
        this.guides = guides;
        this.agendas = agendas;
    }

    @GetMapping
    @For(Purpose.HOLD_TALK)
    String prepared(@PathVariable UUID id, SignedIn reader, Access access, Locale locale, Model model) {
        var talk = open(id, access);
        show(talk, reader, access, locale, model);
        model.addAttribute(
                "candidates",
                access.may(Right.CONVERSE)
                        ? candidates.of(reader, talk).stream()
                                .map(one ->
                                        Option.named(one.account(), "%s, %s".formatted(one.name(), one.organisation())))
                                .toList()
                        : List.of());
        return "talks/prepared";
    }

    /** The first screen of a talk, where somebody said beforehand what to talk about. */
    @GetMapping("/agenda")
    @For(Purpose.HOLD_TALK)
    String agenda(@PathVariable UUID id, SignedIn reader, Access access, Locale locale, Model model) {
        return agendas.of(access, locale).stream().anyMatch(Agendas.Topic::leads)
                ? shown(id, "talks/agenda", reader, access, locale, model)
                : "redirect:/residents/" + access.resident() + "/talks/" + id + "/questions/1";
    }

    /** What stays and what goes. */
    @GetMapping("/stop")
    @For(Purpose.HOLD_TALK)
    String stop(@PathVariable UUID id, SignedIn reader, Access access, Locale locale, Model model) {
        return shown(id, "talks/stop", reader, access, locale, model);
    }

    /** What the reader noted, and to whom it goes. */
    @GetMapping("/end")
    @For(Purpose.HOLD_TALK)
    String end(@PathVariable UUID id, SignedIn reader, Access access, Locale locale, Model model) {
        return shown(id, "talks/end", reader, access, locale, model);
    }

    /** Throws the own notes away. */
    @PostMapping("/notes/removal")
    @For(Purpose.HOLD_TALK)
    String discard(@PathVariable UUID id, Access access, RedirectAttributes redirect) {
        if (!sheets.discard(new TalkId(id), access)) {
            throw gone();
        }
        redirect.addFlashAttribute("saved", "talks.notes.discarded");
        return "redirect:/residents/" + access.resident() + "/talks/" + id;
    }

    /** Hands the notes in; from then on there is nothing more to see here. */
    @PostMapping("/notes")
    @For(Purpose.HOLD_TALK)
    String handIn(@PathVariable UUID id, Access access, RedirectAttributes redirect) {
        var preparation =
                sheets.handIn(new TalkId(id), access).map(Talk::preparation).orElseThrow(PreparedTalkController::gone);
        redirect.addFlashAttribute("saved", "talks.notes.handed-in");
        return "redirect:/reflections/new?guide=%s&version=%d"
                .formatted(preparation.guide(), preparation.guideVersion());
    }

    private String shown(UUID id, String page, SignedIn reader, Access access, Locale locale, Model model) {
        var talk = open(id, access);
        if (talk.partner(reader.account()).isEmpty()) {
            throw gone();
        }
        show(talk, reader, access, locale, model);
        return page;
    }

    private void show(Talk talk, SignedIn reader, Access access, Locale locale, Model model) {
        var guide = guide(talk, locale);
        model.addAttribute("resident", residents.of(access));
        model.addAttribute("talk", talk);
        model.addAttribute("guide", guide);
        model.addAttribute("leads", access.may(Right.CONVERSE));
        var agenda = agendas.of(access, locale);
        model.addAttribute("agenda", agenda);
        model.addAttribute("first", agenda.stream().anyMatch(Agendas.Topic::leads) ? "/agenda" : "/questions/1");
        model.addAttribute("mine", talk.partner(reader.account()).orElse(null));
        model.addAttribute(
                "author", talk.partner(talk.account()).map(Partner::name).orElse(""));
        model.addAttribute(
                "noted",
                talk.partner(reader.account())
                        .map(partner -> Noted.of(partner, guide))
                        .orElse(List.of()));
        model.addAttribute(
                "handedIn",
                access.may(Right.CONVERSE)
                        ? talk.others().stream()
                                .filter(Partner::isHandedIn)
                                .map(partner -> new HandedIn(partner, Noted.of(partner, guide)))
                                .toList()
                        : List.of());
    }

    private Guide guide(Talk talk, Locale locale) {
        return guides.find(talk.preparation().guide(), talk.preparation().guideVersion(), locale)
                .orElseThrow(PreparedTalkController::gone);
    }

    private Talk open(UUID id, Access access) {
        return talks.find(new TalkId(id), access).filter(Talk::isOpen).orElseThrow(PreparedTalkController::gone);
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** The notes of somebody else who joined. */
    record HandedIn(Partner partner, List<Noted> notes) {}
}
