package nl.nabij.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Paper;
import nl.nabij.access.Purpose;
import nl.nabij.access.Right;
import nl.nabij.residents.OwnPlaces.Outcome;
import nl.nabij.shared.TieId;
import nl.nabij.shared.WithClients;
import nl.nabij.site.Dates;
import nl.nabij.site.Option;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Giving a resident, or who acts for that resident, an own place. A link is shown once, and kept nowhere. */
@Controller
@WithClients
class OwnPlaceController {

    private final OwnPlaces places;
    private final Residents residents;
    private final Dates dates;

    OwnPlaceController(OwnPlaces places, Residents residents, Dates dates) {
        this.places = places;
        this.residents = residents;
        this.dates = dates;
    }

    @GetMapping("/residents/{resident}/own-place")
    @For(Purpose.PERMIT)
    String show(Access access, Model model) {
        model.addAttribute("form", InvitationForm.of(yours(access).email()));
        return page(access, model);
    }

    @PostMapping("/residents/{resident}/own-place")
    @For(Purpose.PERMIT)
    String invite(
            @Valid @ModelAttribute("form") InvitationForm form,
            BindingResult errors,
            Access access,
            HttpServletRequest request,
            Model model) {
        if (errors.hasErrors()) {
            return page(access, model);
        }
        return switch (places.invite(form.address(), access)) {
            case Outcome.Invited invited -> link(invited, access, request, model);
            case Outcome.EmailTaken() -> again("email", "residents.place.taken", errors, access, model);
            case Outcome.HasPlace(var email) -> again("email", "residents.place.other-address", errors, access, model);
            case Outcome.MayNotBeContacted() -> page(access, model);
            case Outcome.NotThere() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/residents/{resident}/own-place/{tie}/link")
    @For(Purpose.PERMIT)
    String link(@PathVariable TieId tie, Access access, HttpServletRequest request, Model model) {
        return switch (places.link(tie, access)) {
            case Outcome.Invited invited -> link(invited, access, request, model);
            case Outcome.MayNotBeContacted() -> "redirect:" + path(access);
            case Outcome.EmailTaken taken -> throw new IllegalStateException("a new link changes no address");
            case Outcome.HasPlace has -> throw new IllegalStateException("a new link changes no address");
            case Outcome.NotThere() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/residents/{resident}/own-place/{tie}/end")
    @For(Purpose.PERMIT)
    String end(@PathVariable TieId tie, Access access, RedirectAttributes redirect) {
        if (!places.end(tie, access)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        redirect.addFlashAttribute("saved", "residents.place.ended");
        return "redirect:" + path(access);
    }

    @GetMapping("/residents/{resident}/own-place/representatives/new")
    @For(Purpose.PERMIT)
    String representative(Access access, Model model) {
        model.addAttribute("form", new RepresentativeForm());
        return form(access, model);
    }

    @PostMapping("/residents/{resident}/own-place/representatives")
    @For(Purpose.PERMIT)
    String represent(
            @Valid @ModelAttribute("form") RepresentativeForm form,
            BindingResult errors,
            Access access,
            HttpServletRequest request,
            Model model) {
        form.check(dates.today(), errors);
        if (errors.hasErrors()) {
            return form(access, model);
        }
        return switch (places.represent(form.request(), access)) {
            case Outcome.Invited invited -> link(invited, access, request, model);
            case Outcome.EmailTaken() -> {
                errors.rejectValue("email", "residents.place.taken");
                yield form(access, model);
            }
            case Outcome.MayNotBeContacted() -> {
                errors.reject("residents.place.no-contact");
                yield form(access, model);
            }
            case Outcome.HasPlace has -> throw new IllegalStateException("a resident may have several");
            case Outcome.NotThere() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private String again(String field, String message, BindingResult errors, Access access, Model model) {
        errors.rejectValue(field, message);
        return page(access, model);
    }

    private String page(Access access, Model model) {
        model.addAttribute("resident", yours(access));
        var guests = places.of(access);
        model.addAttribute(
                "own",
                guests.stream()
                        .filter(guest -> guest.isIn() && !guest.tie().isRepresentative())
                        .toList());
        model.addAttribute(
                "others",
                guests.stream().filter(guest -> guest.tie().isRepresentative()).toList());
        return "residents/own-place";
    }

    private String form(Access access, Model model) {
        model.addAttribute("resident", yours(access));
        model.addAttribute("kinds", Option.all(Paper.Kind.values(), "residents.paper"));
        return "residents/representative";
    }

    private String link(Outcome.Invited invited, Access access, HttpServletRequest request, Model model) {
        model.addAttribute("resident", yours(access));
        model.addAttribute("invited", invited);
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/welcome/{link}")
                        .build(invited.secret())
                        .toString());
        return "residents/own-place-link";
    }

    /** Only who may give a place sees this; for others there is no such page. */
    private Resident yours(Access access) {
        if (!access.may(Right.GIVE_PLACE)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return residents.of(access);
    }

    private static String path(Access access) {
        return "/residents/" + access.resident() + "/own-place";
    }
}
