package nl.nabij.regions;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one line why the program does not start, where that is a {@link Mistake}: without it the reason stands under
 * a stack trace and 'Error starting Tomcat context'. Registered in {@code META-INF/spring.factories}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OneLine implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Mistake) {
                System.err.println("nabij: " + cause.getMessage());
                return true;
            }
        }
        return false;
    }
}
