package nl.nabij.signals;

import java.util.ArrayList;
import java.util.List;
import nl.nabij.organisations.Places;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which team reads the signals of which area. */
@Controller
@Roles(Role.ADMINISTRATOR)
class ReadersController {

    /** What the form sends for the whole region: a select cannot send nothing. */
    private static final String WHOLE_REGION = "region";

    private final Readers readers;
    private final Places places;

    ReadersController(Readers readers, Places places) {
        this.readers = readers;
        this.places = places;
    }

    @GetMapping("/administration/signals")
    String list(Model model) {
        model.addAttribute("form", new ReaderForm(WHOLE_REGION, null));
        return page(model);
    }

    @PostMapping("/administration/signals")
    String choose(
            @ModelAttribute("form") ReaderForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        var area = areas().stream()
                .map(Option::value)
                .filter(value -> value.equals(form.area()))
                .findFirst();
        if (area.isEmpty()) {
            errors.rejectValue("area", "signals.readers.area.missing");
        }
        var team = readers.all().stream()
                .map(Readers.Reader::team)
                .filter(one -> one.value().toString().equals(form.team()))
                .findFirst();
        if (team.isEmpty()) {
            errors.rejectValue("team", "signals.readers.team.missing");
        }
        if (area.isEmpty() || team.isEmpty()) {
            return page(model);
        }
        readers.choose(area.get().equals(WHOLE_REGION) ? Readers.WHOLE_REGION : area.get(), team.get());
        redirect.addFlashAttribute("saved", "signals.readers.saved");
        return "redirect:/administration/signals";
    }

    @PostMapping("/administration/signals/removal")
    String forget(@RequestParam(defaultValue = "") String area, RedirectAttributes redirect) {
        readers.forget(area);
        redirect.addFlashAttribute("saved", "signals.readers.removed");
        return "redirect:/administration/signals";
    }

    private String page(Model model) {
        model.addAttribute("chosen", readers.chosen());
        model.addAttribute("areas", areas());
        model.addAttribute(
                "teams",
                readers.all().stream()
                        .map(reader -> Option.named(
                                reader.team().value(), "%s, %s".formatted(reader.name(), reader.organisation())))
                        .toList());
        return "signals/readers";
    }

    private List<Option> areas() {
        var areas = new ArrayList<Option>();
        areas.add(Option.worded(WHOLE_REGION, "signals.readers.region"));
        var neighbourhoods = places.neighbourhoods();
        for (var municipality : places.municipalities()) {
            areas.add(Option.named(municipality.code(), municipality.name()));
            neighbourhoods.stream()
                    .filter(part -> part.municipality().equals(municipality.code()))
                    .forEach(part ->
                            areas.add(Option.named(part.code(), "%s, %s".formatted(municipality.name(), part.name()))));
        }
        return areas;
    }

    /** What was chosen. */
    record ReaderForm(@Nullable String area, @Nullable String team) {}
}
