package nl.nabij.signals;

import java.util.Arrays;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Purpose;
import nl.nabij.regions.Settings;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.AnyRole;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.SignalId;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Telling what one noticed, with an account: everybody at work about somebody, and a resident about him- or herself. */
@Controller
class SenderController {

    private final Signals signals;
    private final Settings settings;
    private final Keys keys;

    SenderController(Signals signals, Settings settings, Keys keys) {
        this.signals = signals;
        this.settings = settings;
        this.keys = keys;
    }

    @AnyRole
    @GetMapping("/signals/new")
    String card(SignedIn asks, Model model) {
        model.addAttribute("form", SignalForm.ofAccount(SignalId.next().toString()));
        return card(model);
    }

    @AnyRole
    @PostMapping("/signals")
    String send(
            @ModelAttribute("form") SignalForm form,
            BindingResult errors,
            SignedIn sender,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            return card(model);
        }
        var opening = keys.opening(sender, ResidentId.next(), Purpose.RAISE);
        return sent(signals.raise(id(form.id()), form.request(), opening), errors, "/signals/own", redirect)
                .orElseGet(() -> card(model));
    }

    @AnyRole
    @GetMapping("/signals/own")
    @For(Purpose.RAISE)
    String own(ListAccess list, Model model) {
        model.addAttribute("signals", signals.sent(list).rows());
        return "signals/own";
    }

    @Roles(Role.RESIDENT)
    @GetMapping("/me/signals/new")
    @For(Purpose.OWN)
    String ask(Access access, Model model) {
        model.addAttribute("form", SignalForm.ofAccount(SignalId.next().toString()));
        return ask(model);
    }

    @Roles(Role.RESIDENT)
    @PostMapping("/me/signals")
    @For(Purpose.OWN)
    String ask(
            @ModelAttribute("form") SignalForm form,
            BindingResult errors,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            return ask(model);
        }
        var told = form.request();
        var own = new SignalRequest(told.seen(), java.util.Set.of(), null, null, null, Knows.SELF);
        return sent(signals.raiseOwn(id(form.id()), own, access), errors, "/me", redirect)
                .orElseGet(() -> ask(model));
    }

    private static Optional<String> sent(
            Raised raised, BindingResult errors, String next, RedirectAttributes redirect) {
        return switch (raised) {
            case Raised.Done _, Raised.Before _ -> {
                redirect.addFlashAttribute("saved", "signals.sent");
                yield Optional.of("redirect:" + next);
            }
            case Raised.NobodyReads _ -> {
                errors.reject("signals.form.nobody");
                yield Optional.empty();
            }
            case Raised.NotThere _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Raised.Full _ -> throw new IllegalStateException("an account never waits apart");
        };
    }

    private String card(Model model) {
        model.addAttribute("knowing", SignalForm.knowing().subList(0, 3));
        model.addAttribute(
                "topics",
                Arrays.stream(Topic.values())
                        .map(topic -> Option.worded(topic, "signals.topic." + topic)
                                .withHint("signals.topic." + topic + ".about"))
                        .toList());
        model.addAttribute("days", settings.of(SignalSettings.TAKE));
        return "signals/card";
    }

    /** First it is taken, and then there is contact: what is promised is both. */
    private String ask(Model model) {
        model.addAttribute("days", settings.of(SignalSettings.TAKE) + settings.of(SignalSettings.CONTACT));
        return "signals/ask";
    }

    private static SignalId id(@Nullable String text) {
        try {
            return SignalId.of(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
        }
    }
}
