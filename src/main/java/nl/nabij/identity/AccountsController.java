package nl.nabij.identity;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.UUID;
import nl.nabij.organisations.Organisations;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Accounts of people at work: who, which roles, which teams, until when. */
@Controller
@Roles(Role.ADMINISTRATOR)
class AccountsController {

    private final Accounts accounts;
    private final AccountLinks links;
    private final Organisations organisations;

    AccountsController(Accounts accounts, AccountLinks links, Organisations organisations) {
        this.accounts = accounts;
        this.links = links;
        this.organisations = organisations;
    }

    @GetMapping("/administration/accounts")
    String list(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var text = requireNonNullElse(name, "").strip();
        var number = Math.clamp(page, 1, 10_000);
        var rows = accounts.search(text, number - 1);
        model.addAttribute("search", new Search(text));
        model.addAttribute("accounts", rows.subList(0, Math.min(rows.size(), Accounts.PAGE)));
        model.addAttribute("number", number);
        model.addAttribute("more", rows.size() > Accounts.PAGE);
        return "identity/accounts";
    }

    @GetMapping("/administration/accounts/new")
    String blank(Model model) {
        model.addAttribute("form", AccountForm.EMPTY);
        return form(model);
    }

    @PostMapping("/administration/accounts")
    String invite(
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Model model,
            SignedIn administrator,
            HttpServletRequest request) {
        form.check(errors);
        if (errors.hasErrors()) {
            return form(model);
        }
        return switch (accounts.invite(form.request())) {
            case AccountRequest.Outcome.Kept(var account) -> handOver(account, administrator, model, request);
            case AccountRequest.Outcome.EmailTaken() -> again("email", "identity.accounts.taken", errors, model);
            case AccountRequest.Outcome.TeamElsewhere() ->
                again("teams", "identity.accounts.team-elsewhere", errors, model);
            case AccountRequest.Outcome.ChangedMeanwhile(var _), AccountRequest.Outcome.OwnKeys() ->
                throw new IllegalStateException("a new account has no past");
        };
    }

    @GetMapping("/administration/accounts/{account}")
    String show(@PathVariable UUID account, Model model) {
        var found = account(account);
        model.addAttribute("form", AccountForm.of(found, accounts.teamsOf(found.id())));
        return edit(found, model);
    }

    @PostMapping("/administration/accounts/{account}")
    String change(
            @PathVariable UUID account,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Model model,
            SignedIn administrator,
            RedirectAttributes redirect) {
        var found = account(account);
        form.check(errors);
        if (errors.hasErrors()) {
            return edit(found, model);
        }
        var version = requireNonNullElse(form.version(), -1);
        return switch (accounts.change(found.id(), form.request(), version, administrator.account())) {
            case AccountRequest.Outcome.Kept(var _) -> {
                redirect.addFlashAttribute("saved", "identity.accounts.saved");
                yield "redirect:/administration/accounts/" + account;
            }
            case AccountRequest.Outcome.EmailTaken() -> {
                errors.rejectValue("email", "identity.accounts.taken");
                yield edit(found, model);
            }
            case AccountRequest.Outcome.TeamElsewhere() -> {
                errors.rejectValue("teams", "identity.accounts.team-elsewhere");
                yield edit(found, model);
            }
            case AccountRequest.Outcome.OwnKeys() -> {
                errors.rejectValue("roles", "identity.accounts.own-keys");
                yield edit(found, model);
            }
            case AccountRequest.Outcome.ChangedMeanwhile(var now) -> {
                errors.reject("identity.changed-meanwhile");
                yield edit(now, model);
            }
        };
    }

    /** A new link, with which the person chooses a password. */
    @PostMapping("/administration/accounts/{account}/link")
    String link(@PathVariable UUID account, Model model, SignedIn administrator, HttpServletRequest request) {
        var found = account(account);
        if (!found.isActive()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return handOver(found, administrator, model, request);
    }

    @PostMapping("/administration/accounts/{account}/end")
    String end(@PathVariable UUID account, SignedIn administrator, RedirectAttributes redirect) {
        var found = account(account);
        if (found.id().equals(administrator.account())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        accounts.end(found.id(), administrator.name());
        redirect.addFlashAttribute("saved", "identity.accounts.ended");
        return "redirect:/administration/accounts/" + account;
    }

    @PostMapping("/administration/accounts/{account}/reopening")
    String reopen(@PathVariable UUID account, RedirectAttributes redirect) {
        accounts.reopen(account(account).id());
        redirect.addFlashAttribute("saved", "identity.accounts.reopened");
        return "redirect:/administration/accounts/" + account;
    }

    private String handOver(Account account, SignedIn administrator, Model model, HttpServletRequest request) {
        var link = links.make(account.id(), administrator.name());
        model.addAttribute("account", account);
        model.addAttribute("days", AccountLinks.LASTS.toDays());
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/welcome/{link}")
                        .build(link)
                        .toString());
        return "identity/account-link";
    }

    private String again(String field, String message, BindingResult errors, Model model) {
        errors.rejectValue(field, message);
        return form(model);
    }

    private String form(Model model) {
        choices(model);
        return "identity/account-new";
    }

    private String edit(Account account, Model model) {
        choices(model);
        model.addAttribute("account", account);
        model.addAttribute("own", Actors.account().filter(account::equals).isPresent());
        return "identity/account-edit";
    }

    private void choices(Model model) {
        var all = organisations.all();
        model.addAttribute(
                "organisations",
                all.stream()
                        .map(found -> Choice.named(found.id(), found.name()))
                        .toList());
        model.addAttribute(
                "teams",
                all.stream()
                        .flatMap(organisation -> organisations.teams(organisation.id()).stream()
                                .map(team -> Choice.named(team.id(), organisation.name() + ": " + team.name())))
                        .toList());
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .filter(role -> role != Role.RESIDENT)
                        .map(role -> Choice.worded(role, "site.role." + role))
                        .toList());
    }

    private Account account(UUID id) {
        return accounts.find(new AccountId(id))
                .filter(found -> found.organisation() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What somebody is looked for by. */
    record Search(String name) {}
}
