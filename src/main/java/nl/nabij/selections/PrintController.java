package nl.nabij.selections;

import static nl.nabij.access.Purpose.INVITE;

import java.util.List;
import java.util.Optional;
import nl.nabij.access.For;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.letters.Letter;
import nl.nabij.letters.LetterPdf;
import nl.nabij.residents.Residents;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.site.Dates;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters that were read one by one, printed and posted together. */
@Controller
@Roles(Role.CLIENT_MANAGER)
class PrintController {

    private final ReadyLetters ready;
    private final Attempts attempts;
    private final Residents residents;
    private final InvitationTexts texts;
    private final LetterPdf letters;
    private final Keys keys;
    private final Dates dates;

    PrintController(
            ReadyLetters ready,
            Attempts attempts,
            Residents residents,
            InvitationTexts texts,
            LetterPdf letters,
            Keys keys,
            Dates dates) {
        this.ready = ready;
        this.attempts = attempts;
        this.residents = residents;
        this.texts = texts;
        this.letters = letters;
        this.keys = keys;
        this.dates = dates;
    }

    @GetMapping("/selections/letters")
    @For(INVITE)
    String all(ListAccess list, Model model) {
        var all = ready.own(list).rows();
        model.addAttribute("letters", fresh(all));
        model.addAttribute(
                "stale", all.stream().filter(one -> one.isStale(dates.today())).toList());
        return "selections/letters";
    }

    @GetMapping("/selections/letters/pdf")
    @For(INVITE)
    ResponseEntity<byte[]> pdf(ListAccess list, SignedIn who) {
        var paper = fresh(ready.own(list).rows()).stream()
                .flatMap(one -> letter(one, who).stream())
                .toList();
        if (paper.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return LetterController.pdf(letters.pdf(paper, LocaleContextHolder.getLocale()), "uitnodigingen.pdf");
    }

    /** Each letter is an attempt of its own; what cannot be posted any more stays behind. */
    @PostMapping("/selections/letters/posted")
    @For(INVITE)
    String posted(ListAccess list, SignedIn who, RedirectAttributes redirect) {
        var posted = fresh(ready.own(list).rows()).stream()
                .filter(one -> post(one, who))
                .count();
        redirect.addFlashAttribute("saved", "selections.saved.posted");
        redirect.addFlashAttribute("savedArguments", new Object[] {posted});
        return "redirect:/selections/letters";
    }

    private boolean post(ReadyLetter one, SignedIn who) {
        return keys.access(who, one.resident(), INVITE)
                .map(access -> attempts.make(
                        one.selected(),
                        new AttemptRequest(
                                one.number(), Channel.LETTER, one.language(), Reach.SENT, one.callOn(), "", null),
                        access))
                .filter(Outcome.Done.class::isInstance)
                .isPresent();
    }

    private Optional<Letter> letter(ReadyLetter one, SignedIn who) {
        return keys.access(who, one.resident(), INVITE)
                .filter(access -> attempts.mayTry(Channel.LETTER, access) instanceof Outcome.Done)
                .map(access -> texts.letter(
                        residents.of(access), Channel.LETTER, one.language(), dates.today(), one.callOn(), who));
    }

    private List<ReadyLetter> fresh(List<ReadyLetter> all) {
        return all.stream().filter(one -> !one.isStale(dates.today())).toList();
    }
}
