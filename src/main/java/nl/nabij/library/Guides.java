package nl.nabij.library;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * The front door of the library module: guides for conversations, which lie as data in the folder {@code guides}, one file
 * per version. A version that was published is never edited: a talk keeps the version it was prepared with.
 */
@Service
public class Guides {

    /** The guide that stands beside the form of a talk for which none was chosen. */
    public static final String FIRST_TALK = "first-talk-about-loneliness";

    /** By key, all versions with the newest first. */
    private final Map<String, List<Source>> sources;

    Guides(JsonMapper json) throws IOException {
        var found = new ArrayList<Source>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:guides/*/v*.json")) {
            found.add(read(json, file));
        }
        this.sources = found.stream()
                .sorted(Comparator.comparingInt(Source::version).reversed())
                .collect(Collectors.groupingBy(Source::key));
    }

    /** The newest version in this language, or in Dutch where the guide does not have it. */
    public Optional<Guide> find(String key, Locale locale) {
        return versions(key, locale).stream().findFirst();
    }

    /** One version, in this language or in Dutch. */
    public Optional<Guide> find(String key, int version, Locale locale) {
        return versions(key, locale).stream()
                .filter(guide -> guide.version() == version)
                .findFirst();
    }

    /** All versions of one guide, the newest first; empty where there is no such guide. */
    public List<Guide> versions(String key, Locale locale) {
        return sources.getOrDefault(key, List.of()).stream()
                .map(source -> source.in(locale))
                .toList();
    }

    /** The newest version of each, in the order of {@link Situation}. */
    public List<Guide> all(Locale locale) {
        return sources.values().stream()
                .map(versions -> versions.getFirst().in(locale))
                .sorted(Comparator.comparing(Guide::situation).thenComparing(Guide::title))
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
    record Source(
            String key,
            Situation situation,
            int version,
            LocalDate published,
            Map<String, Text> texts,
            List<String> sources) {

        Guide in(Locale locale) {
            var text = texts.getOrDefault(locale.getLanguage(), Objects.requireNonNull(texts.get("nl")));
            return new Guide(
                    key,
                    version,
                    situation,
                    published,
                    text.title(),
                    text.lead(),
                    text.notWhen(),
                    text.phases(),
                    text.heavy(),
                    text.reflection(),
                    text.madeOf(),
                    sources);
        }
    }

    record Text(
            String title,
            String lead,
            List<String> notWhen,
            List<Guide.Phase> phases,
            List<String> heavy,
            List<String> reflection,
            String madeOf) {}
}
