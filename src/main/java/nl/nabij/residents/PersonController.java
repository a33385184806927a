package nl.nabij.residents;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.access.Right;
import nl.nabij.access.Ties;
import nl.nabij.access.WholePage;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.site.HomePart;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page about one resident: what the modules know, in the order of the page. */
@Controller
@Roles({Role.CLIENT_MANAGER, Role.TEAM_WORKER, Role.TEAM_LEAD, Role.CARE_PROFESSIONAL, Role.PROVIDER})
class PersonController {

    private final WholePage page;
    private final Residents residents;
    private final Ties ties;
    private final Accounts accounts;
    private final List<PersonPart> parts;
    private final List<Moments> moments;

    PersonController(
            WholePage page,
            Residents residents,
            Ties ties,
            Accounts accounts,
            List<PersonPart> parts,
            List<Moments> moments) {
        this.page = page;
        this.residents = residents;
        this.ties = ties;
        this.accounts = accounts;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(PersonPart::order))
                .toList();
        this.moments = moments;
    }

    @GetMapping("/residents/{resident}")
    @For(Purpose.SUPPORT)
    String person(Access access, Model model) {
        return page.read(
                () -> {
                    var resident = residents.of(access);
                    return page(resident, resident.address(), access, model);
                },
                access);
    }

    /** Opens a secret address on purpose; it stands on this one page and is logged as opened. */
    @PostMapping("/residents/{resident}/address")
    @For(Purpose.SUPPORT)
    String address(Access access, Model model) {
        return page.read(() -> page(residents.of(access), residents.address(access), access, model), access);
    }

    private String page(Resident resident, Address address, Access access, Model model) {
        model.addAttribute("resident", resident);
        model.addAttribute("address", address);
        model.addAttribute("ground", "residents.ground." + access.groundName());
        model.addAttribute("yours", access.may(Right.CORRECT));
        model.addAttribute(
                "manager",
                ties.managerOf(access.resident())
                        .flatMap(accounts::find)
                        .map(Account::name)
                        .orElse(null));
        model.addAttribute(
                "parts",
                parts.stream()
                        .flatMap(part -> part.of(access).map(shown -> new Placed(part.place(), shown)).stream())
                        .collect(Collectors.groupingBy(
                                placed -> placed.place().name(),
                                Collectors.mapping(Placed::shown, Collectors.toList()))));
        model.addAttribute(
                "moments", Moments.Moment.newestFirst(moments.stream().flatMap(known -> known.of(access).stream())));
        return "residents/person";
    }

    private record Placed(PersonPart.Place place, HomePart.Shown shown) {}
}
