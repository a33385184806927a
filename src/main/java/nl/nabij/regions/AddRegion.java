package nl.nabij.regions;

import org.springframework.stereotype.Component;

/** Adds a region while the program runs; it is served and gets its background work within seconds. */
@Component
@Usage(
        name = "region add",
        arguments = "NAME",
        summary = "adds a region: a lower-case word, which names its schema",
        scope = Command.Scope.PROGRAM,
        options = {"--host HOST  the host name by which a browser finds it; NAME.localhost when not given"})
class AddRegion implements Command {

    private final Migrations migrations;
    private final Regions regions;

    AddRegion(Migrations migrations, Regions regions) {
        this.migrations = migrations;
        this.regions = regions;
    }

    @Override
    public int run(CommandLine line) {
        var name = line.argument("NAME");
        if (!Region.isName(name)) {
            throw new Mistake("a region is named by a lower-case word of at most 31 letters and digits, not '%s'"
                    .formatted(name));
        }
        var region = new Region(name, line.option("host").orElse(name + ".localhost"));
        line.progress("making the tables of region " + name);
        migrations.add(region);
        regions.all();
        line.print("region %s is there, for the host %s".formatted(region.name(), region.host()));
        return 0;
    }
}
