package nl.nabij.identity;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.nabij.organisations.Organisations;
import nl.nabij.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The sign-in page. */
@Controller
class SignInController {

    private final SignIns signIns;
    private final Accounts accounts;
    private final Organisations organisations;
    private final SessionAccount session;
    private final DeviceCookie device;
    private final Map<String, ComeBack> comeBacks;

    SignInController(
            SignIns signIns,
            Accounts accounts,
            Organisations organisations,
            SessionAccount session,
            DeviceCookie device,
            List<ComeBack> comeBacks) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.organisations = organisations;
        this.session = session;
        this.device = device;
        this.comeBacks = comeBacks.stream().collect(Collectors.toMap(ComeBack::name, Function.identity()));
    }

    /** @param to where it goes on, for who is signed in already and is asked again */
    @GetMapping("/sign-in")
    String page(
            @RequestParam(required = false) @Nullable String bye,
            @RequestParam(required = false) @Nullable String to,
            Model model) {
        if (Actors.account().isPresent() && comeBack(to).isEmpty()) {
            return "redirect:/";
        }
        model.addAttribute("form", new SignInForm(null, null));
        model.addAttribute("tried", false);
        model.addAttribute("bye", bye != null);
        return show(to, model);
    }

    @PostMapping("/sign-in")
    String signIn(
            @Valid @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String to,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("tried", true);
        if (errors.hasErrors()) {
            return show(to, model);
        }
        var place = new Place(request.getRemoteAddr(), device.read(request));
        var newDevice = device.next(request);
        return switch (signIns.signIn(
                requireNonNull(form.email()), requireNonNull(form.password()), place, newDevice)) {
            case SignIn.Welcome(var account) -> {
                session.begin(account, request);
                device.write(newDevice, request, response);
                yield onward(to);
            }
            case SignIn.Refused() -> {
                errors.reject("identity.sign-in.refused");
                yield show(to, model);
            }
            case SignIn.Wait(var left) -> {
                var minutes = Math.max(1, left.plusSeconds(59).toMinutes());
                errors.reject("identity.sign-in.wait", new Object[] {minutes}, null);
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(left.toSeconds() + 1));
                yield show(to, model);
            }
            case SignIn.Busy() -> {
                errors.reject("identity.sign-in.busy");
                response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
                response.setHeader(HttpHeaders.RETRY_AFTER, "5");
                yield show(to, model);
            }
        };
    }

    /** One click for a sample person. Outside a demonstration region nothing answers here. */
    @PostMapping("/sign-in/sample")
    String sample(
            @RequestParam("person") UUID person,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request) {
        var account = accounts.find(new AccountId(person))
                .filter(Account::isActive)
                .filter(found -> found.sample() != null)
                .filter(found -> organisations.isDemonstration())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        session.begin(account, request);
        return onward(to);
    }

    private Optional<ComeBack> comeBack(@Nullable String name) {
        return Optional.ofNullable(name).map(comeBacks::get);
    }

    private String onward(@Nullable String to) {
        return "redirect:" + comeBack(to).map(ComeBack::path).orElse("/");
    }

    private String show(@Nullable String to, Model model) {
        model.addAttribute("comeBack", comeBack(to).orElse(null));
        if (organisations.isDemonstration()) {
            model.addAttribute(
                    "samples", accounts.samples().stream().map(SamplePerson::of).toList());
            model.addAttribute("samplePassword", Accounts.SAMPLE_PASSWORD);
        }
        return "identity/sign-in";
    }
}
