package nl.nabij.caseload;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All rows of a file beside what we know: counts for who loads, and for the loading what has to change. */
@Repository
class Comparison {

    /** The scores of an assessment, in the order of the rows. */
    static final String SCORES = Arrays.stream(ZrmDomain.values())
            .map(domain -> "z." + domain.column())
            .collect(joining(", ", "array[", "]::smallint[]"));

    private final JdbcClient jdbc;

    Comparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row that turned out to be wrong when all rows were seen. */
    record Refused(int number, String clientNumber) {}

    /** Rows whose client number stands on another row too; both are refused, for nobody knows which is right. */
    List<Refused> doubles(ImportId id) {
        return jdbc.sql("""
                update caseload_row set good = false
                where import = :id and good and client_number in (
                    select client_number from caseload_row where import = :id group by client_number having count(*) > 1)
                returning number, client_number
                """).param("id", id.value()).query(Refused.class).list();
    }

    /**
     * Who was made one with somebody else is that person: the row is read under the number that person has now.
     *
     * @return rows of whom that person is in the file too; they are refused, for the file tells of one person twice
     */
    List<Refused> merged(ImportId id) {
        jdbc.sql("""
                update caseload_row s set client_number = r.client_number
                from resident_merge m join resident r on r.id = m.kept
                where s.import = :id and s.client_number = m.away_number and r.client_number is not null
                  and not exists (select from resident other where other.client_number = s.client_number)
                  and not exists (select from caseload_row o where o.import = :id and o.client_number = r.client_number)
                """).param("id", id.value()).update();
        return jdbc.sql("""
                update caseload_row s set good = false
                from resident_merge m join resident r on r.id = m.kept
                where s.import = :id and s.good and s.client_number = m.away_number
                  and not exists (select from resident other where other.client_number = s.client_number)
                  and exists (select from caseload_row o where o.import = :id and o.client_number = r.client_number)
                returning s.number, s.client_number
                """).param("id", id.value()).query(Refused.class).list();
    }

    /**
     * Finds who is known; after this a good row has the identity of its resident, new or known. Told again, it finds what
     * became otherwise since: somebody was added meanwhile, or is not there any more.
     */
    void recognise(ImportId id) {
        jdbc.sql("""
                update caseload_row s set resident = uuidv7(), known = false
                where s.import = ? and s.good and s.known
                  and not exists (select from resident r where r.id = s.resident and r.client_number = s.client_number)
                """).param(id.value()).update();
        jdbc.sql("""
                update caseload_row s set resident = r.id, known = true
                from resident r where s.import = ? and s.good and not s.known and r.client_number = s.client_number
                """).param(id.value()).update();
    }

    /** Rows whose client number is of somebody with another name and another birth date: it was given out again, or mistyped. */
    List<Refused> otherPeople(ImportId id) {
        return jdbc.sql("""
                update caseload_row s set good = false
                from resident r
                where s.import = :id and s.good and s.known and r.id = s.resident
                  and r.birth_date::text <> s.told[4] and s.told[4] <> ''
                  and lower(r.family_name) <> lower(s.told[3]) and lower(r.given_name) <> lower(s.told[1])
                returning s.number, s.client_number
                """).param("id", id.value()).query(Refused.class).list();
    }

    /** How many are new, changed, unchanged, assessed again or otherwise, and somebody else's from now on. */
    Map<String, Integer> counts(ImportId id) {
        return jdbc.sql("""
                with seen as (
                    select s.told is distinct from c.told or s.team is distinct from c.team
                               or s.benefit_since is distinct from c.benefit_since as person,
                           s.assessed_on is not null and (z.id is null
                               or s.scores is distinct from %s or s.reasons is distinct from z.not_assessed) as assessed,
                           r.deceased_on is null and s.manager is distinct from t.account as manager
                    from caseload_row s
                    join resident r on r.id = s.resident
                    left join caseload_client c on c.resident = s.resident
                    left join tie t on t.resident = s.resident and t.kind = 'CASELOAD' and t.ends is null
                    left join zrm_assessment z
                        on z.resident = s.resident and z.assessed_on = s.assessed_on and z.edition = s.edition
                    where s.import = :id and s.good and s.known)
                select (select count(*) from caseload_row where import = :id and good and not known) as new,
                       count(*) filter (where person or assessed) as changed,
                       count(*) filter (where assessed) as assessed,
                       count(*) filter (where manager) as manager,
                       count(*) filter (where not (person or assessed or manager)) as unchanged
                from seen
                """.formatted(SCORES))
                .param("id", id.value())
                .query((row, number) -> {
                    var counts = new LinkedHashMap<String, Integer>();
                    for (var name : List.of("new", "changed", "assessed", "manager", "unchanged")) {
                        counts.put(name, row.getInt(name));
                    }
                    return counts;
                })
                .single();
    }

    /** Good rows of a span of people who are new, in the order of the rows. */
    List<Newcomer> newcomers(ImportId id, Staging.Span span) {
        return jdbc.sql("""
                select resident, manager from caseload_row
                where import = ? and good and not known and number between ? and ? order by number
                """)
                .params(id.value(), span.first(), span.last())
                .query((row, number) -> new Newcomer(
                        new ResidentId(row.getObject("resident", UUID.class)),
                        new AccountId(row.getObject("manager", UUID.class))))
                .list();
    }

    /** Good rows of a span of people who are known. */
    List<Seen> seen(ImportId id, Staging.Span span) {
        return jdbc.sql("""
                select s.resident, s.client_number, s.told, c.told as before,
                       r.secret_address or r.moved_away_on is not null as keeps_address,
                       r.deceased_on is null as alive, s.manager, t.account as manager_now
                from caseload_row s
                join resident r on r.id = s.resident
                left join caseload_client c on c.resident = s.resident
                left join tie t on t.resident = s.resident and t.kind = 'CASELOAD' and t.ends is null
                where s.import = ? and s.good and s.known and s.number between ? and ? order by s.number
                """)
                .params(id.value(), span.first(), span.last())
                .query((row, number) -> new Seen(
                        new ResidentId(row.getObject("resident", UUID.class)),
                        row.getString("client_number"),
                        told((String[]) row.getArray("told").getArray()),
                        before(
                                row.getArray("before") == null
                                        ? new String[0]
                                        : (String[]) row.getArray("before").getArray()),
                        row.getBoolean("keeps_address"),
                        row.getBoolean("alive"),
                        new AccountId(row.getObject("manager", UUID.class)),
                        account(row.getObject("manager_now", UUID.class))))
                .list();
    }

    /** Clients of the teams in the file who are not in it, rows with a fault counted in. */
    List<Gone> gone(ImportId id) {
        return jdbc.sql("""
                select c.resident, t.account, team.name as team,
                       (select a.id from team_member m join account a on a.id = m.account and a.ended_at is null
                            join account_role on account_role.account = a.id and role = 'TEAM_LEAD'
                        where m.team = c.team order by a.opened_at, a.id limit 1) as lead,
                       exists (select from task where task.resident = c.resident and task.account = t.account
                               and done_at is null) as has_work
                from caseload_client c
                join team on team.id = c.team
                join resident r on r.id = c.resident
                join tie t on t.resident = c.resident and t.kind = 'CASELOAD' and t.ends is null
                where c.team in (select team from caseload_row where import = :id and good)
                  and r.client_number is not null
                  and not exists (select from caseload_row s where s.import = :id and s.client_number = r.client_number)
                """)
                .param("id", id.value())
                .query((row, number) -> new Gone(
                        new ResidentId(row.getObject("resident", UUID.class)),
                        new AccountId(row.getObject("account", UUID.class)),
                        row.getString("team"),
                        account(row.getObject("lead", UUID.class)),
                        row.getBoolean("has_work")))
                .list();
    }

    /** How many clients the teams in the file have now. */
    int clients(ImportId id) {
        return jdbc.sql("""
                select count(*) from caseload_client c
                join tie t on t.resident = c.resident and t.kind = 'CASELOAD' and t.ends is null
                where c.team in (select team from caseload_row where import = ? and good)
                """).param(id.value()).query(Integer.class).single();
    }

    /** Names of teams with open work of somebody who is gone, and nobody to offer it to. */
    List<String> teamsWithoutLead(List<Gone> gone) {
        return gone.stream()
                .filter(one -> one.lead() == null && one.hasWork())
                .map(Gone::team)
                .distinct()
                .sorted()
                .toList();
    }

    private static Told told(String[] texts) {
        return new Told(List.of(texts));
    }

    private static @Nullable Told before(String[] texts) {
        return texts.length == 0 ? null : told(texts);
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }
}
