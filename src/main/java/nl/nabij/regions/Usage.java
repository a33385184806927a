package nl.nabij.regions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a {@link Command} is typed. The help is made of it, and what is typed is checked by it before anything starts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Usage {

    /** One or two words, such as {@code region add}. */
    String name();

    /** The names of the arguments in their order, such as {@code FILE [NAME]}; square brackets when it may be left out. */
    String arguments() default "";

    /** What it does, in half a sentence without capital and full stop. */
    String summary();

    /**
     * The options: {@code --name VALUE}, or {@code --name} for one that is there or not, then two spaces and what it is
     * for.
     */
    String[] options() default {};

    Command.Scope scope() default Command.Scope.REGION;
}
