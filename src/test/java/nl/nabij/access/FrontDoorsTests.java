package nl.nabij.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.nabij.RegionTest;
import nl.nabij.residents.Residents;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The interceptor stands round every front door. Without it the program would start all the same, without any check. */
@RegionTest
class FrontDoorsTests {

    @Autowired
    ApplicationContext program;

    @Autowired
    Residents residents;

    @Test
    void everyFrontDoorIsGuarded() {
        var doors = new ArrayList<Object>();
        var open = new ArrayList<String>();
        for (var name : program.getBeanDefinitionNames()) {
            var type = program.getType(name);
            if (type == null || !type.getName().startsWith("nl.nabij")) {
                continue;
            }
            var bean = program.getBean(name);
            if (opens(AopUtils.getTargetClass(bean))) {
                doors.add(bean);
                if (!isGuarded(bean)) {
                    open.add(name);
                }
            }
        }

        assertThat(open).isEmpty();
        assertThat(doors).hasSizeGreaterThan(5);
    }

    @Test
    void guardSeesADoorThatIsOpen() throws Exception {
        var bare = ((Advised) residents).getTargetSource().getTarget();

        assertThat(isGuarded(residents)).isTrue();
        assertThat(isGuarded(bare)).isFalse();
    }

    private static boolean opens(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(Opens.class));
    }

    private static boolean isGuarded(@org.jspecify.annotations.Nullable Object bean) {
        return bean instanceof Advised advised
                && List.of(advised.getAdvisors()).stream()
                        .anyMatch(advisor -> advisor.getAdvice() instanceof OpensInterceptor);
    }
}
