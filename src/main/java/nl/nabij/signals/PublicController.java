package nl.nabij.signals;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import nl.nabij.access.Keys;
import nl.nabij.regions.Region;
import nl.nabij.regions.Settings;
import nl.nabij.shared.Actor.LinkHolder;
import nl.nabij.shared.Networks;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SignalId;
import nl.nabij.signals.Signal.Apart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The pages for everybody: to tell what one noticed, and to look with the receipt code how far it is. No account, no session,
 * no puzzle, no script.
 */
@Controller
class PublicController {

    private final Signals signals;
    private final SignalRows rows;
    private final Receipts receipts;
    private final Settings settings;
    private final Keys keys;
    private final Clock clock;
    private final Crowd crowd = new Crowd();

    PublicController(Signals signals, SignalRows rows, Receipts receipts, Settings settings, Keys keys, Clock clock) {
        this.signals = signals;
        this.rows = rows;
        this.receipts = receipts;
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping("/signal")
    String form(Model model) {
        return page(SignalForm.open(receipts.ticket()), model);
    }

    @PostMapping("/signal")
    String send(
            @ModelAttribute("form") SignalForm form, BindingResult errors, HttpServletRequest request, Model model) {
        form.check(errors);
        var ticket = receipts.read(form.ticket());
        if (ticket.isEmpty()) {
            model.addAttribute("fresh", receipts.ticket());
            if (!errors.hasErrors()) {
                errors.reject("signals.form.again");
            }
        }
        if (errors.hasErrors() || ticket.isEmpty()) {
            return page(model);
        }
        var told = form.request();
        var code = receipts.code(ticket.get(), told);
        var sending =
                new Sending(SignalId.next(), receipts.hash(code), apart(form, ticket.get(), request.getRemoteAddr()));
        var visitor = new LinkHolder(sending.id().value());
        return switch (signals.raise(told, sending, keys.opening(visitor, ResidentId.next()))) {
            case Raised.Done _, Raised.Before _ -> {
                model.addAttribute("code", Receipts.shown(code));
                model.addAttribute("days", settings.of(SignalSettings.TAKE));
                yield "signals/received";
            }
            case Raised.NotThere _ -> throw new IllegalStateException("a visitor asks nothing of a known resident");
            case Raised.NobodyReads _ -> {
                errors.reject("signals.form.nobody");
                yield page(model);
            }
            case Raised.Full _ -> {
                errors.reject("signals.form.full");
                yield page(model);
            }
        };
    }

    @GetMapping("/signal/receipt")
    String receipt(Model model) {
        model.addAttribute("form", new CodeForm(null));
        return "signals/receipt";
    }

    /** By POST: a code never stands in an address. */
    @PostMapping("/signal/receipt")
    String look(@ModelAttribute("form") CodeForm form, BindingResult errors, Model model) {
        var found = Receipts.typed(form.code())
                .flatMap(code -> rows.receipt(receipts.hash(code)))
                .flatMap(receipt -> signals.heard(
                        keys.receipt(new LinkHolder(receipt.signal().value()), receipt.resident())));
        if (found.isEmpty()) {
            errors.rejectValue("code", "signals.receipt.unknown");
        } else {
            model.addAttribute("heard", found.get());
        }
        return "signals/receipt";
    }

    /** The first thing that makes it look like a program or a flood. */
    private @Nullable Apart apart(SignalForm form, Receipts.Ticket ticket, String address) {
        if (form.isTrapped()) {
            return Apart.TRAP;
        }
        if (ticket.isTooFast()) {
            return Apart.FAST;
        }
        return crowd.judge(
                        Region.current().map(Region::name).orElse(""),
                        Networks.household(address),
                        settings.of(SignalSettings.FROM_NETWORK),
                        settings.of(SignalSettings.IN_REGION),
                        clock.instant())
                .orElse(null);
    }

    private String page(SignalForm form, Model model) {
        model.addAttribute("form", form);
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("knowing", SignalForm.knowing());
        model.addAttribute("topics", Topic.values());
        model.addAttribute("days", settings.of(SignalSettings.TAKE));
        return "signals/form";
    }

    /** What somebody typed of the code. */
    record CodeForm(@Nullable String code) {}
}
