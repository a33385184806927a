package nl.nabij.regions;

import org.springframework.stereotype.Component;

/** Says which regions this host serves. */
@Component
@Usage(name = "region list", summary = "prints every region and its host", scope = Command.Scope.PROGRAM)
class ListRegions implements Command {

    private final Regions regions;

    ListRegions(Regions regions) {
        this.regions = regions;
    }

    @Override
    public int run(CommandLine line) {
        var all = regions.all();
        all.forEach(region -> line.print("%-31s %s".formatted(region.name(), region.host())));
        if (all.isEmpty()) {
            line.progress("there is no region yet; make one with ./nabij region add NAME");
        } else if (all.size() == 1) {
            line.progress("while there is one region, every host name finds it");
        }
        return 0;
    }
}
