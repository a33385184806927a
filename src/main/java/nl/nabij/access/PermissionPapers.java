package nl.nabij.access;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nabij.access.Permission.Kind;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.OrganisationId;
import nl.nabij.site.Dates;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills in the pages on which something is allowed: what can be chosen, and the text with exactly what was chosen. */
@Component
class PermissionPapers {

    private static final String DOTS = "................................";

    private final Permissions permissions;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Ties ties;
    private final MessageSource messages;
    private final Dates dates;

    PermissionPapers(
            Permissions permissions,
            Organisations organisations,
            Accounts accounts,
            Ties ties,
            MessageSource messages,
            Dates dates) {
        this.permissions = permissions;
        this.organisations = organisations;
        this.accounts = accounts;
        this.ties = ties;
        this.messages = messages;
        this.dates = dates;
    }

    /** About whom the page is. */
    void about(Access access, Model model) {
        model.addAttribute("resident", access.resident());
        model.addAttribute("name", permissions.who(access).fullName());
    }

    /** Who can get something by this kind: another organisation, or where the own one learns something also that. */
    Set<OrganisationId> receivers(Kind kind, Access access) {
        var sender = sender(access);
        return organisations.all().stream()
                .map(Organisation::id)
                .filter(one -> kind.isAlsoForOneself() || !one.equals(sender))
                .collect(Collectors.toSet());
    }

    void choices(PermissionForm form, Access access, Model model) {
        about(access, model);
        var receivers = receivers(form.getKind(), access);
        model.addAttribute(
                "receivers",
                Stream.concat(
                                Stream.of(Option.worded("", "access.permissions.receiver.choose")),
                                organisations.all().stream()
                                        .filter(organisation -> receivers.contains(organisation.id()))
                                        .map(organisation -> Option.named(organisation.id(), organisation.name())))
                        .toList());
        model.addAttribute(
                "data",
                List.of(Datum.values()).stream()
                        .map(datum -> Option.worded(datum, "access.datum." + datum))
                        .toList());
        model.addAttribute(
                "parts",
                form.getKind().parts().stream()
                        .sorted()
                        .map(part -> Option.worded(part, "access.part." + part + ".long"))
                        .toList());
        model.addAttribute(
                "givers",
                List.of(
                        Option.worded(Permission.GivenBy.RESIDENT, "access.permission.by.RESIDENT"),
                        Option.worded(Permission.GivenBy.REPRESENTATIVE, "access.permission.by.REPRESENTATIVE")));
        model.addAttribute(
                "forms",
                List.of(
                        Option.worded(Permission.Form.WRITTEN, "access.permissions.form.WRITTEN"),
                        Option.worded(Permission.Form.ORAL, "access.permissions.form.ORAL")));
    }

    /** The text with what was chosen. */
    void paper(PermissionForm form, Access access, Locale locale, Model model) {
        about(access, model);
        var text = text(form, access, locale);
        model.addAttribute("text", text);
        model.addAttribute("items", text.isWithList() ? items(form) : List.of());
        model.addAttribute(
                "signer",
                form.getGivenBy() == Permission.GivenBy.RESIDENT
                        ? permissions.who(access).fullName()
                        : DOTS);
    }

    PermissionText text(PermissionForm form, Access access, Locale locale) {
        var who = permissions.who(access);
        var words = new HashMap<String, String>();
        words.put("name", who.fullName());
        words.put("birth", who.birthDate() == null ? "................" : dates.full(who.birthDate()));
        words.put("sender", name(sender(access), locale));
        words.put("receiver", name(form.organisation(), locale));
        words.put("source", requireNonNullElse(form.teller(), DOTS));
        words.put("content", requireNonNullElse(form.words(), DOTS));
        var lastDay = form.lastDay();
        words.put(
                "until",
                lastDay == null
                        ? said("access.permissions.until-stopped", locale)
                        : said("access.permissions.until-day", locale, dates.full(lastDay)));
        return PermissionText.newest(form.getKind(), locale, words);
    }

    /** Message keys of what the list names, in a fixed order. */
    private static List<String> items(PermissionForm form) {
        if (form.getKind() == Kind.NO_OBJECTION_DECLARATION) {
            return form.getData().stream()
                    .sorted()
                    .map(datum -> "access.datum." + datum)
                    .toList();
        }
        var parts =
                form.getKind().choosesParts() ? form.getParts() : form.getKind().parts();
        return parts.stream()
                .sorted()
                .map(part -> "access.part." + part + ".long")
                .toList();
    }

    /** The organisation of the professional, or of the resident's client manager; null where there is none. */
    private @Nullable OrganisationId sender(Access access) {
        return access.actor() instanceof SignedIn professional
                ? professional.organisation()
                : ties.managerOf(access.resident())
                        .flatMap(accounts::find)
                        .map(Account::organisation)
                        .filter(Objects::nonNull)
                        .orElse(null);
    }

    private String name(@Nullable OrganisationId organisation, Locale locale) {
        return organisation == null
                ? said("access.permissions.municipality", locale)
                : organisations.find(organisation).map(Organisation::name).orElse("");
    }

    private String said(String key, Locale locale, Object... words) {
        return requireNonNull(messages.getMessage(key, words, locale));
    }
}
