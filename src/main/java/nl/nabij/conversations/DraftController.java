package nl.nabij.conversations;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.WithClients;
import nl.nabij.site.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps what is being typed, between two screens: the page sends it along by script, and works without. */
@RestController
@WithClients
@RequestMapping("/residents/{resident}/conversations/{id}")
class DraftController {

    private final Conversations conversations;
    private final TableChoices choices;
    private final MessageSource messages;
    private final Dates dates;

    DraftController(Conversations conversations, TableChoices choices, MessageSource messages, Dates dates) {
        this.conversations = conversations;
        this.choices = choices;
        this.messages = messages;
        this.dates = dates;
    }

    @PostMapping(path = "/words", params = "draft")
    @For(Purpose.TALK_TOGETHER)
    ResponseEntity<String> words(
            @PathVariable UUID id, @Valid @ModelAttribute("form") WordsForm form, BindingResult errors, Access access) {
        return errors.hasErrors()
                ? ResponseEntity.unprocessableContent().build()
                : answer(conversations.save(new ConversationId(id), form.told(), access));
    }

    @PostMapping(path = "/impression", params = "draft")
    @For(Purpose.TALK_TOGETHER)
    ResponseEntity<String> impression(
            @PathVariable UUID id, @ModelAttribute("form") ImpressionForm form, BindingResult errors, Access access) {
        return answer(conversations.save(new ConversationId(id), form.view(), access));
    }

    @PostMapping(path = "/agreement", params = "draft")
    @For(Purpose.TALK_TOGETHER)
    ResponseEntity<String> agreement(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") @Nullable AgreementForm form,
            BindingResult errors,
            Access access) {
        var today = dates.today();
        if (form == null || errors.hasFieldErrors("agreed")) {
            return ResponseEntity.unprocessableContent().build();
        }
        var talk = new ConversationId(id);
        var kept = conversations.save(talk, form.agreement(today), form.held(today), access);
        var table = form.table();
        if (table == null || !(kept instanceof Outcome.Saved(var draft))) {
            return answer(kept);
        }
        return answer(conversations.save(talk, table.table(choices.house(draft, access)), access));
    }

    private ResponseEntity<String> answer(Outcome outcome) {
        return outcome instanceof Outcome.Saved(var kept)
                ? ResponseEntity.ok(messages.getMessage(
                        "conversations.kept",
                        new Object[] {dates.time(kept.savedAt())},
                        LocaleContextHolder.getLocale()))
                : ResponseEntity.notFound().build();
    }
}
