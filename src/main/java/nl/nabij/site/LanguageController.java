package nl.nabij.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.LocaleResolver;

/** The switch between Dutch and English; back to the page it was on. */
@Controller
class LanguageController {

    private final LocaleResolver locales;

    LanguageController(LocaleResolver locales) {
        this.locales = locales;
    }

    @GetMapping("/language/{language}")
    String choose(@PathVariable String language, HttpServletRequest request, HttpServletResponse response) {
        if (!Language.KNOWN.contains(language)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        locales.setLocale(request, response, Locale.of(language));
        return "redirect:" + cameFrom(request).orElse("/");
    }

    /** The path of the page with the link; never another site, and never this switch again. */
    private static Optional<String> cameFrom(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
                    .map(URI::create)
                    .filter(page -> request.getServerName().equals(page.getHost()))
                    .map(URI::getRawPath)
                    .filter(path -> path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/language"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
