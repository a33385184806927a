package nl.nabij.conversations;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.library.Guides;
import nl.nabij.residents.Residents;
import nl.nabij.responses.Agendas;
import nl.nabij.responses.Responses;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.WithClients;
import nl.nabij.site.Dates;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A registered talk: to read it back, and to correct it. */
@Controller
@WithClients
@RequestMapping("/residents/{resident}/conversations/{id}")
class ConversationController {

    private final Conversations conversations;
    private final Residents residents;
    private final Accounts accounts;
    private final Responses responses;
    private final Talks talks;
    private final Undertakings undertakings;
    private final Agendas agendas;
    private final Dates dates;

    ConversationController(
            Conversations conversations,
            Residents residents,
            Accounts accounts,
            Responses responses,
            Talks talks,
            Undertakings undertakings,
            Agendas agendas,
            Dates dates) {
        this.conversations = conversations;
        this.residents = residents;
        this.accounts = accounts;
        this.responses = responses;
        this.talks = talks;
        this.undertakings = undertakings;
        this.agendas = agendas;
        this.dates = dates;
    }

    @GetMapping
    @For(Purpose.TALK_TOGETHER)
    String read(@PathVariable UUID id, Access access, Locale locale, Model model) {
        var conversation = found(id, access);
        if (conversation.isDraft()) {
            return "redirect:/residents/" + access.resident() + "/conversations/" + id + "/words";
        }
        model.addAttribute("resident", residents.of(access));
        model.addAttribute("conversation", conversation);
        model.addAttribute(
                "author",
                accounts.find(conversation.account()).map(Account::name).orElse(""));
        model.addAttribute(
                "earlier",
                conversations.earlier(conversation.id(), access).stream()
                        .map(version -> new Earlier(
                                version,
                                accounts.find(version.correctedBy())
                                        .map(Account::name)
                                        .orElse("")))
                        .toList());
        model.addAttribute("filled", responses.of(conversation.id(), access));
        model.addAttribute("guide", guide(conversation, access));
        model.addAttribute("agenda", toTalkAbout(conversation, access, locale));
        model.addAttribute("undertakings", undertakings.of(conversation.id(), access));
        return "conversations/read";
    }

    /** On the day of the talk only: later, somebody may have marked it after the talk. */
    private List<Agendas.Topic> toTalkAbout(Conversation conversation, Access access, Locale locale) {
        return conversation.heldOn().equals(dates.today())
                ? agendas.of(access, locale).stream()
                        .filter(Agendas.Topic::leads)
                        .toList()
                : List.of();
    }

    @GetMapping("/correction")
    @For(Purpose.TALK_TOGETHER)
    String form(@PathVariable UUID id, Access access, Model model) {
        var conversation = registered(id, access);
        model.addAttribute("form", CorrectionForm.of(conversation));
        return page(conversation, conversation.version(), access, model);
    }

    @PostMapping("/correction")
    @For(Purpose.TALK_TOGETHER)
    String correct(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") @Nullable CorrectionForm form,
            BindingResult errors,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        var conversation = registered(id, access);
        if (form == null) {
            return page(conversation, conversation.version(), access, model);
        }
        var version = form.version() == null ? 0 : form.version();
        form.check(errors);
        if (errors.hasErrors()) {
            return page(conversation, version, access, model);
        }
        return switch (conversations.correct(conversation.id(), form.correction(), access)) {
            case Outcome.Saved(var saved) -> {
                redirect.addFlashAttribute("saved", "conversations.correction.saved");
                yield "redirect:/residents/" + access.resident() + "/conversations/" + id;
            }
            case Outcome.ChangedMeanwhile(var now) -> {
                errors.reject("conversations.correction.changed-meanwhile");
                model.addAttribute("now", now);
                yield page(now, now.version(), access, model);
            }
            case Outcome.NotThere() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Outcome.WordsMissing() -> throw new IllegalStateException("the form asks for words");
            case Outcome.ImpressionMissing() -> throw new IllegalStateException("the form asks for an impression");
            case Outcome.Registered registered -> throw new IllegalStateException("nothing is registered here");
        };
    }

    /** Whose questions fit to look back on this talk. */
    private String guide(Conversation conversation, Access access) {
        return Optional.ofNullable(conversation.talk())
                .flatMap(talk -> talks.find(talk, access))
                .map(talk -> talk.preparation().guide())
                .orElse(Guides.FIRST_TALK);
    }

    private Conversation registered(UUID id, Access access) {
        var conversation = found(id, access);
        if (conversation.isDraft()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return conversation;
    }

    private Conversation found(UUID id, Access access) {
        return conversations
                .find(new ConversationId(id), access)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(Conversation conversation, int version, Access access, Model model) {
        model.addAttribute("resident", residents.of(access));
        model.addAttribute("conversation", conversation);
        model.addAttribute("version", version);
        return "conversations/correction";
    }

    /** @param by name of who corrected it */
    record Earlier(EarlierVersion version, String by) {}
}
