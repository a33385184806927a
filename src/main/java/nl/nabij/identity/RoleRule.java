package nl.nabij.identity;

import java.util.Optional;
import java.util.Set;
import nl.nabij.shared.AnyRole;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Who may use one handler.
 *
 * @param roles one of these is enough; empty for everybody who has signed in
 */
record RoleRule(Set<Role> roles) {

    /** The method's own rule, else that of its controller; empty where neither has one. */
    static Optional<RoleRule> of(HandlerMethod handler) {
        return of(handler.getMethod()).or(() -> of(handler.getBeanType()));
    }

    boolean allows(Account account) {
        return roles.isEmpty() || account.roles().stream().anyMatch(roles::contains);
    }

    private static Optional<RoleRule> of(java.lang.reflect.AnnotatedElement place) {
        var roles = AnnotatedElementUtils.findMergedAnnotation(place, Roles.class);
        if (roles != null) {
            if (roles.value().length == 0) {
                throw new IllegalStateException("%s has @Roles without a role".formatted(place));
            }
            return Optional.of(new RoleRule(Set.of(roles.value())));
        }
        return AnnotatedElementUtils.hasAnnotation(place, AnyRole.class)
                ? Optional.of(new RoleRule(Set.of()))
                : Optional.empty();
    }
}
