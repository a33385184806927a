package nl.nabij.regions;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets a test make a table of its own, as a migration would; the region's login cannot. */
public final class OwnerOfTables {

    private OwnerOfTables() {}

    /** @param sql in which {@code ${schema}} and {@code ${login}} are those of the region */
    public static void does(ApplicationContext program, Region region, String sql) {
        try (var owner = program.getBean(Database.class).pool(Database.OWNER, 1)) {
            JdbcClient.create(owner)
                    .sql(sql.replace("${schema}", region.schema()).replace("${login}", region.login()))
                    .update();
        }
    }
}
