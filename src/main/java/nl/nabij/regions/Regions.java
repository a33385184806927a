package nl.nabij.regions;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The front door of the regions module: which regions this host serves. */
@Service
public class Regions {

    private final JdbcClient jdbc;

    Regions(RegionRouting routing) {
        this.jdbc = JdbcClient.create(routing.program());
    }

    public List<Region> all() {
        return jdbc.sql("select name, host from region order by name")
                .query(Region.class)
                .list();
    }

    /** The region of a host name; with one region any host finds it. */
    public Optional<Region> at(String host) {
        var regions = all();
        return regions.size() == 1
                ? Optional.of(regions.getFirst())
                : regions.stream().filter(region -> region.host().equals(host)).findFirst();
    }

    public Optional<Region> named(String name) {
        return all().stream().filter(region -> region.name().equals(name)).findFirst();
    }

    /** Does the work in every region, one after the other. */
    public void each(Consumer<Region> work) {
        all().forEach(region -> region.run(() -> work.accept(region)));
    }
}
