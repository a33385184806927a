package nl.nabij.identity;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Somebody signed in, as the session keeps it. */
public class Account extends User {

    private static final long serialVersionUID = 1L;

    private final AccountId id;
    private final String name;
    private final @Nullable OrganisationId organisation;
    private final HashSet<Role> roles;

    Account(
            AccountId id,
            String email,
            String name,
            @Nullable String password,
            boolean active,
            @Nullable OrganisationId organisation,
            Set<Role> roles) {
        super(
                email,
                password == null ? "" : password,
                active && password != null,
                true,
                true,
                true,
                roles.stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .collect(toSet()));
        this.id = id;
        this.name = name;
        this.organisation = organisation;
        this.roles = new HashSet<>(roles);
    }

    public AccountId id() {
        return id;
    }

    /** What the person is called on a page. */
    public String name() {
        return name;
    }

    /** Empty for a resident. */
    public @Nullable OrganisationId organisation() {
        return organisation;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** @throws IllegalStateException for a resident, who acts as {@link Actor.Self} */
    public SignedIn actor() {
        if (organisation == null) {
            throw new IllegalStateException("a resident acts as Self, not as a professional");
        }
        return new SignedIn(id, name, organisation, roles);
    }

    /** The roles in the order in which they are declared. */
    public List<Role> rolesInOrder() {
        return roles.stream().sorted().toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
