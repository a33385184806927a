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
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/**
 * The front door of the instruments module: the registry of questionnaires and scales. Those of the program lie as data in the
 * folder {@code instruments}; they are read once, and a file with a fault stops the program at the start and says what is
 * wrong. Those that a region published are read from its database, and have keys of their own.
 */
@Service
public class Instruments {

    /** With this begins the key of what a region made itself, and of nothing else. */
    public static final String OWN = "own-";

    private final Map<String, NavigableMap<Integer, Instrument>> byKey;
    private final Own own;

    @Autowired
    Instruments(Own own) throws IOException {
        this(files("classpath*:instruments/*/*.json"), own);
    }

    private Instruments(Collection<Instrument> all, Own own) {
        var sorted = new TreeMap<String, NavigableMap<Integer, Instrument>>();
        for (var instrument : all) {
            if (instrument.key().startsWith(OWN)) {
                throw new IllegalStateException("%s has a key for a region".formatted(instrument.key()));
            }
            var before = sorted.computeIfAbsent(instrument.key(), key -> new TreeMap<>())
                    .put(instrument.version(), instrument);
            if (before != null) {
                throw new IllegalStateException(
                        "instrument %s has version %d twice".formatted(instrument.key(), instrument.version()));
            }
        }
        this.byKey = sorted;
        this.own = own;
    }

    /** A registry of these instruments alone. */
    static Instruments of(Collection<Instrument> all) {
        return new Instruments(all, Own.NONE);
    }

    /** The newest version of each that is offered here, by Dutch title. */
    public List<Instrument> all() {
        return Stream.concat(
                        byKey.values().stream()
                                .map(versions -> versions.lastEntry().getValue()),
                        own.offered().stream())
                .sorted(Comparator.comparing(instrument -> instrument.title().nl()))
                .toList();
    }

    /** The newest version, also of what a region withdrew. */
    public Optional<Instrument> find(String key) {
        return Optional.ofNullable(of(key).lastEntry()).map(Map.Entry::getValue);
    }

    /** Whether it can be filled in, or was withdrawn by the region that made it. */
    public boolean isOffered(String key) {
        return byKey.containsKey(key) || own.isOffered(key);
    }

    /** The version by which a response was filled in. */
    public Optional<Instrument> find(String key, int version) {
        return Optional.ofNullable(of(key).get(version));
    }

    /** Oldest first; empty where there is no such instrument. */
    public List<Integer> versions(String key) {
        return List.copyOf(of(key).keySet());
    }

    private NavigableMap<Integer, Instrument> of(String key) {
        var shipped = byKey.get(key);
        return shipped == null ? own.versions(key) : shipped;
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
