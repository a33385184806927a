package nl.nabij.regions;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The front door of the regions module: which regions this host serves. */
@Service
public class Regions {

    /** A region that is added or removed by another process is noticed after this time at most. */
    static final Duration REMEMBERED = Duration.ofSeconds(3);

    private record Known(List<Region> regions, long until) {}

    private final JdbcClient jdbc;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();
    private final Set<String> quiet = ConcurrentHashMap.newKeySet();

    Regions(RegionRouting routing) {
        this.jdbc = JdbcClient.create(routing.program());
    }

    /** Every region, by name, as they are in the table now. */
    public List<Region> all() {
        var regions = jdbc.sql("select name, host from region order by name")
                .query(Region.class)
                .list();
        known.set(new Known(regions, System.nanoTime() + REMEMBERED.toNanos()));
        return regions;
    }

    /** The region of a host name; with one region any host finds it. Asked by every request, so remembered for a moment. */
    public Optional<Region> at(String host) {
        var last = known.get();
        var regions = last != null && last.until() - System.nanoTime() > 0 ? last.regions() : all();
        return regions.size() == 1
                ? Optional.of(regions.getFirst())
                : regions.stream()
                        .filter(region -> region.host().equalsIgnoreCase(host))
                        .findFirst();
    }

    public Optional<Region> named(String name) {
        return all().stream().filter(region -> region.name().equals(name)).findFirst();
    }

    /**
     * Does work in the current region while this program does no background work there: what the work does in the past
     * would otherwise look late, lost or left alone to a chore of today.
     */
    public void quietly(Runnable work) {
        var region = Region.current().orElseThrow().name();
        quiet.add(region);
        try {
            work.run();
        } finally {
            quiet.remove(region);
        }
    }

    boolean isQuiet(Region region) {
        return quiet.contains(region.name());
    }

    /** Does the work in every region, one after the other. */
    public void each(Consumer<Region> work) {
        all().forEach(region -> region.run(() -> work.accept(region)));
    }

    /**
     * The region a command works in.
     *
     * @throws Mistake if the region typed is not there, or none was typed and there are several
     */
    Region chosen(CommandLine line) {
        var regions = all();
        var names = regions.stream().map(Region::name).collect(Collectors.joining(", "));
        if (regions.isEmpty()) {
            throw new Mistake("there is no region yet; make one with ./nabij region add NAME");
        }
        if (line.region().isPresent()) {
            var name = line.region().get();
            return regions.stream()
                    .filter(region -> region.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Mistake("there is no region '%s'; there is: %s".formatted(name, names)));
        }
        if (regions.size() > 1) {
            throw new Mistake("there are several regions (%s); say which with --region NAME".formatted(names));
        }
        return regions.getFirst();
    }
}
