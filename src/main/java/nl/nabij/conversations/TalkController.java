package nl.nabij.conversations;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
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
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.TalkId;
import nl.nabij.shared.WithClients;
import nl.nabij.site.Dates;
import nl.nabij.talks.Noted;
import nl.nabij.talks.Talk;
import nl.nabij.talks.Talks;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The three screens of a talk. Whatever is sent is kept first, and judged after that. */
@Controller
@WithClients
@RequestMapping("/residents/{resident}/conversations")
class TalkController {

    private final Agendas agendas;
    private final Conversations conversations;
    private final Residents residents;
    private final Guides guides;
    private final Talks talks;
    private final TableChoices choices;
    private final Dates dates;

    TalkController(
            Conversations conversations,
            Residents residents,
            Guides guides,
            Talks talks,
            TableChoices choices,
            Dates dates,
            Agendas agendas) {
        this.agendas = agendas;
        this.conversations = conversations;
        this.residents = residents;
        this.guides = guides;
        this.talks = talks;
        this.choices = choices;
        this.dates = dates;
    }

    /** @param talk that was prepared and held, and is registered now */
    @PostMapping
    @For(Purpose.TALK_TOGETHER)
    String begin(@RequestParam Optional<UUID> talk, Access access) {
        var draft = talk.isEmpty()
                ? conversations.begin(access)
                : conversations
                        .begin(new TalkId(talk.get()), access)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return "redirect:" + path(access, draft) + "/words";
    }

    @GetMapping("/{id}/words")
    @For(Purpose.TALK_TOGETHER)
    String words(@PathVariable UUID id, Access access, Locale locale, Model model) {
        var draft = draft(new ConversationId(id), access);
        if (!draft.isDraft()) {
            return "redirect:" + path(access, draft.id());
        }
        model.addAttribute("form", WordsForm.of(draft.words()));
        return screen("words", draft, access, locale, model);
    }

    @PostMapping("/{id}/words")
    @For(Purpose.TALK_TOGETHER)
    String keep(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Access access,
            Locale locale,
            Model model) {
        if (!errors.hasErrors()) {
            switch (conversations.save(new ConversationId(id), form.told(), access)) {
                case Outcome.Registered(var conversation) -> {
                    return "redirect:" + path(access, conversation.id());
                }
                case Outcome.NotThere() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                case Outcome other -> form.check(errors);
            }
        }
        return errors.hasErrors()
                ? screen("words", draft(new ConversationId(id), access), access, locale, model)
                : "redirect:" + path(access, new ConversationId(id)) + "/impression";
    }

    @GetMapping("/{id}/impression")
    @For(Purpose.TALK_TOGETHER)
    String impression(@PathVariable UUID id, Access access, Locale locale, Model model) {
        var draft = draft(new ConversationId(id), access);
        if (!draft.isDraft()) {
            return "redirect:" + path(access, draft.id());
        }
        model.addAttribute("form", ImpressionForm.of(draft.impression()));
        return screen("impression", draft, access, locale, model);
    }

    @PostMapping("/{id}/impression")
    @For(Purpose.TALK_TOGETHER)
    String keep(
            @PathVariable UUID id,
            @ModelAttribute("form") ImpressionForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String then,
            Access access,
            Locale locale,
            Model model) {
        switch (conversations.save(new ConversationId(id), form.view(), access)) {
            case Outcome.Registered(var conversation) -> {
                return "redirect:" + path(access, conversation.id());
            }
            case Outcome.NotThere() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Outcome other -> {
                if ("questionnaire".equals(then)) {
                    return "redirect:/residents/%s/responses/new?conversation=%s".formatted(access.resident(), id);
                }
                form.check(errors);
            }
        }
        return errors.hasErrors()
                ? screen("impression", draft(new ConversationId(id), access), access, locale, model)
                : "redirect:" + path(access, new ConversationId(id)) + "/agreement";
    }

    @GetMapping("/{id}/agreement")
    @For(Purpose.TALK_TOGETHER)
    String agreement(@PathVariable UUID id, Access access, Locale locale, Model model) {
        var draft = draft(new ConversationId(id), access);
        if (!draft.isDraft()) {
            return "redirect:" + path(access, draft.id());
        }
        model.addAttribute("form", AgreementForm.of(draft, choices.table(draft, access)));
        return screen("agreement", draft, access, locale, model);
    }

    @PostMapping("/{id}/agreement")
    @For(Purpose.TALK_TOGETHER)
    String register(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") @Nullable AgreementForm form,
            BindingResult errors,
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        var talk = new ConversationId(id);
        var today = dates.today();
        if (form == null) {
            return screen("agreement", draft(talk, access), access, locale, model);
        }
        form.check(today, errors);
        keep(talk, form, today, errors, access);
        if (errors.hasErrors()) {
            return screen("agreement", draft(talk, access), access, locale, model);
        }
        return switch (conversations.register(talk, access)) {
            case Outcome.Registered(var registered) -> {
                redirect.addFlashAttribute("saved", "conversations.saved");
                redirect.addFlashAttribute(
                        "savedArguments", new Object[] {residents.of(access).calledName()});
                yield "redirect:" + path(access, talk);
            }
            case Outcome.WordsMissing() -> "redirect:" + path(access, talk) + "/words";
            case Outcome.ImpressionMissing() -> "redirect:" + path(access, talk) + "/impression";
            case Outcome.NotThere() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Outcome.Saved saved -> throw new IllegalStateException("to register is more than to save");
            case Outcome.ChangedMeanwhile changed -> throw new IllegalStateException("a draft has one author");
        };
    }

    /** One more row to write in; what is there is kept, whole or not. */
    @PostMapping(path = "/{id}/agreement", params = "more")
    @For(Purpose.TALK_TOGETHER)
    String more(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") @Nullable AgreementForm form,
            BindingResult errors,
            Access access,
            Locale locale,
            Model model) {
        var talk = new ConversationId(id);
        if (form == null) {
            return screen("agreement", draft(talk, access), access, locale, model);
        }
        form.check(dates.today(), errors);
        keep(talk, form, dates.today(), errors, access);
        return errors.hasErrors()
                ? screen("agreement", draft(talk, access), access, locale, model)
                : "redirect:" + path(access, talk) + "/agreement";
    }

    private void keep(ConversationId id, AgreementForm form, LocalDate today, BindingResult errors, Access access) {
        if (!errors.hasFieldErrors("agreed")) {
            conversations.save(id, form.agreement(today), form.held(today), access);
        }
        if (form.table() != null && !errors.hasFieldErrors("table*")) {
            conversations.save(id, form.table().table(choices.house(draft(id, access), access)), access);
        }
    }

    /** Throws the draft away. */
    @PostMapping("/{id}/removal")
    @For(Purpose.TALK_TOGETHER)
    String discard(@PathVariable UUID id, Access access, RedirectAttributes redirect) {
        conversations.discard(new ConversationId(id), access);
        redirect.addFlashAttribute("saved", "conversations.discarded");
        return "redirect:/residents/" + access.resident();
    }

    private Conversation draft(ConversationId id, Access access) {
        return conversations.find(id, access).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String screen(String name, Conversation draft, Access access, Locale locale, Model model) {
        model.addAttribute("resident", residents.of(access));
        model.addAttribute("conversation", draft);
        var talk = draft.talk() == null ? Optional.<Talk>empty() : talks.find(draft.talk(), access);
        var guide = talk.flatMap(prepared -> guides.find(
                        prepared.preparation().guide(), prepared.preparation().guideVersion(), locale))
                .or(() -> guides.find(Guides.FIRST_TALK, locale))
                .orElseThrow();
        model.addAttribute("guide", guide);
        model.addAttribute("agenda", agendas.of(access, locale));
        if (name.equals("agreement")) {
            model.addAttribute("choices", choices.of(draft, residents.of(access).calledName(), access));
        }
        model.addAttribute("noted", talk.map(prepared -> noted(prepared, guide)).orElse(List.of()));
        return "conversations/" + name;
    }

    private static List<Sheet> noted(Talk talk, Guide guide) {
        return talk.partners().stream()
                .map(partner -> new Sheet(partner.name(), Noted.of(partner, guide)))
                .filter(sheet -> !sheet.notes().isEmpty())
                .toList();
    }

    /** What one of those who joined noted. */
    record Sheet(String by, List<Noted> notes) {}

    private static String path(Access access, ConversationId id) {
        return "/residents/" + access.resident() + "/conversations/" + id;
    }
}
