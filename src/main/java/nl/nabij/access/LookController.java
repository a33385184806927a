package nl.nabij.access;

import java.util.List;
import java.util.Set;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.site.Dates;
import nl.nabij.site.MenuEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Who looked: the page of the resident, and that of the privacy officer. */
@Controller
class LookController {

    private static final int YEARS = 365 * 5;
    private static final int MONTH = 30;

    private final Looks looks;
    private final Accounts accounts;
    private final Dates dates;

    LookController(Looks looks, Accounts accounts, Dates dates) {
        this.looks = looks;
        this.accounts = accounts;
        this.dates = dates;
    }

    @GetMapping("/me/log")
    @For(Purpose.OWN)
    @Roles(Role.RESIDENT)
    String own(@ModelAttribute("form") LookForm form, BindingResult errors, Access access, Model model) {
        if (datesAreWrong(form, errors)) {
            return "access/own-log";
        }
        show(looks.of(search(form, null, null, YEARS), access), model);
        return "access/own-log";
    }

    /** The search: nothing about anybody before something is asked. */
    @GetMapping("/log")
    @For(Purpose.OVERSEE)
    @Roles(Role.PRIVACY_OFFICER)
    String search(@ModelAttribute("form") LookForm form, ListAccess list) {
        return "access/log";
    }

    /** By POST, so that no client number stands in an address. */
    @PostMapping("/log")
    @For(Purpose.OVERSEE)
    @Roles(Role.PRIVACY_OFFICER)
    String find(@ModelAttribute("form") LookForm form, BindingResult errors, ListAccess list, Model model) {
        var resident = looks.numbered(form.numberTyped());
        var account = accounts.byEmail(form.emailTyped()).map(Account::id);
        if (form.numberTyped().isEmpty() && form.emailTyped().isEmpty() && !form.isRefused()) {
            errors.rejectValue("number", "access.log.nothing");
        }
        if (!form.numberTyped().isEmpty() && resident.isEmpty()) {
            errors.rejectValue("number", "access.log.no-number");
        }
        if (!form.emailTyped().isEmpty() && account.isEmpty()) {
            errors.rejectValue("email", "access.log.no-account");
        }
        if (!datesAreWrong(form, errors)) {
            show(
                    looks.find(search(form, resident.orElse(null), account.orElse(null), MONTH), list)
                            .rows(),
                    model);
        }
        return "access/log";
    }

    private boolean datesAreWrong(LookForm form, BindingResult errors) {
        if (form.getFrom() != null && form.getUntil() != null && form.getUntil().isBefore(form.getFrom())) {
            errors.rejectValue("until", "access.log.order");
        }
        return errors.hasErrors();
    }

    private LookSearch search(LookForm form, @Nullable ResidentId resident, @Nullable AccountId account, int daysBack) {
        var until = form.getUntil() == null ? dates.today() : form.getUntil();
        var from = form.getFrom() == null ? until.minusDays(daysBack) : form.getFrom();
        return new LookSearch(resident, account, form.isRefused(), from, until, form.getAfter());
    }

    private static void show(List<Look> found, Model model) {
        model.addAttribute("days", LookDay.of(found));
        model.addAttribute(
                "next", found.size() == LookRows.PAGE ? found.getLast().place() : null);
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry logOfAll() {
            return new MenuEntry("access.menu.log", "/log", 30, Set.of(Role.PRIVACY_OFFICER), "eye");
        }

        @Bean
        MenuEntry ownLog() {
            return new MenuEntry("access.menu.own-log", "/me/log", 60, Set.of(Role.RESIDENT), "eye");
        }

        @Bean
        MenuEntry ownPermissions() {
            return new MenuEntry("access.menu.own-permissions", "/me/permissions", 50, Set.of(Role.RESIDENT), "lock");
        }
    }
}
