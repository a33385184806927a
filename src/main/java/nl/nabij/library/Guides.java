package nl.nabij.library;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The front door of the library module: guides for conversations, which lie as data in the folder {@code guides}. */
@Service
public class Guides {

    /** The guide that stands beside the form of a talk. */
    public static final String FIRST_TALK = "first-talk-about-loneliness";

    private final Map<String, Source> sources;

    Guides(JsonMapper json) throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:guides/*.json");
        this.sources = Arrays.stream(files)
                .map(file -> read(json, file))
                .collect(Collectors.toUnmodifiableMap(Source::key, Function.identity()));
    }

    /** In this language, or in Dutch where the guide does not have it. */
    public Optional<Guide> find(String key, Locale locale) {
        return Optional.ofNullable(sources.get(key)).map(source -> source.in(locale));
    }

    /** By title. */
    public List<Guide> all(Locale locale) {
        return sources.values().stream()
                .map(source -> source.in(locale))
                .sorted(Comparator.comparing(Guide::title))
                .toList();
    }

    private static Source read(JsonMapper json, Resource file) {
        try (var stream = file.getInputStream()) {
            return json.readValue(stream, Source.class);
        } catch (IOException e) {
            throw new IllegalStateException("%s cannot be read".formatted(file.getFilename()), e);
        }
    }

    /** A file, with all its languages. */
    record Source(String key, int version, LocalDate published, Map<String, Text> texts, List<String> sources) {

        Guide in(Locale locale) {
            var text = texts.getOrDefault(locale.getLanguage(), Objects.requireNonNull(texts.get("nl")));
            return new Guide(
                    key,
                    version,
                    published,
                    text.title(),
                    text.lead(),
                    text.phases(),
                    text.heavy(),
                    text.madeOf(),
                    sources);
        }
    }

    record Text(String title, String lead, List<Guide.Phase> phases, List<String> heavy, String madeOf) {}
}
