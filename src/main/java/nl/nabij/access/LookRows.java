package nl.nabij.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the log, as looks. */
@Repository
class LookRows {

    /** Looks on one page. */
    static final int PAGE = 50;

    private static final String ZONE = "'Europe/Amsterdam'";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Organisations organisations;
    private final People people;

    LookRows(JdbcClient jdbc, Accounts accounts, Organisations organisations, People people) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.organisations = organisations;
        this.people = people;
    }

    /** How often somebody was refused since then; nothing about residents. Most often first, at most five. */
    record Refusals(AccountId account, String name, int times, Instant last) {}

    List<Refusals> refusals(Instant since) {
        return jdbc.sql("""
                select actor, count(*) as times, max(at) as last from access_log
                where outcome = 'REFUSED' and at >= ? and actor like 'account %' group by actor
                order by times desc, last desc limit 5
                """)
                .param(Timestamp.from(since))
                .query((row, number) -> {
                    var account = account(row.getString("actor"));
                    return new Refusals(
                            new AccountId(UUID.fromString(row.getString("actor").substring(8))),
                            account.map(Account::name).orElse("?"),
                            row.getInt("times"),
                            row.getTimestamp("last").toInstant());
                })
                .list();
    }

    /** At most {@value #PAGE}, newest first; without the client number. */
    List<Look> find(LookSearch search) {
        return jdbc.sql("""
                with look as (
                    select case when :everybody then r.resident else (:residents::uuid[])[1] end as resident, (l.at at time zone %s)::date as day, l.actor, l.organisation, l.roles, l.purpose,
                           l.ground, l.outcome, min(l.at) as first, max(l.at) as last, count(distinct l.id) as times,
                           array_agg(distinct part) filter (where part is not null and part <> all (l.changed)) as read,
                           array_agg(distinct part) filter (where part = any (l.changed)) as changed,
                           string_agg(distinct g.reason, ' / ') as reason
                    from access_log_resident r
                    join access_log l on l.id = r.line and l.at = r.at
                    left join lateral unnest(l.parts) as part on true
                    left join tie t on l.ground = 'GLASS' and t.id = l.rests_on[1]
                    left join broken_glass g on g.id = t.cause
                    where r.at >= :from and r.at < :until and l.at >= :from and l.at < :until
                      and (:everybody or r.resident = any (:residents))
                      and (:anybody or l.actor in ('account ' || :account, 'self ' || :account))
                      and (not :refused or l.outcome = 'REFUSED')
                    group by 1, 2, 3, 4, 5, 6, 7, 8),
                placed as (
                    select look.*, (extract(epoch from last) * 1000000)::bigint as micros,
                           md5(concat_ws('|', resident, actor, organisation, roles, purpose, ground, outcome)) as key
                    from look)
                select * from placed where (micros, key) < (:before, :key)
                order by micros desc, key desc limit :most
                """.formatted(ZONE))
                .param("from", Timestamp.from(search.begins()))
                .param("until", Timestamp.from(search.ends()))
                .param("everybody", search.resident() == null)
                .param("residents", residents(search.resident()))
                .param("anybody", search.account() == null)
                .param(
                        "account",
                        search.account() == null ? "" : search.account().value().toString())
                .param("refused", search.refusedOnly())
                .param("before", search.before())
                .param("key", search.beforeKey())
                .param("most", PAGE)
                .query((row, number) -> look(row))
                .list();
    }

    /** With the identities that were given up for this one: what was done under those is in the log under those. */
    private UUID[] residents(@Nullable ResidentId resident) {
        return resident == null
                ? new UUID[0]
                : Stream.concat(Stream.of(resident), people.formerly(resident).stream())
                        .map(ResidentId::value)
                        .toArray(UUID[]::new);
    }

    private Look look(ResultSet row) throws SQLException {
        return new Look(
                new ResidentId(row.getObject("resident", UUID.class)),
                null,
                row.getObject("day", LocalDate.class),
                who(row.getString("actor"), row.getObject("organisation", UUID.class), texts(row, "roles")),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("ground"),
                Look.Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getTimestamp("first").toInstant(),
                row.getTimestamp("last").toInstant(),
                row.getInt("times"),
                parts(row, "read"),
                parts(row, "changed"),
                row.getLong("micros") + "." + row.getString("key"));
    }

    private Look.Who who(String actor, @Nullable UUID organisation, List<String> roles) {
        var kind = actor.substring(0, actor.indexOf(' '));
        return new Look.Who(
                kind.equals("duty") ? "access.who.duty." + actor.substring(5) : "access.who." + kind,
                kind.equals("account") || kind.equals("self")
                        ? account(actor).map(Account::name).orElse(null)
                        : null,
                organisation == null
                        ? null
                        : organisations
                                .find(new OrganisationId(organisation))
                                .map(Organisation::name)
                                .orElse(null),
                roles.stream().map(Role::valueOf).sorted().map(Role::name).toList());
    }

    private Optional<Account> account(String actor) {
        return accounts.find(new AccountId(UUID.fromString(actor.substring(actor.indexOf(' ') + 1))));
    }

    private static List<Part> parts(ResultSet row, String column) throws SQLException {
        return texts(row, column).stream().map(Part::valueOf).sorted().toList();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
