package nl.nabij.handouts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import nl.nabij.handouts.Handout.State;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.identity.Actors;
import nl.nabij.identity.Secrets;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The way in for who got a code: type it, read who will see the answers, begin; and the way out. No account, no session, and
 * nothing of a person on these pages. A code comes by POST only: behind a {@code #} a browser keeps it to itself.
 */
@Controller
class AloneController {

    private final Sittings sittings;
    private final Tries tries;
    private final Codes codes;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Devices devices;
    private final Clock clock;

    AloneController(
            Sittings sittings,
            Tries tries,
            Codes codes,
            Accounts accounts,
            Organisations organisations,
            Devices devices,
            Clock clock) {
        this.sittings = sittings;
        this.tries = tries;
        this.codes = codes;
        this.accounts = accounts;
        this.organisations = organisations;
        this.devices = devices;
        this.clock = clock;
    }

    @GetMapping("/zelf")
    String code(HttpServletRequest request, Model model) {
        return page(false, request, model);
    }

    /** The page that stands open on a tablet at the desk. */
    @GetMapping("/zelf/desk")
    String desk(HttpServletRequest request, Model model) {
        return page(true, request, model);
    }

    @PostMapping("/zelf")
    String look(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        language(form, request, response);
        var code = Codes.typed(form.code());
        var network = codes.network(request.getRemoteAddr());
        if (Actors.atWork().isPresent()) {
            return page(form.isDesk(), request, model);
        }
        if (code.isEmpty() || !tries.begin(network)) {
            errors.rejectValue("code", code.isEmpty() ? "handouts.code.unknown" : "handouts.code.too-many");
            return typing(form.isDesk(), request, model);
        }
        var found = sittings.behind(code.get());
        found.ifPresent(handout -> tries.wasRight(network));
        if (found.isPresent() && isHere(found.get(), request)) {
            devices.goOn(found.get(), request, response);
            return "redirect:/zelf/questions";
        }
        return switch (found.map(handout -> handout.state(clock.instant())).orElse(State.OVER)) {
            case WAITING -> beforehand(found.orElseThrow(), form, model);
            case BUSY, RESTING -> refused("handouts.code.elsewhere", form, errors, request, model);
            case SENT, OVER ->
                refused(
                        found.isPresent() ? "handouts.code.over" : "handouts.code.unknown",
                        form,
                        errors,
                        request,
                        model);
        };
    }

    /** From here on it is on this device. */
    @PostMapping("/zelf/begin")
    String begin(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var network = codes.network(request.getRemoteAddr());
        var code = Codes.typed(form.code());
        if (code.isEmpty() || Actors.atWork().isPresent() || !tries.begin(network)) {
            return refused("handouts.code.unknown", form, errors, request, model);
        }
        var found = sittings.behind(code.get());
        if (found.isEmpty()) {
            return refused("handouts.code.unknown", form, errors, request, model);
        }
        tries.wasRight(network);
        var secret = Secrets.next();
        if (isHere(found.get(), request)) {
            devices.goOn(found.get(), request, response);
            return "redirect:/zelf/questions";
        }
        if (!sittings.begin(secret, form.isDesk(), devices.key(found.get()))) {
            var isElsewhere =
                    EnumSet.of(State.BUSY, State.RESTING).contains(found.get().state(clock.instant()));
            return refused(
                    isElsewhere ? "handouts.code.elsewhere" : "handouts.code.over", form, errors, request, model);
        }
        DeviceCookie.write(secret, devices.quiet(form.isDesk()).known(), request, response);
        return "redirect:/zelf/questions";
    }

    @GetMapping("/zelf/stop")
    String stop(HttpServletRequest request, HttpServletResponse response, Model model) {
        return devices.going(request)
                .map(handout -> {
                    devices.goOn(handout, request, response);
                    model.addAttribute("quiet", devices.quiet(handout.desk()));
                    return "handouts/stop";
                })
                .orElseGet(() -> devices.over(request));
    }

    @PostMapping("/zelf/stop")
    String stopped(HttpServletRequest request, HttpServletResponse response, Model model) {
        var handout = devices.going(request).or(() -> devices.resting(request));
        handout.ifPresent(one -> sittings.stop(devices.key(one)));
        DeviceCookie.forget(request, response);
        model.addAttribute("quiet", devices.quiet(handout.map(Handout::desk).orElse(false)));
        return "handouts/stopped";
    }

    /** Sent, stopped, or quiet too long: there is nothing on this device any more. */
    @GetMapping("/zelf/over")
    String over() {
        return "handouts/over";
    }

    private boolean isHere(Handout handout, HttpServletRequest request) {
        return devices.going(request)
                .or(() -> devices.resting(request))
                .filter(one -> one.id().equals(handout.id()))
                .isPresent();
    }

    private String beforehand(Handout handout, CodeForm form, Model model) {
        var maker = accounts.find(handout.account());
        var course = sittings.course(handout);
        if (course.spots().isEmpty()) {
            return "handouts/over";
        }
        model.addAttribute("form", form);
        model.addAttribute("by", maker.map(Account::name).orElse(""));
        model.addAttribute(
                "organisation",
                maker.map(Account::organisation)
                        .flatMap(organisations::find)
                        .map(Organisation::name)
                        .orElse(""));
        model.addAttribute("instruments", sittings.shown(handout));
        model.addAttribute("count", course.spots().size());
        model.addAttribute("quiet", devices.quiet(form.isDesk()));
        model.addAttribute("code", Codes.shown(codes.code(handout.id())));
        return "handouts/beforehand";
    }

    private String refused(String why, CodeForm form, BindingResult errors, HttpServletRequest request, Model model) {
        errors.rejectValue("code", why);
        return typing(form.isDesk(), request, model);
    }

    private String page(boolean desk, HttpServletRequest request, Model model) {
        model.addAttribute("form", new CodeForm(null, desk, null));
        return typing(desk, request, model);
    }

    private String typing(boolean desk, HttpServletRequest request, Model model) {
        model.addAttribute("desk", desk);
        model.addAttribute("signedIn", Actors.atWork().orElse(null));
        model.addAttribute("going", devices.going(request).orElse(null));
        var resting = devices.resting(request);
        model.addAttribute("resting", resting.orElse(null));
        model.addAttribute(
                "by",
                resting.map(Handout::account)
                        .flatMap(accounts::find)
                        .map(Account::name)
                        .orElse(""));
        return "handouts/code";
    }

    /** In the form itself, because the page with the code in it has no address to come back to. */
    private static void language(CodeForm form, HttpServletRequest request, HttpServletResponse response) {
        var resolver = RequestContextUtils.getLocaleResolver(request);
        if (resolver != null && form.language() != null && List.of("nl", "en").contains(form.language())) {
            resolver.setLocale(request, response, Locale.of(form.language()));
        }
    }

    /**
     * What somebody typed of the code.
     *
     * @param desk whether it is on a tablet at the desk
     * @param language chosen with a button of the form; null where it was another button
     */
    record CodeForm(
            @Nullable String code,
            @Nullable Boolean desk,
            @Nullable String language) {

        public boolean isDesk() {
            return Boolean.TRUE.equals(desk);
        }
    }
}
