package nl.nabij.library;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.regions.Chore;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.AnyRole;
import nl.nabij.shared.ReflectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looking back at the own part in a talk: for oneself alone. */
@Controller
@AnyRole
class ReflectionController {

    private final Reflections reflections;
    private final Guides guides;

    ReflectionController(Reflections reflections, Guides guides) {
        this.reflections = reflections;
        this.guides = guides;
    }

    @GetMapping("/reflections")
    String all(SignedIn writer, Locale locale, Model model) {
        model.addAttribute(
                "reflections",
                reflections.of(writer).stream()
                        .flatMap(
                                one -> guides
                                        .find(one.guide(), one.version(), locale)
                                        .map(guide -> new Written(one, guide))
                                        .stream())
                        .toList());
        return "library/reflections";
    }

    @GetMapping("/reflections/new")
    String form(
            @RequestParam String guide,
            @RequestParam Optional<Integer> version,
            SignedIn writer,
            Locale locale,
            Model model) {
        var chosen = version.flatMap(number -> guides.find(guide, number, locale))
                .or(() -> guides.find(guide, locale))
                .filter(found -> !found.reflection().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("form", ReflectionForm.of(chosen));
        return page(chosen, model);
    }

    @PostMapping("/reflections")
    String keep(
            @ModelAttribute("form") ReflectionForm form,
            BindingResult errors,
            SignedIn writer,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        var guide = guide(form, locale);
        form.check(errors);
        if (errors.hasErrors() || form.id() == null) {
            return page(guide, model);
        }
        reflections.keep(new ReflectionId(form.id()), guide, form.written(), writer);
        redirect.addFlashAttribute("saved", "library.reflection.saved");
        return "redirect:/reflections";
    }

    @PostMapping("/reflections/{id}/removal")
    String discard(@PathVariable UUID id, SignedIn writer, RedirectAttributes redirect) {
        reflections.discard(new ReflectionId(id), writer);
        redirect.addFlashAttribute("saved", "library.reflection.removed");
        return "redirect:/reflections";
    }

    private Guide guide(ReflectionForm form, Locale locale) {
        return form.guide() == null || form.version() == null
                ? missing(null)
                : missing(guides.find(form.guide(), form.version(), locale).orElse(null));
    }

    private static Guide missing(@Nullable Guide guide) {
        if (guide == null || guide.reflection().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return guide;
    }

    private static String page(Guide guide, Model model) {
        model.addAttribute("guide", guide);
        return "library/reflection";
    }

    /** With the questions it answers. */
    record Written(Reflection reflection, Guide guide) {}

    /** Nothing stays longer than was promised to who wrote it. */
    @Configuration(proxyBeanMethods = false)
    static class Expiry {

        @Bean
        Chore reflectionsChore(Reflections reflections) {
            return new Chore("reflections", Duration.ofHours(12), reflections::expire);
        }
    }
}
