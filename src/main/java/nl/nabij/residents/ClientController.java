package nl.nabij.residents;

import jakarta.validation.Valid;
import nl.nabij.access.For;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Purpose;
import nl.nabij.residents.Correction.Outcome;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.WithClients;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own clients: the list, the search and somebody new. What is searched for never stands in an address. */
@Controller
@WithClients
class ClientController {

    private final Clients clients;
    private final Residents residents;
    private final Lookalikes lookalikes;
    private final Keys keys;

    ClientController(Clients clients, Residents residents, Lookalikes lookalikes, Keys keys) {
        this.clients = clients;
        this.residents = residents;
        this.lookalikes = lookalikes;
        this.keys = keys;
    }

    @GetMapping("/residents")
    @For(Purpose.TODAY)
    String list(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean asking,
            ListAccess list,
            Model model) {
        var number = asking ? 1 : Math.clamp(page, 1, 10_000);
        var rows = asking
                ? clients.asking(list).rows()
                : clients.page(number - 1, list).rows();
        model.addAttribute("asking", asking);
        model.addAttribute("form", new SearchForm(null));
        model.addAttribute("clients", rows.subList(0, Math.min(rows.size(), Clients.PAGE)));
        model.addAttribute("number", number);
        model.addAttribute("more", !asking && rows.size() > Clients.PAGE);
        return "residents/list";
    }

    @PostMapping("/residents/searches")
    @For(Purpose.TODAY)
    String search(@Valid @ModelAttribute("form") SearchForm form, BindingResult errors, ListAccess list, Model model) {
        if (!errors.hasErrors()) {
            var rows = clients.find(String.valueOf(form.typed()), list).rows();
            model.addAttribute("found", rows.subList(0, Math.min(rows.size(), Clients.MOST)));
            model.addAttribute("more", rows.size() > Clients.MOST);
        }
        return "residents/search";
    }

    @GetMapping("/residents/new")
    String form(SignedIn asks, Model model) {
        model.addAttribute("form", ResidentForm.empty(ResidentId.next().value()));
        return "residents/new";
    }

    @PostMapping("/residents")
    @For(Purpose.REGISTER)
    String add(
            @Valid @ModelAttribute("form") @Nullable ResidentForm form,
            BindingResult errors,
            SignedIn asks,
            ListAccess list,
            Model model,
            RedirectAttributes redirect) {
        if (form == null) {
            return "residents/new";
        }
        form.check(errors);
        if (errors.hasErrors() || form.id() == null) {
            return "residents/new";
        }
        var id = new ResidentId(form.id());
        if (!Boolean.TRUE.equals(form.somebodyElse())) {
            var typed = form.correction();
            var alike =
                    lookalikes.of(id, typed.person(), typed.calledName(), list).rows();
            if (!alike.isEmpty()) {
                model.addAttribute("alike", alike);
                return "residents/new";
            }
        }
        return switch (residents.add(form.correction(), keys.opening(asks, id, Purpose.REGISTER))) {
            case Outcome.Saved(var resident) -> {
                redirect.addFlashAttribute("saved", "residents.new.saved");
                redirect.addFlashAttribute(
                        "savedArguments", new Object[] {form.correction().calledName()});
                yield "redirect:/residents/" + resident;
            }
            case Outcome.NumberTaken() -> {
                errors.rejectValue("clientNumber", "residents.form.client-number.taken");
                yield "residents/new";
            }
            case Outcome.ChangedMeanwhile changed ->
                throw new IllegalStateException("somebody new cannot have changed");
            case Outcome.NotYours() -> throw new IllegalStateException("whom one adds is one's own");
        };
    }
}
