package nl.nabij.regions;

import org.springframework.stereotype.Component;

/** Removes a region with everything in it. */
@Component
@Usage(
        name = "region remove",
        arguments = "NAME",
        summary = "removes a region with everybody in it, for ever",
        scope = Command.Scope.PROGRAM,
        options = {"--sure  needed: nothing brings the region back but a backup"})
class RemoveRegion implements Command {

    private final Regions regions;
    private final Migrations migrations;

    RemoveRegion(Regions regions, Migrations migrations) {
        this.regions = regions;
        this.migrations = migrations;
    }

    @Override
    public int run(CommandLine line) {
        var name = line.argument("NAME");
        var region = regions.named(name).orElseThrow(() -> new Mistake("there is no region '%s'".formatted(name)));
        if (!line.has("sure")) {
            throw new Mistake("everything in region %s would be gone; make a backup, and then type --sure as well"
                    .formatted(name));
        }
        migrations.remove(region);
        line.print("region %s is gone".formatted(name));
        return 0;
    }
}
