package nl.nabij;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nabij.PageExamples.Example;
import nl.nabij.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of the program, as somebody who may see it. */
@RegionTest
class EveryPageTests {

    /** Answers with something else than a page. */
    private static final Map<String, String> NO_PAGE =
            Map.of("/language/{language}", "keeps the choice and leads back");

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    RequestMappingHandlerMapping routes;

    @Autowired
    Pages pages;

    @Autowired
    Browser browser;

    /** What was found on any page. */
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    @Test
    void everyPageHasAnExample() {
        var examples = new TreeSet<String>();
        examples().forEach(example -> examples.add(example.route()));

        assertThat(missing(pageRoutes(), examples))
                .as("routes of pages without an example; add it to the PageExamples of the module")
                .isEmpty();
    }

    @Test
    void guardSeesPageWithoutExample() {
        assertThat(missing(Set.of("/", "/forgotten"), Set.of("/"))).containsExactly("/forgotten");
    }

    /** All that is wrong, so that one page does not hide another. */
    @Test
    void everyPageIsSoundInDutchAndEnglish() {
        examples().parallelStream().forEach(example -> look(example, () -> readsWell(example)));

        assertThat(wrong).isEmpty();
    }

    /**
     * One window for each person, wide and then narrow: a page is asked for once. As many people look at the same time as
     * the machine has processors, because a page waits for the browser and the browser for the page.
     */
    @Test
    void everyPageIsAccessibleAndFitsAnyWindow() {
        var people = new ConcurrentLinkedQueue<>(examples().stream()
                .collect(Collectors.groupingBy(one -> Optional.ofNullable(one.who())))
                .entrySet());
        var lanes = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(lane -> CompletableFuture.runAsync(
                        () -> lookAt(people), work -> Thread.ofPlatform().start(work)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(lanes).join();

        assertThat(wrong).isEmpty();
    }

    @Test
    void guardSeesPictureWithoutWords() {
        try (var window = browser.window(null, 320).open("/sign-in").isSound()) {
            window.page().evaluate("() => document.querySelector('main').append(new Image())");

            assertThatThrownBy(window::isSound)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("image-alt");
        }
    }

    @Test
    void guardSeesWhatIsWiderThanTheWindow() {
        try (var window = browser.window(null, 320).open("/sign-in").isSound()) {
            window.page().evaluate("() => { document.querySelector('main').style.minWidth = '400px'; }");

            assertThatThrownBy(window::isSound)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("wider than the window");
        }
    }

    private void lookAt(Queue<Map.Entry<Optional<Actor>, List<Example>>> people) {
        for (var next = people.poll(); next != null; next = people.poll()) {
            try (var window = browser.window(next.getKey().orElse(null), 1280)) {
                next.getValue()
                        .forEach(example -> look(example, () -> {
                            window.wide(1280)
                                    .open(example.path())
                                    .picture(name(example))
                                    .isSound();
                            window.wide(320).picture(name(example)).isSound();
                        }));
            }
        }
        browser.closeOwn();
    }

    private void look(Example example, Runnable look) {
        try {
            look.run();
        } catch (Exception | AssertionError e) {
            wrong.add(example.path() + ": " + e.getMessage());
        }
    }

    private void readsWell(Example example) {
        var who = example.who();
        if (who == null) {
            pages.visitor(example.path());
        } else {
            pages.page(who, example.path());
            pages.english(who, example.path());
        }
    }

    private static Set<String> missing(Set<String> routes, Set<String> examples) {
        var missing = new TreeSet<>(routes);
        missing.removeAll(examples);
        return missing;
    }

    private Set<String> pageRoutes() {
        var found = new TreeSet<String>();
        routes.getHandlerMethods().forEach((mapping, method) -> {
            var read = mapping.getMethodsCondition().getMethods();
            if ((read.isEmpty() || read.contains(RequestMethod.GET)) && answersPage(method)) {
                found.addAll(mapping.getPatternValues());
            }
        });
        found.removeAll(NO_PAGE.keySet());
        return found;
    }

    private static boolean answersPage(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("nl.nabij")
                && method.getBeanType().isAnnotationPresent(Controller.class)
                && !method.hasMethodAnnotation(ResponseBody.class)
                && method.getMethod().getReturnType() == String.class;
    }

    private List<Example> examples() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(PageExamples.class));
        var all = new ArrayList<Example>();
        for (var found : scanner.findCandidateComponents("nl.nabij")) {
            var module = (PageExamples) beans.createBean(type(String.valueOf(found.getBeanClassName())));
            all.addAll(World.A.call(module::examples));
        }
        return all;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Example example) {
        var name = example.route().replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        return "page-" + (name.isEmpty() ? "today" : name);
    }
}
