package nl.nabij.identity;

import static java.util.stream.Collectors.toSet;

import java.io.Serial;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who may sign in to this region, as the database has it at the time of the request. Knows no password. */
public final class Account implements UserDetails {

    @Serial
    private static final long serialVersionUID = 2L;

    private final AccountId id;
    private final String email;
    private final String name;
    private final @Nullable OrganisationId organisation;
    private final HashSet<Role> roles;
    private final boolean active;
    private final @Nullable String sample;
    private final int stamp;
    private final int version;

    Account(
            AccountId id,
            String email,
            String name,
            @Nullable OrganisationId organisation,
            Set<Role> roles,
            boolean active,
            @Nullable String sample,
            int stamp,
            int version) {
        this.id = id;
        this.email = email;
        this.name = name;
        this.organisation = organisation;
        this.roles = new HashSet<>(roles);
        this.active = active;
        this.sample = sample;
        this.stamp = stamp;
        this.version = version;
    }

    public AccountId id() {
        return id;
    }

    /** With this the person signs in; in lower case. */
    public String email() {
        return email;
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

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The roles in the order in which they are declared. */
    public List<Role> rolesInOrder() {
        return roles.stream().sorted().toList();
    }

    /** False once the account is ended. */
    public boolean isActive() {
        return active;
    }

    /** What a sample person of a demonstration region does all day; null for everybody else. */
    public @Nullable String sample() {
        return sample;
    }

    /** Raised whenever all sessions of the account have to end. */
    int stamp() {
        return stamp;
    }

    /** Raised by every change, so that two administrators do not undo each other's. */
    public int version() {
        return version;
    }

    /** @throws IllegalStateException for a resident, who acts as {@link Actor.Self} */
    public SignedIn actor() {
        if (organisation == null) {
            throw new IllegalStateException("a resident acts as Self, not as a professional");
        }
        return new SignedIn(id, name, organisation, roles);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .collect(toSet());
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    /** The id: an e-mail address may change. */
    @Override
    public String getUsername() {
        return id.toString();
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Account that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "account " + id;
    }
}
