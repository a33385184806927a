package nl.nabij.instruments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/**
 * The front door of the instruments module: the registry of questionnaires and scales, which lie as data in the folder {@code
 * instruments}. It is read once; a file with a fault stops the program at the start and says what is wrong.
 */
@Service
public class Instruments {

    private final Map<String, NavigableMap<Integer, Instrument>> byKey;

    Instruments() throws IOException {
        this(files("classpath*:instruments/*/*.json"));
    }

    private Instruments(Collection<Instrument> all) {
        var sorted = new TreeMap<String, NavigableMap<Integer, Instrument>>();
        for (var instrument : all) {
            var before = sorted.computeIfAbsent(instrument.key(), key -> new TreeMap<>())
                    .put(instrument.version(), instrument);
            if (before != null) {
                throw new IllegalStateException(
                        "instrument %s has version %d twice".formatted(instrument.key(), instrument.version()));
            }
        }
        this.byKey = sorted;
    }

    /** A registry of these instruments alone. */
    static Instruments of(Collection<Instrument> all) {
        return new Instruments(all);
    }

    /** The newest version of each, by Dutch title. */
    public List<Instrument> all() {
        return byKey.values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .sorted(Comparator.comparing(instrument -> instrument.title().nl()))
                .toList();
    }

    /** The newest version. */
    public Optional<Instrument> find(String key) {
        return Optional.ofNullable(byKey.get(key))
                .map(versions -> versions.lastEntry().getValue());
    }

    /** The version by which a response was filled in. */
    public Optional<Instrument> find(String key, int version) {
        return Optional.ofNullable(byKey.get(key)).map(versions -> versions.get(version));
    }

    /** Oldest first; empty where there is no such instrument. */
    public List<Integer> versions(String key) {
        return Optional.ofNullable(byKey.get(key))
                .map(versions -> List.copyOf(versions.keySet()))
                .orElse(List.of());
    }

    private static List<Instrument> files(String pattern) throws IOException {
        var all = new ArrayList<Instrument>();
        for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            all.add(read(file));
        }
        return all;
    }

    private static Instrument read(Resource file) throws IOException {
        try (var stream = file.getInputStream()) {
            var name = String.valueOf(file.getURI()).replaceFirst(".*/instruments/", "instruments/");
            return switch (InstrumentFile.read(stream.readAllBytes())) {
                case InstrumentFile.Read.Sound(var instrument) -> named(instrument, name);
                case InstrumentFile.Read.Faulty(var faults) ->
                    throw new IllegalStateException("%s cannot be published:%n%s"
                            .formatted(
                                    name,
                                    String.join(
                                            System.lineSeparator(),
                                            faults.stream().map(Fault::toString).toList())));
            };
        }
    }

    /** @throws IllegalStateException if the file does not lie where its key and version say */
    private static Instrument named(Instrument instrument, String name) {
        var place = "instruments/%s/%d.json".formatted(instrument.key(), instrument.version());
        if (!place.equals(name)) {
            throw new IllegalStateException("%s has to be %s".formatted(name, place));
        }
        return instrument;
    }
}
