package nl.nabij.selections;

import static nl.nabij.access.Purpose.INVITE;

import java.time.LocalDate;
import java.util.List;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.letters.Letter;
import nl.nabij.letters.LetterPdf;
import nl.nabij.regions.Settings;
import nl.nabij.residents.Resident;
import nl.nabij.residents.Residents;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.SelectedId;
import nl.nabij.shared.WorkingDays;
import nl.nabij.site.Dates;
import nl.nabij.site.Option;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A letter to one resident: read it first, then print it, alone or later with others. */
@Controller
@Roles(Role.CLIENT_MANAGER)
@RequestMapping("/residents/{resident}/selections/{selected}/letter")
class LetterController {

    private final Attempts attempts;
    private final ReadyLetters ready;
    private final Residents residents;
    private final InvitationTexts texts;
    private final InvitationPage page;
    private final LetterPdf letters;
    private final Settings settings;
    private final Dates dates;

    LetterController(
            Attempts attempts,
            ReadyLetters ready,
            Residents residents,
            InvitationTexts texts,
            InvitationPage page,
            LetterPdf letters,
            Settings settings,
            Dates dates) {
        this.attempts = attempts;
        this.ready = ready;
        this.residents = residents;
        this.texts = texts;
        this.page = page;
        this.letters = letters;
        this.settings = settings;
        this.dates = dates;
    }

    /** The letter as it will be. What is chosen on the page comes back in the address: a language and a day. */
    @GetMapping
    @For(INVITE)
    String letter(
            @PathVariable SelectedId selected,
            @ModelAttribute("form") AttemptForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String act,
            SignedIn who,
            Access access,
            Model model) {
        var found = page.read(selected, access);
        var resident = residents.of(access);
        if (form.getChannel() == null || !form.getChannel().isPaper()) {
            form.setChannel(Channel.LETTER);
        }
        form.setLanguage(AttemptController.dutchOrEnglish(form.getLanguage(), resident.language()));
        if (act.isEmpty() && form.getCallOn() == null && resident.phone() != null) {
            form.setCallOn(WorkingDays.onOrAfter(dates.today().plusDays(settings.of(SelectionSettings.ASK_AFTER))));
        }
        form.checkDay(dates.today(), errors);
        return shown(found, resident, form, errors, who, access, model);
    }

    /** Made anew each time: what holds at this moment decides whether it may be made. */
    @GetMapping("/pdf")
    @For(INVITE)
    ResponseEntity<byte[]> pdf(
            @PathVariable SelectedId selected,
            @ModelAttribute("form") AttemptForm form,
            BindingResult errors,
            @RequestParam(required = false) Integer attempt,
            SignedIn who,
            Access access) {
        var found = page.found(selected, access);
        var letter = attempt == null ? asked(found, form, errors, who, access) : sent(found, attempt, who, access);
        return pdf(letters.pdf(letter), "uitnodiging.pdf");
    }

    /** To print it with others. */
    @PostMapping("/ready")
    @For(INVITE)
    String prepare(
            @PathVariable SelectedId selected,
            @ModelAttribute("form") AttemptForm form,
            BindingResult errors,
            SignedIn who,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        var found = page.found(selected, access);
        var resident = residents.of(access);
        form.setChannel(Channel.LETTER);
        form.setLanguage(AttemptController.dutchOrEnglish(form.getLanguage(), resident.language()));
        form.checkDay(dates.today(), errors);
        if (errors.hasErrors()) {
            return shown(found, resident, form, errors, who, access, model);
        }
        InvitationPage.tell(
                ready.prepare(selected, String.valueOf(form.getLanguage()), form.getCallOn(), access),
                "selections.saved.ready",
                redirect);
        return "redirect:/selections/letters";
    }

    @PostMapping("/ready/removal")
    @For(INVITE)
    String putAway(@PathVariable SelectedId selected, Access access, RedirectAttributes redirect) {
        page.found(selected, access);
        ready.putAway(selected, access);
        redirect.addFlashAttribute("saved", "selections.saved.put-away");
        return "redirect:/selections/letters";
    }

    static ResponseEntity<byte[]> pdf(byte[] file, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file);
    }

    private String shown(
            Selected found,
            Resident resident,
            AttemptForm form,
            BindingResult errors,
            SignedIn who,
            Access access,
            Model model) {
        var effort = page.about(found, access, model);
        form.setNumber(effort.next());
        form.setReach(Reach.SENT);
        model.addAttribute(
                "languages",
                List.of(Option.worded("nl", "selections.language.nl"), Option.worded("en", "selections.language.en")));
        model.addAttribute("hindrance", hindrance(form, access));
        if (!errors.hasErrors()) {
            model.addAttribute("letter", letters.onPage(letter(resident, form, dates.today(), who)));
        }
        return "selections/letter";
    }

    private boolean hindrance(AttemptForm form, Access access) {
        var channel = form.getChannel() == null ? Channel.LETTER : form.getChannel();
        return !(attempts.mayTry(channel, access) instanceof Outcome.Done);
    }

    /** One that is looked at before it is sent. */
    private Letter asked(Selected found, AttemptForm form, BindingResult errors, SignedIn who, Access access) {
        form.checkDay(dates.today(), errors);
        if (errors.hasErrors()
                || form.getChannel() == null
                || !form.getChannel().isPaper()
                || !found.state().isLive()
                || hindrance(form, access)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var resident = residents.of(access);
        form.setLanguage(AttemptController.dutchOrEnglish(form.getLanguage(), resident.language()));
        return letter(resident, form, dates.today(), who);
    }

    /** One that was sent, as long as it asks something. */
    private Letter sent(Selected found, int number, SignedIn who, Access access) {
        return attempts.of(found.id(), access).attempts().stream()
                .filter(attempt -> attempt.number() == number
                        && attempt.channel().isPaper()
                        && found.state().isLive()
                        && attempts.mayTry(attempt.channel(), access) instanceof Outcome.Done)
                .findFirst()
                .map(attempt -> texts.letter(
                        residents.of(access),
                        attempt.channel(),
                        attempt.language(),
                        dates.on(attempt.at()),
                        attempt.callOn(),
                        who))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Letter letter(Resident resident, AttemptForm form, LocalDate on, SignedIn who) {
        return texts.letter(
                resident,
                form.getChannel() == null ? Channel.LETTER : form.getChannel(),
                String.valueOf(form.getLanguage()),
                on,
                form.getCallOn(),
                who);
    }
}
