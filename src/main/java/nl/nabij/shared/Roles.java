package nl.nabij.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use a page or an address of the JSON interface; on a controller or on one of its methods, where the method wins.
 * For anybody else there is no such page (404).
 *
 * <p>It lies on the ground floor because every module has controllers; the module {@code identity} judges it, and refuses
 * what has neither this nor {@link AnyRole}. What many pages share has a name: {@link WithClients}, {@link AtTheTable}.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Roles {

    /** One of these is enough. */
    Role[] value();
}
