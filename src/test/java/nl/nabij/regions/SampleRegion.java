package nl.nabij.regions;

import org.springframework.context.ApplicationContext;

/** A region that a test makes for itself. */
public class SampleRegion {

    /** An empty region, beside those that all tests share. */
    public static Region make(ApplicationContext program, String name) {
        var region = new Region(name, name + ".test");
        program.getBean(Migrations.class).add(region);
        return region;
    }

    /** Removes a region that {@link #make} made. */
    public static void remove(ApplicationContext program, Region region) {
        program.getBean(Migrations.class).remove(region);
    }
}
