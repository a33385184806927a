package nl.nabij.library;

import java.util.Locale;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.AnyRole;
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
        model.addAttribute("guides", guides.all(locale));
        return "library/guides";
    }

    @GetMapping("/guides/{key}")
    String one(@PathVariable String key, SignedIn reader, Locale locale, Model model) {
        model.addAttribute(
                "guide", guides.find(key, locale).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "library/guide";
    }
}
