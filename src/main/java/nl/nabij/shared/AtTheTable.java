package nl.nabij.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

/** {@link Roles} of who can join a talk with a resident: who can have clients, and whoever helps them. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Roles({
    Role.CLIENT_MANAGER,
    Role.TEAM_WORKER,
    Role.CARE_PROFESSIONAL,
    Role.PROVIDER,
    Role.VOLUNTEER,
    Role.EXPERT_BY_EXPERIENCE
})
public @interface AtTheTable {

    /** The same roles, for who asks it of an account. */
    Set<Role> ROLES = Set.of(AtTheTable.class.getAnnotation(Roles.class).value());
}
