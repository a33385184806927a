package nl.nabij.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.nabij.regions.Remembered;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The front door for the legal bases: which there are, and which of them this region has switched on. */
@Service
@Transactional
public class LegalBases {

    private static final String NOW = """
            select b.key, b.version, b.source, b.fixed, b.valid_from, b.valid_until,
                   coalesce(last.switched, case when b.standard_on then 'ON' else 'OFF' end) = 'ON' as switched_on,
                   last.changed_by, last.changed_at
            from legal_basis b
            left join lateral (select switched, changed_by, changed_at from region_legal_basis
                               where basis = b.key and version = b.version
                               order by changed_at desc, id desc limit 1) last on true
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Remembered<List<Basis>> known = new Remembered<>();

    LegalBases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One legal basis, and what this region decided.
     *
     * @param source the article
     * @param fixed no region can switch it off
     * @param from null where it is not known when, or whether, it comes into force
     * @param changedBy null where the region never decided
     */
    record Basis(
            LegalBasis key,
            int version,
            String source,
            boolean fixed,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean switchedOn,
            @Nullable AccountId changedBy,
            @Nullable Instant changedAt) {

        boolean inForce(LocalDate day) {
            return from != null && !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        boolean holds(LocalDate day) {
            return switchedOn && inForce(day);
        }
    }

    /** What can come of switching one. */
    sealed interface Outcome {

        record Switched() implements Outcome {}

        /** There is no such basis, or it is not in force today. */
        record NotThere() implements Outcome {}

        /** It protects a right of residents. */
        record Fixed() implements Outcome {}
    }

    /** All versions, those in force first. */
    List<Basis> all() {
        var today = today();
        return jdbc
                .sql(NOW + "order by b.valid_from is null, b.fixed desc, b.valid_from, b.key, b.version")
                .query((row, number) -> {
                    var by = row.getObject("changed_by", UUID.class);
                    var at = row.getTimestamp("changed_at");
                    return new Basis(
                            LegalBasis.valueOf(row.getString("key")),
                            row.getInt("version"),
                            row.getString("source"),
                            row.getBoolean("fixed"),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_until", LocalDate.class),
                            row.getBoolean("switched_on"),
                            by == null ? null : new AccountId(by),
                            at == null ? null : at.toInstant());
                })
                .list()
                .stream()
                .sorted((one, other) -> Boolean.compare(other.inForce(today), one.inForce(today)))
                .toList();
    }

    /** Switches one on or off from now on; keys that were given keep what they have until their end. */
    Outcome change(LegalBasis key, int version, boolean on, SignedIn by) {
        if (!by.is(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR)) {
            return new Outcome.NotThere();
        }
        var basis = all().stream()
                .filter(one -> one.key() == key && one.version() == version && one.inForce(today()))
                .findFirst();
        if (basis.isEmpty()) {
            return new Outcome.NotThere();
        }
        if (basis.get().fixed()) {
            return new Outcome.Fixed();
        }
        if (basis.get().switchedOn() != on) {
            jdbc.sql("""
                    insert into region_legal_basis (basis, version, switched, changed_by, changed_at)
                    values (?, ?, ?, ?, ?)
                    """)
                    .params(
                            key.name(),
                            version,
                            on ? "ON" : "OFF",
                            by.account().value(),
                            Timestamp.from(clock.instant()))
                    .update();
            known.changed();
        }
        return new Outcome.Switched();
    }

    /** What a tie may rest on today in this region. Asked for every key, so it is {@link Remembered}. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Set<LegalBasis> inForce() {
        var today = today();
        var bases = EnumSet.noneOf(LegalBasis.class);
        known.get(this::all).stream().filter(basis -> basis.holds(today)).forEach(basis -> bases.add(basis.key()));
        return bases;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Time.ZONE));
    }
}
