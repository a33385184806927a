package nl.nabij.access;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.UndeclaredThrowableException;
import java.time.Clock;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stands round every {@link Opens} method: refuses when the key does not open the part now, and writes one line per
 * outermost call in that call's transaction. A call with another key inside it is outermost for that key, and leaves a line
 * of its own.
 */
class OpensInterceptor implements MethodInterceptor {

    private static final ScopedValue<LogLine> CURRENT = ScopedValue.newInstance();

    private final ObjectProvider<AccessLog> log;
    private final ObjectProvider<PlatformTransactionManager> transactions;
    private final ObjectProvider<Clock> clock;

    OpensInterceptor(
            ObjectProvider<AccessLog> log,
            ObjectProvider<PlatformTransactionManager> transactions,
            ObjectProvider<Clock> clock) {
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var opens = call.getMethod().getAnnotation(Opens.class);
        var key = (Key) requireNonNull(call.getArguments()[call.getArguments().length - 1], "a key is never null");
        var known = CURRENT.isBound() ? CURRENT.get().of(key) : Optional.<LogLine>empty();
        if (known.isPresent()) {
            known.get().opens(opens);
            check(key, opens);
            return call.proceed();
        }
        return outermost(call, opens, key);
    }

    /** The transaction begins here, so a refusal from deep inside is written after its end, on the same connection. */
    @SuppressWarnings("NullAway") // what a callback may answer is told by a type argument, which NullAway does not read
    private @Nullable Object outermost(MethodInvocation call, Opens opens, Key key) {
        var line = new LogLine(key, name(call), CURRENT.isBound() ? CURRENT.get() : null);
        line.opens(opens);
        try {
            check(key, opens);
            return new TransactionTemplate(transactions.getObject()).execute(status -> proceed(call, line));
        } catch (NoGround refusal) {
            log.getObject().refused(line);
            throw refusal;
        } catch (RuntimeException | Error failure) {
            log.getObject().failed(line);
            throw failure;
        }
    }

    private @Nullable Object proceed(MethodInvocation call, LogLine line) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException(line.method() + " cannot be logged in a read-only transaction");
        }
        try {
            var result = ScopedValue.where(CURRENT, line).call(call::proceed);
            log.getObject().done(line);
            return result;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new UndeclaredThrowableException(e);
        }
    }

    private void check(Key key, Opens opens) {
        if (!key.ground().opens(opens.value(), clock.getObject().instant())) {
            throw new NoGround(
                    "%s for %s does not open %s now".formatted(key.ground().name(), key.purpose(), opens.value()));
        }
    }

    /**
     * The line of the call that runs with this key; it is written when that call ends.
     *
     * @throws IllegalStateException outside such a call: these rows belong to another key
     */
    static LogLine lineOf(Key key) {
        return (CURRENT.isBound() ? CURRENT.get().of(key) : Optional.<LogLine>empty())
                .orElseThrow(
                        () -> new IllegalStateException("rows are shown inside the @Opens method of their key only"));
    }

    private static String name(MethodInvocation call) {
        return call.getMethod().getDeclaringClass().getSimpleName() + "."
                + call.getMethod().getName();
    }

    /** One step before the transaction advice, which has the lowest precedence. Infrastructure, or nobody applies it. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static DefaultPointcutAdvisor opensAdvisor(
                ObjectProvider<AccessLog> log,
                ObjectProvider<PlatformTransactionManager> transactions,
                ObjectProvider<Clock> clock) {
            var advisor = new DefaultPointcutAdvisor(
                    AnnotationMatchingPointcut.forMethodAnnotation(Opens.class),
                    new OpensInterceptor(log, transactions, clock));
            advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
            return advisor;
        }
    }
}
