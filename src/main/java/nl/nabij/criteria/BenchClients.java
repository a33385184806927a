package nl.nabij.criteria;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Many invented clients with two assessments each, for who measures; in a transaction that is rolled back afterwards. */
@Component
public class BenchClients {

    /** The id of team n, from 0. */
    private static final String TEAM = "case when n = 0 then :mark::uuid else md5(:mark || 'team' || n)::uuid end";

    private final JdbcClient jdbc;

    BenchClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Scores by a fixed rule: about one in five has a small network and something beside it.
     *
     * @param teams over which the clients are spread
     * @return the organisation of these teams
     */
    public UUID load(int clients, int teams, LocalDate day) {
        var organisation = UUID.randomUUID();
        jdbc.sql("insert into organisation (id, name, kind, version) values (?, ?, 'MUNICIPALITY', 0)")
                .params(organisation, "Bench " + organisation)
                .update();
        jdbc.sql("""
                insert into team (id, organisation, name, version)
                select %s, :organisation, case when n = 0 then 'Bench' else 'Bench ' || n end, 0
                from generate_series(0, :teams - 1) n
                """.formatted(TEAM))
                .param("mark", organisation.toString())
                .param("organisation", organisation)
                .param("teams", teams)
                .update();
        jdbc.sql("insert into account (id, email, name, opened_at, version) values (?, ?, 'Bench', ?::date, 0)")
                .params(organisation, organisation + "@bench.example", day)
                .update();
        jdbc.sql("""
                insert into resident (id, given_name, infix, family_name, called_name, birth_date, sex, household,
                                      house_addition, language, provenance, created_at, version)
                select md5(:mark || n)::uuid, 'Sam', '', 'Wit', 'Sam', :day::date - 7000 - n % 18000,
                       (array ['FEMALE', 'MALE'])[1 + n % 2], (array ['SINGLE', 'SINGLE_PARENT', 'COUPLE'])[1 + n % 3], '',
                       (array ['nl', 'nl', 'nl', 'ar', 'tr'])[1 + n % 5], 'PARTICIPATION_ACT', :day::date, 0
                from generate_series(1, :clients) n
                """)
                .param("mark", organisation.toString())
                .param("day", day)
                .param("clients", clients)
                .update();
        jdbc.sql("""
                with client as (select md5(:mark || n)::uuid as id, n from generate_series(1, :clients) n),
                     caseload as (
                         insert into caseload_client (resident, team, benefit_since, last_seen_on)
                         select id, %s, :day::date - m %% 4000, :day from (select id, n as m, n %% :teams as n from client) spread),
                     ties as (
                         insert into tie (id, resident, account, kind, begins)
                         select uuidv7(), id, :account, 'CASELOAD', :day::date - 1 from client)
                insert into zrm_assessment (id, resident, assessed_on, edition, social_network, community_participation,
                                            mental_health, time_use, finances, housing)
                select uuidv7(), id, :day::date - n %% 500 - age, 2017, 1 + (n * 7 + age) %% 5, 3 + (n / 3 + age) %% 3,
                       nullif(2 + (n / 7) %% 4, 2), 3 + (n / 11) %% 3, 4, 5
                from client, (values (0), (200)) as earlier (age)
                """.formatted(TEAM))
                .param("mark", organisation.toString())
                .param("account", organisation)
                .param("teams", teams)
                .param("day", day)
                .param("clients", clients)
                .update();
        return organisation;
    }
}
