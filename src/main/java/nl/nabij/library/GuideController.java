package nl.nabij.library;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.AnyRole;
import nl.nabij.shared.Role;
import nl.nabij.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The guides, for people at work. */
@Controller
@AnyRole
class GuideController {

    private final Guides guides;

    GuideController(Guides guides) {
        this.guides = guides;
    }

    @GetMapping("/guides")
    String all(SignedIn reader, Locale locale, Model model) {
        var all = guides.all(locale);
        model.addAttribute(
                "shelves",
                Arrays.stream(Situation.Group.values())
                        .map(group -> new Shelf(
                                group,
                                all.stream()
                                        .filter(guide -> guide.situation().group() == group)
                                        .toList()))
                        .filter(shelf -> !shelf.guides().isEmpty())
                        .toList());
        return "library/guides";
    }

    @GetMapping("/guides/{key}")
    String newest(@PathVariable String key, SignedIn reader, Locale locale, Model model) {
        var versions = guides.versions(key, locale);
        return page(versions.stream().findFirst().orElseThrow(GuideController::gone), versions, model);
    }

    @GetMapping("/guides/{key}/versions/{version}")
    String version(@PathVariable String key, @PathVariable int version, SignedIn reader, Locale locale, Model model) {
        return page(
                guides.find(key, version, locale).orElseThrow(GuideController::gone),
                guides.versions(key, locale),
                model);
    }

    private static String page(Guide guide, List<Guide> versions, Model model) {
        model.addAttribute("guide", guide);
        model.addAttribute(
                "others",
                versions.stream().filter(other -> !other.equals(guide)).toList());
        model.addAttribute("newest", versions.getFirst().version());
        return "library/guide";
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Guides under one heading. */
    record Shelf(Situation.Group group, List<Guide> guides) {}

    /** For who prepares talks, and for whom these are most of the work; others come here from a talk. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry guidesEntry() {
            return new MenuEntry(
                    "library.menu",
                    "/guides",
                    50,
                    EnumSet.of(Role.CLIENT_MANAGER, Role.VOLUNTEER, Role.EXPERT_BY_EXPERIENCE),
                    "book");
        }
    }
}
