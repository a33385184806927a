package nl.nabij.regions;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL of the host, given by {@code nabij.database.url}, {@code user} and {@code password}. */
final class ExternalDatabase {

    private static final int OLDEST = 180_000;

    private ExternalDatabase() {}

    /**
     * @param owner may make roles and, in this database, schemas
     * @throws Mistake if there is no such database, it is too old, or the owner may not do this
     */
    static DatabaseServer open(String url, Database.Login owner, String secret) {
        var database = new Database(url, secret, owner);
        try (var pool = database.pool(Database.OWNER, 1)) {
            var jdbc = JdbcClient.create(pool);
            if (jdbc.sql("select current_setting('server_version_num')::int")
                            .query(Integer.class)
                            .single()
                    < OLDEST) {
                throw new Mistake("Nabij needs PostgreSQL 18; the server of %s is older".formatted(url));
            }
            if (!jdbc.sql("""
                    select (rolsuper or rolcreaterole) and has_database_privilege(current_database(), 'create')
                    from pg_roles where rolname = current_user
                    """).query(Boolean.class).single()) {
                throw new Mistake(
                        "user %s needs the attribute createrole and the right to create schemas in the database of %s"
                                .formatted(owner.name(), url));
            }
        } catch (RuntimeException e) {
            throw e instanceof Mistake
                    ? e
                    : new Mistake(
                            "no connection to %s as %s: %s"
                                    .formatted(url, owner.name(), deepest(e).getMessage()),
                            e);
        }
        return new DatabaseServer(database, true, () -> {});
    }

    private static Throwable deepest(Throwable failure) {
        return failure.getCause() == null ? failure : deepest(failure.getCause());
    }
}
