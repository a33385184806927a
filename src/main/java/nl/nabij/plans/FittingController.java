package nl.nabij.plans;

import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.conversations.Conversations;
import nl.nabij.residents.Residents;
import nl.nabij.services.ServicePages;
import nl.nabij.services.ServiceSearchForm;
import nl.nabij.services.Services;
import nl.nabij.shared.ServiceId;
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

/** What fits one person: the social map with the own question on top. */
@Controller
@WithClients
class FittingController {

    private final Plans plans;
    private final Conversations conversations;
    private final Residents residents;
    private final Services services;
    private final ServicePages pages;

    FittingController(
            Plans plans, Conversations conversations, Residents residents, Services services, ServicePages pages) {
        this.plans = plans;
        this.conversations = conversations;
        this.residents = residents;
        this.services = services;
        this.pages = pages;
    }

    /** Begins with what the person wants: the goal of the plan, or else the own question. */
    @GetMapping("/residents/{resident}/services")
    @For(Purpose.PLAN_TOGETHER)
    String begin(Access access, Model model) {
        var form = new ServiceSearchForm();
        form.setText(plans.current(access)
                .map(Plan::goal)
                .or(() -> conversations.ownQuestion(access).map(question -> question.words()))
                .orElse(""));
        return page(form, access, model);
    }

    /** By POST: words that are looked for with one person belong in no address. */
    @PostMapping("/residents/{resident}/services")
    @For(Purpose.PLAN_TOGETHER)
    String search(@ModelAttribute("form") ServiceSearchForm form, BindingResult errors, Access access, Model model) {
        return page(errors.hasErrors() ? new ServiceSearchForm() : form, access, model);
    }

    @GetMapping("/residents/{resident}/services/{service}")
    @For(Purpose.PLAN_TOGETHER)
    String show(@PathVariable ServiceId service, Access access, Model model) {
        about(access, model);
        model.addAttribute(
                "detail",
                services.detail(service).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "plans/service";
    }

    private String page(ServiceSearchForm form, Access access, Model model) {
        about(access, model);
        model.addAttribute("question", conversations.ownQuestion(access).orElse(null));
        model.addAttribute("plan", plans.current(access).orElse(null));
        pages.results(form, model);
        return "plans/services";
    }

    private void about(Access access, Model model) {
        model.addAttribute("resident", access.resident());
        model.addAttribute("name", residents.of(access).calledName());
    }
}
