package nl.nabij.residents;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Purpose;
import nl.nabij.access.Right;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.WithClients;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 'This is the same person as': a pair that the program did not find. What is searched for never stands in an address. */
@Controller
@WithClients
class SamePersonController {

    private final Residents residents;
    private final Clients clients;
    private final Doubles doubles;
    private final DoubleQuestions questions;
    private final Keys keys;

    SamePersonController(Residents residents, Clients clients, Doubles doubles, DoubleQuestions questions, Keys keys) {
        this.residents = residents;
        this.clients = clients;
        this.doubles = doubles;
        this.questions = questions;
        this.keys = keys;
    }

    @GetMapping("/residents/{resident}/same-person")
    @For(Purpose.MERGE)
    String form(Access access, Model model) {
        model.addAttribute("form", new SearchForm(null));
        return page(access, model);
    }

    @PostMapping("/residents/{resident}/same-person")
    @For(Purpose.MERGE)
    String search(
            @Valid @ModelAttribute("form") SearchForm form,
            BindingResult errors,
            Access access,
            ListAccess list,
            Model model) {
        if (!errors.hasErrors()) {
            var rows = clients.who(String.valueOf(form.typed()), list).rows();
            var others = rows.stream()
                    .filter(client -> !client.id().equals(access.resident()))
                    .limit(Clients.MOST)
                    .toList();
            model.addAttribute("found", others);
            model.addAttribute("more", rows.size() > Clients.MOST);
            model.addAttribute("itself", others.isEmpty() && !rows.isEmpty());
            questions.elsewhere(String.valueOf(form.typed()), list).rows().stream()
                    .findFirst()
                    .ifPresent(elsewhere -> model.addAttribute("elsewhere", elsewhere));
        }
        return page(access, model);
    }

    @PostMapping("/residents/{resident}/same-person/{other}")
    @For(Purpose.MERGE)
    String name(@PathVariable ResidentId other, Access access, SignedIn asks, RedirectAttributes redirect) {
        var key = keys.pair(asks, access.resident(), other).orElseThrow(SamePersonController::notThere);
        if (!doubles.name(key)) {
            throw notThere();
        }
        redirect.addFlashAttribute("saved", "residents.same.named");
        return "redirect:/residents/doubles/%s/%s".formatted(access.resident(), other);
    }

    /** The same person as somebody whom a colleague has, or nobody; who that is stays with the colleague. */
    @PostMapping("/residents/{resident}/same-person/elsewhere")
    @For(Purpose.MERGE)
    String nameElsewhere(
            @Valid @ModelAttribute("form") SearchForm form,
            BindingResult errors,
            Access access,
            RedirectAttributes redirect) {
        var pair = errors.hasErrors() ? Optional.<UUID>empty() : questions.name(String.valueOf(form.typed()), access);
        redirect.addFlashAttribute("saved", "residents.same.named-elsewhere");
        return "redirect:/residents/%s/doubles/%s"
                .formatted(access.resident(), pair.orElseThrow(SamePersonController::notThere));
    }

    private String page(Access access, Model model) {
        if (!access.may(Right.CORRECT)) {
            throw notThere();
        }
        model.addAttribute("resident", residents.of(access));
        return "residents/same-person";
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
