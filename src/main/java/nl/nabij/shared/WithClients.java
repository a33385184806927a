package nl.nabij.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

/** {@link Roles} of who can have clients of his or her own. The role opens the page; about whom, the tie decides. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Roles({Role.CLIENT_MANAGER, Role.TEAM_WORKER, Role.CARE_PROFESSIONAL})
public @interface WithClients {

    /** The same roles, for who asks it of an account. */
    Set<Role> ROLES = Set.of(WithClients.class.getAnnotation(Roles.class).value());
}
