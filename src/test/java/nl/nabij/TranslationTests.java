package nl.nabij;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in Dutch and in English, and stands in a message file. */
class TranslationTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path MESSAGES = RESOURCES.resolve("messages");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");
    private static final Pattern KEY_IN_JAVA = Pattern.compile("\"\\{([a-z][\\w.-]*)}\"");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s(?:aria-label|title|placeholder|alt)=\"([^\"]+)\"");
    private static final Pattern TEXT = Pattern.compile(">([^<>]+)<");

    @ParameterizedTest
    @MethodSource("dutchFiles")
    void englishHasTheSameTextsAsDutch(Path dutch) {
        var english = dutch.resolveSibling(dutch.getFileName().toString().replace(".properties", "_en.properties"));

        assertThat(texts(english).keySet())
                .containsExactlyInAnyOrderElementsOf(texts(dutch).keySet());
        assertThat(texts(dutch)).noneSatisfy((key, text) -> assertThat(text).isBlank());
        assertThat(texts(english)).noneSatisfy((key, text) -> assertThat(text).isBlank());
    }

    @ParameterizedTest
    @MethodSource("dutchFiles")
    void bothLanguagesTakeTheSameArguments(Path dutch) {
        var english =
                texts(dutch.resolveSibling(dutch.getFileName().toString().replace(".properties", "_en.properties")));

        assertThat(texts(dutch))
                .allSatisfy((key, text) -> assertThat(arguments(String.valueOf(english.get(key))))
                        .as(key)
                        .isEqualTo(arguments(text)));
    }

    /** Spring formats a text only when it has arguments; a single apostrophe would vanish there, a double one show elsewhere. */
    @ParameterizedTest
    @MethodSource("allFiles")
    void apostrophesAreDoubledOnlyInTextsWithArguments(Path file) {
        assertThat(texts(file)).allSatisfy((key, text) -> {
            if (arguments(text).isEmpty()) {
                assertThat(text).as(key).doesNotContain("''");
            } else {
                assertThat(text.replace("''", "")).as(key).doesNotContain("'");
            }
        });
    }

    @Test
    void everyTextThatIsUsedExists() {
        var known = known();

        assertThat(unknown(used(), known)).as("message keys that nobody wrote").isEmpty();
    }

    @Test
    void everyTemplateTakesItsTextsFromTheMessages() {
        assertThat(templates())
                .allSatisfy(template -> assertThat(loose(read(template)))
                        .as("texts in %s that are not replaced by a message", template)
                        .isEmpty());
    }

    @Test
    void everyMessageFileIsRead() {
        var configured = read(RESOURCES.resolve("application.properties"));

        assertThat(dutchFiles().toList())
                .allSatisfy(file -> assertThat(configured)
                        .contains("messages/" + file.getFileName().toString().replace(".properties", "")));
    }

    @Test
    void guardsSeeForgottenTexts() {
        assertThat(loose("<p>Zomaar een tekst</p>")).containsExactly("Zomaar een tekst");
        assertThat(loose("<p th:text=\"#{a.b}\">Example</p>")).isEmpty();
        assertThat(loose("<a aria-label=\"Ga\" th:text=\"#{a}\">x</a>")).containsExactly("Ga");
        assertThat(unknown(Set.of("a.b", "c.d"), Set.of("a.b"))).containsExactly("c.d");
    }

    static Stream<Path> dutchFiles() {
        return allFiles().filter(file -> !file.toString().endsWith("_en.properties"));
    }

    static Stream<Path> allFiles() {
        return files(MESSAGES, ".properties").stream();
    }

    private static Set<String> known() {
        var keys = new TreeSet<String>();
        dutchFiles().forEach(file -> keys.addAll(texts(file).keySet()));
        return keys;
    }

    private static Set<String> used() {
        var keys = new TreeSet<String>();
        templates().forEach(file -> find(KEY_IN_TEMPLATE, read(file), keys));
        files(Path.of("src/main/java"), ".java").forEach(file -> find(KEY_IN_JAVA, read(file), keys));
        return keys;
    }

    private static Set<String> unknown(Set<String> used, Set<String> known) {
        var unknown = new TreeSet<>(used);
        unknown.removeAll(known);
        unknown.removeIf(key -> key.startsWith("jakarta.validation."));
        return unknown;
    }

    /** Words that stand in a template as they are: not under th:text, not the name of the product. */
    private static List<String> loose(String template) {
        var found = new ArrayList<String>();
        var bare = template.replaceAll("(?s)<!--.*?-->", "")
                .replaceAll(
                        "(?s)<(\\w[\\w:-]*)\\b[^<>]*\\sth:(?:u?text|replace|insert)=\"[^\"]*\"[^<>]*>[^<]*</\\1>", "")
                .replaceAll("(?s)<style.*?</style>", "");
        find(TEXT, bare, found);
        find(ATTRIBUTE, template, found);
        return found.stream()
                .map(String::strip)
                .filter(text -> text.matches("(?s).*\\p{L}{2,}.*") && !text.equals("nabij"))
                .toList();
    }

    private static void find(Pattern pattern, String text, java.util.Collection<String> into) {
        pattern.matcher(text).results().forEach(found -> into.add(found.group(1)));
    }

    private static Set<String> arguments(String text) {
        var found = new TreeSet<String>();
        find(Pattern.compile("\\{(\\d+)"), text, found);
        return found;
    }

    private static List<Path> templates() {
        return files(RESOURCES.resolve("templates"), ".html");
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
