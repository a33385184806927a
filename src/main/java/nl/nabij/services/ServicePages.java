package nl.nabij.services;

import java.util.ArrayList;
import java.util.List;
import nl.nabij.organisations.Places;
import nl.nabij.site.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of results; {@code plans} uses it too, for the page of what fits one person. */
@Component
public class ServicePages {

    private final Services services;
    private final Places places;

    ServicePages(Services services, Places places) {
        this.services = services;
        this.places = places;
    }

    /** For {@code services/results}: what was found, and what can be chosen. */
    public void results(ServiceSearchForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("found", services.search(form.query()));
        model.addAttribute("themes", themes());
        model.addAttribute("neighbourhoods", neighbourhoods());
    }

    private List<Option> themes() {
        var options = new ArrayList<>(List.of(Option.worded("", "services.theme.any")));
        services.themes()
                .forEach(theme -> options.add(Option.named(theme.id(), theme.name() + " (" + theme.services() + ")")));
        return options;
    }

    private List<Option> neighbourhoods() {
        var options = new ArrayList<>(List.of(Option.worded("", "services.neighbourhood.any")));
        places.neighbourhoods().forEach(it -> options.add(Option.named(it.code(), it.name())));
        return options;
    }
}
