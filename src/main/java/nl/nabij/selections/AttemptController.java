package nl.nabij.selections;

import static nl.nabij.access.Purpose.INVITE;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.letters.Medium;
import nl.nabij.regions.Settings;
import nl.nabij.residents.Residents;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.SelectedId;
import nl.nabij.shared.WorkingDays;
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
import org.springframework.web.util.UriUtils;

/** Seeking contact: to call with the words beside it, and to send a message or a mail from one's own phone. */
@Controller
@Roles(Role.CLIENT_MANAGER)
@RequestMapping("/residents/{resident}/selections/{selected}")
class AttemptController {

    private final Attempts attempts;
    private final Residents residents;
    private final InvitationTexts texts;
    private final InvitationPage page;
    private final Settings settings;

    AttemptController(
            Attempts attempts, Residents residents, InvitationTexts texts, InvitationPage page, Settings settings) {
        this.attempts = attempts;
        this.residents = residents;
        this.texts = texts;
        this.page = page;
        this.settings = settings;
    }

    @GetMapping("/call")
    @For(INVITE)
    String call(
            @PathVariable SelectedId selected,
            @RequestParam(required = false) String language,
            @ModelAttribute("form") AttemptForm form,
            SignedIn who,
            Access access,
            Model model) {
        return call(page.read(selected, access), language, form, who, access, model);
    }

    @GetMapping("/message")
    @For(INVITE)
    String message(
            @PathVariable SelectedId selected,
            @RequestParam(required = false) String language,
            @ModelAttribute("form") AttemptForm form,
            SignedIn who,
            Access access,
            Model model) {
        return send(Medium.MESSAGE, page.read(selected, access), language, form, who, access, model);
    }

    @GetMapping("/mail")
    @For(INVITE)
    String mail(
            @PathVariable SelectedId selected,
            @RequestParam(required = false) String language,
            @ModelAttribute("form") AttemptForm form,
            SignedIn who,
            Access access,
            Model model) {
        return send(Medium.MAIL, page.read(selected, access), language, form, who, access, model);
    }

    @PostMapping("/attempts")
    @For(INVITE)
    String make(
            @PathVariable SelectedId selected,
            @ModelAttribute("form") AttemptForm form,
            BindingResult errors,
            SignedIn who,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        var found = page.found(selected, access);
        var channel = form.getChannel();
        if (!form.isOfAPage() || channel == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        form.check(Reach.atOnce(channel), page.today(), errors);
        if (errors.hasErrors()) {
            return switch (channel) {
                case MESSAGE -> send(Medium.MESSAGE, found, form.getLanguage(), form, who, access, model);
                case MAIL -> send(Medium.MAIL, found, form.getLanguage(), form, who, access, model);
                case PHONE -> call(found, form.getLanguage(), form, who, access, model);
                case LETTER, BY_HAND -> "redirect:%s/letter?channel=%s".formatted(InvitationPage.path(found), channel);
            };
        }
        var outcome = attempts.make(selected, form.request(), access);
        InvitationPage.tell(outcome, saved(form.reach()), redirect);
        return "redirect:" + InvitationPage.path(found);
    }

    /** Message key of what is told after it was written down. */
    static String saved(Reach reach) {
        return "selections.saved.reach." + InvitationPage.slug(reach);
    }

    private String call(
            Selected selected, @Nullable String language, AttemptForm form, SignedIn who, Access access, Model model) {
        var resident = residents.of(access);
        var spoken = dutchOrEnglish(language, resident.language());
        fill(form, Channel.PHONE, spoken, page.about(selected, access, model));
        model.addAttribute("language", spoken);
        model.addAttribute("script", texts.spoken(resident, spoken, who));
        model.addAttribute("voicemail", texts.voicemail(resident, spoken, who));
        model.addAttribute("reaches", page.reaches(Reach.atOnce(Channel.PHONE)));
        return "selections/call";
    }

    private String send(
            Medium medium,
            Selected selected,
            @Nullable String language,
            AttemptForm form,
            SignedIn who,
            Access access,
            Model model) {
        var resident = residents.of(access);
        var written = dutchOrEnglish(language, resident.language());
        var callOn = callOn();
        var text = texts.written(medium, resident, written, callOn, who);
        fill(
                form,
                medium == Medium.MAIL ? Channel.MAIL : Channel.MESSAGE,
                written,
                page.about(selected, access, model));
        form.setReach(Reach.SENT);
        form.setTextVersion(text.version());
        form.setCallOn(text.tellsDay() ? callOn : null);
        model.addAttribute("medium", medium);
        model.addAttribute("language", written);
        model.addAttribute("text", text.text());
        model.addAttribute("address", medium == Medium.MAIL ? resident.email() : resident.phone());
        model.addAttribute("link", link(medium, text, medium == Medium.MAIL ? resident.email() : resident.phone()));
        return "selections/send";
    }

    /** Opens the own phone or mail with the text in it; null where there is no number or address. */
    private static @Nullable String link(Medium medium, InvitationTexts.Written text, @Nullable String address) {
        if (address == null) {
            return null;
        }
        var body = UriUtils.encode(text.text().body().replace("\n", "\r\n"), StandardCharsets.UTF_8);
        return medium == Medium.MAIL
                ? "mailto:%s?subject=%s&body=%s"
                        .formatted(
                                UriUtils.encode(address, StandardCharsets.UTF_8).replace("%40", "@"),
                                UriUtils.encode(text.text().subject(), StandardCharsets.UTF_8),
                                body)
                : "sms:%s?body=%s".formatted(address.replaceAll("[^0-9+]", ""), body);
    }

    private static void fill(AttemptForm form, Channel channel, String language, Effort effort) {
        form.setChannel(channel);
        form.setLanguage(language);
        if (form.getReach() == null) {
            form.setNumber(effort.next());
        }
    }

    private LocalDate callOn() {
        return WorkingDays.onOrAfter(page.today().plusDays(settings.of(SelectionSettings.ASK_AFTER)));
    }

    static String dutchOrEnglish(@Nullable String chosen, String language) {
        return List.of("nl", "en").contains(String.valueOf(chosen))
                ? String.valueOf(chosen)
                : language.toLowerCase(Locale.ROOT).equals("en") ? "en" : "nl";
    }
}
