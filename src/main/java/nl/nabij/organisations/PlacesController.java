package nl.nabij.organisations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.nabij.organisations.LetterheadForm.text;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.nabij.organisations.Places.Municipality;
import nl.nabij.organisations.Places.Neighbourhood;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Municipalities, neighbourhoods, and in which neighbourhood a postcode lies. */
@Controller
@Roles(Role.ADMINISTRATOR)
class PlacesController {

    private static final Pattern MUNICIPALITY = Pattern.compile("GM[0-9]{4}");
    private static final Pattern NEIGHBOURHOOD = Pattern.compile("BU[0-9]{8}");

    private final Places places;

    PlacesController(Places places) {
        this.places = places;
    }

    @GetMapping("/administration/places")
    String list(Model model) {
        var neighbourhoods = places.neighbourhoods();
        model.addAttribute(
                "municipalities",
                places.municipalities().stream()
                        .map(place -> new WithNeighbourhoods(
                                place,
                                neighbourhoods.stream()
                                        .filter(part -> part.municipality().equals(place.code()))
                                        .toList()))
                        .toList());
        model.addAttribute("postcodes", places.postcodes());
        return "organisations/places";
    }

    @GetMapping("/administration/places/new")
    String blank(Model model) {
        model.addAttribute("form", PlaceForm.EMPTY);
        return blankPage(model);
    }

    /** A code of CBS says by itself whether it is a municipality or a neighbourhood. */
    @PostMapping("/administration/places")
    String add(@ModelAttribute("form") PlaceForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        var code = text(form.code()).toUpperCase(java.util.Locale.ROOT);
        var isMunicipality = MUNICIPALITY.matcher(code).matches();
        if (!isMunicipality && !NEIGHBOURHOOD.matcher(code).matches()) {
            errors.rejectValue("code", "organisations.place.code.wrong");
        } else if (name(code) != null) {
            errors.rejectValue("code", "organisations.place.code.taken");
        }
        checkName(form, errors);
        if (!isMunicipality && name(text(form.municipality())) == null) {
            errors.rejectValue("municipality", "organisations.place.municipality.missing");
        }
        if (errors.hasErrors()) {
            return blankPage(model);
        }
        if (isMunicipality) {
            places.add(new Municipality(code, text(form.name())));
        } else {
            places.add(new Neighbourhood(code, text(form.name()), text(form.municipality())));
        }
        redirect.addFlashAttribute("saved", "organisations.place.saved");
        return "redirect:/administration/places";
    }

    @GetMapping("/administration/places/{code}")
    String show(@PathVariable String code, Model model) {
        model.addAttribute("form", new PlaceForm(code, known(code), null));
        return page(code, model);
    }

    @PostMapping("/administration/places/{code}")
    String rename(
            @PathVariable String code,
            @ModelAttribute("form") PlaceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        known(code);
        checkName(form, errors);
        if (errors.hasErrors()) {
            return page(code, model);
        }
        places.rename(code, text(form.name()));
        redirect.addFlashAttribute("saved", "organisations.place.saved");
        return "redirect:/administration/places";
    }

    @GetMapping("/administration/postcodes/new")
    String upload(Model model) {
        model.addAttribute("form", new PostcodeForm(null));
        return "organisations/postcodes";
    }

    @PostMapping("/administration/postcodes")
    String load(
            @ModelAttribute("form") PostcodeForm form, BindingResult errors, Model model, RedirectAttributes redirect)
            throws IOException {
        if (form.file() == null || form.file().isEmpty()) {
            errors.rejectValue("file", "organisations.postcodes.file.missing");
            return "organisations/postcodes";
        }
        var codes = places.neighbourhoods().stream().map(Neighbourhood::code).collect(Collectors.toSet());
        var table = PostcodeTable.read(new String(form.file().getBytes(), UTF_8), codes);
        if (!table.faults().isEmpty()) {
            errors.rejectValue("file", "organisations.postcodes.wrong");
            model.addAttribute("faults", table.faults());
            return "organisations/postcodes";
        }
        places.put(table.entries());
        redirect.addFlashAttribute("saved", "organisations.postcodes.saved");
        redirect.addFlashAttribute(
                "savedArguments", new Object[] {table.entries().size()});
        return "redirect:/administration/places";
    }

    private static void checkName(PlaceForm form, BindingResult errors) {
        if (text(form.name()).isEmpty() || text(form.name()).length() > 100) {
            errors.rejectValue("name", "organisations.place.name.missing");
        }
    }

    private String blankPage(Model model) {
        model.addAttribute(
                "municipalities",
                places.municipalities().stream()
                        .map(place -> Choice.named(place.code(), place.name()))
                        .toList());
        return "organisations/place-new";
    }

    private String page(String code, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("title", known(code));
        return "organisations/place";
    }

    private String known(String code) {
        var name = name(code);
        if (name == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return name;
    }

    private @Nullable String name(String code) {
        return places.municipalities().stream()
                .filter(place -> place.code().equals(code))
                .map(Municipality::name)
                .findFirst()
                .or(() -> places.neighbourhoods().stream()
                        .filter(place -> place.code().equals(code))
                        .map(Neighbourhood::name)
                        .findFirst())
                .orElse(null);
    }

    /** The file that was chosen. */
    record PostcodeForm(@Nullable MultipartFile file) {}

    /** One municipality with its neighbourhoods. */
    record WithNeighbourhoods(Municipality municipality, List<Neighbourhood> neighbourhoods) {}
}
