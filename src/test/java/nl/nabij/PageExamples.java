package nl.nabij;

import java.util.List;
import nl.nabij.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one module, each with somebody who sees it, so that {@link EveryPageTests} looks at all of them. A module's
 * test package has one class that implements it, named {@code <Module>Examples}, with a constructor without
 * parameters or with the {@link World} and front doors that it needs; it is found by itself.
 */
public interface PageExamples {

    /** Makes what the pages show (inside region a), and lists them. */
    List<Example> examples();

    /**
     * One page.
     *
     * @param route the pattern of the handler, such as {@code /residents/{resident}}
     * @param who sees it; null for a visitor
     * @param path the address of the example
     */
    record Example(String route, @Nullable Actor who, String path) {

        /** For a route without variables. */
        public static Example of(Actor who, String route) {
            return new Example(route, who, route);
        }

        /** A page for everybody. */
        public static Example open(String route) {
            return new Example(route, null, route);
        }
    }
}
