package nl.nabij.identity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.Role;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What an administrator typed about an account of somebody at work. */
record AccountForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable UUID organisation,
        @Nullable List<Role> roles,
        @Nullable List<UUID> teams,
        @Nullable Integer version) {

    static final AccountForm EMPTY = new AccountForm(null, null, null, null, null, null);

    static AccountForm of(Account account, Set<TeamId> teams) {
        var organisation = account.organisation();
        return new AccountForm(
                account.name(),
                account.email(),
                organisation == null ? null : organisation.value(),
                account.rolesInOrder(),
                teams.stream().map(TeamId::value).toList(),
                account.version());
    }

    void check(Errors errors) {
        if (name == null || name.isBlank() || name.strip().length() > 100) {
            errors.rejectValue("name", "identity.welcome.name.missing");
        }
        if (email == null
                || email.length() > 200
                || !WelcomeController.EMAIL.matcher(email.strip()).matches()) {
            errors.rejectValue("email", "identity.email.wrong");
        }
        if (organisation == null) {
            errors.rejectValue("organisation", "identity.accounts.organisation.missing");
        }
        if (roles == null || roles.isEmpty() || roles.contains(Role.RESIDENT)) {
            errors.rejectValue("roles", "identity.accounts.roles.missing");
        }
    }

    AccountRequest request() {
        return new AccountRequest(
                requireNonNull(name).strip(),
                requireNonNull(email).strip().toLowerCase(Locale.ROOT),
                new OrganisationId(requireNonNull(organisation)),
                Set.copyOf(requireNonNull(roles)),
                teams == null ? Set.of() : teams.stream().map(TeamId::new).collect(Collectors.toUnmodifiableSet()));
    }
}
