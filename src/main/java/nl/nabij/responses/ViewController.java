package nl.nabij.responses;

import jakarta.validation.Valid;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.residents.Residents;
import nl.nabij.shared.ResponseId;
import nl.nabij.shared.WithClients;
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

/** Writing an own view beside what a resident filled in. */
@Controller
@WithClients
@RequestMapping("/residents/{resident}/responses/{response}/views")
class ViewController {

    private final Responses responses;
    private final ViewsBeside views;
    private final ResponseTexts texts;
    private final Residents residents;

    ViewController(Responses responses, ViewsBeside views, ResponseTexts texts, Residents residents) {
        this.responses = responses;
        this.views = views;
        this.texts = texts;
        this.residents = residents;
    }

    @GetMapping("/new")
    @For(Purpose.TALK_TOGETHER)
    String blank(@PathVariable ResponseId response, Access access, Model model) {
        model.addAttribute("form", new ViewForm(null));
        return page(response, access, model);
    }

    @PostMapping
    @For(Purpose.TALK_TOGETHER)
    String write(
            @PathVariable ResponseId response,
            @Valid @ModelAttribute("form") ViewForm form,
            BindingResult errors,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return page(response, access, model);
        }
        if (!views.write(response, form.written(), access)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        redirect.addFlashAttribute("saved", "responses.view.saved");
        redirect.addFlashAttribute(
                "savedArguments", new Object[] {residents.of(access).calledName()});
        return "redirect:/residents/%s/responses/%s".formatted(access.resident(), response);
    }

    private String page(ResponseId response, Access access, Model model) {
        var found =
                responses.find(response, access).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("resident", residents.of(access));
        model.addAttribute("response", found);
        model.addAttribute("title", texts.title(found));
        return "responses/view";
    }
}
