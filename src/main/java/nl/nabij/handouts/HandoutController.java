package nl.nabij.handouts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.access.Right;
import nl.nabij.handouts.Handout.State;
import nl.nabij.handouts.HandoutRequest.Outcome;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.residents.Residents;
import nl.nabij.shared.HandoutId;
import nl.nabij.shared.WithClients;
import nl.nabij.site.Option;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Handing out questionnaires: choose, show the code, withdraw. */
@Controller
@WithClients
@RequestMapping("/residents/{resident}/handouts")
class HandoutController {

    private final Handouts handouts;
    private final Residents residents;
    private final Accounts accounts;
    private final HandoutTexts texts;
    private final Clock clock;

    HandoutController(Handouts handouts, Residents residents, Accounts accounts, HandoutTexts texts, Clock clock) {
        this.handouts = handouts;
        this.residents = residents;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/new")
    @For(Purpose.TALK_TOGETHER)
    String blank(Access access, Locale locale, Model model) {
        model.addAttribute("form", HandoutForm.blank());
        return page(access, locale, model);
    }

    @PostMapping
    @For(Purpose.TALK_TOGETHER)
    String make(
            @ModelAttribute("form") HandoutForm form, BindingResult errors, Access access, Locale locale, Model model) {
        return switch (handouts.make(form.request(), access)) {
            case Outcome.Made(var id) -> "redirect:/residents/%s/handouts/%s".formatted(access.resident(), id);
            case Outcome.NothingChosen() -> {
                errors.rejectValue("instruments", "handouts.new.none");
                yield page(access, locale, model);
            }
            case Outcome.NobodyThere(), Outcome.NotThere() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping("/{id}")
    @For(Purpose.TALK_TOGETHER)
    String one(@PathVariable UUID id, Access access, Model model, HttpServletRequest request) {
        var handout = found(id, access);
        var state = handout.state(clock.instant());
        model.addAttribute("resident", residents.of(access));
        model.addAttribute("handout", handout);
        model.addAttribute("state", state);
        model.addAttribute("titles", texts.titles(handouts.instruments(handout)));
        model.addAttribute(
                "by", accounts.find(handout.account()).map(Account::name).orElse(""));
        model.addAttribute("paper", handout.takesPaper(clock.instant()));
        model.addAttribute("reference", handouts.reference(handout));
        if (state == State.WAITING || state == State.RESTING) {
            var code = handouts.code(handout);
            var address = ServletUriComponentsBuilder.fromContextPath(request)
                    .path("/zelf")
                    .build()
                    .toString();
            model.addAttribute("code", code);
            model.addAttribute("address", address);
            model.addAttribute("link", address + "#" + code);
            model.addAttribute("qr", Qr.of(address + "#" + code));
        }
        return "handouts/one";
    }

    @PostMapping("/{id}/removal")
    @For(Purpose.TALK_TOGETHER)
    String withdraw(@PathVariable UUID id, Access access, RedirectAttributes redirect) {
        if (!handouts.withdraw(new HandoutId(id), access)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        redirect.addFlashAttribute("saved", "handouts.withdrawn");
        return "redirect:/residents/" + access.resident();
    }

    private Handout found(UUID id, Access access) {
        return handouts.find(new HandoutId(id), access)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(Access access, Locale locale, Model model) {
        var resident = residents.of(access);
        if (!access.may(Right.CONVERSE) || resident.deceasedOn() != null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("resident", resident);
        model.addAttribute(
                "instruments",
                handouts.offered(access).stream()
                        .map(one -> Option.named(one.key(), one.title().in(locale)))
                        .toList());
        return "handouts/new";
    }
}
