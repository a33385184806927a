package nl.nabij.criteria;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.instruments.ZrmDomain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same criteria in SQL and in Java select the same people. */
@RegionTest
class CriterionSqlTests {

    private static final long SEED = 20261122;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    PreviewClients copy;

    @Test
    void sqlSelectsExactlyThoseForWhomJavaSaysTrue() {
        World.A.run(() -> {
            var chance = new RandomCriteria(new SplittableRandom(SEED), TODAY);
            var team = world.municipalTeam().id().value();
            var clients =
                    IntStream.range(0, 1_500).mapToObj(i -> chance.client()).toList();
            var ids = load(clients, team);
            owned(team);
            copy.make(TODAY);
            var selected = 0;
            var unknown = 0;

            for (var round = 0; round < 400; round++) {
                var criterion = chance.criterion(3);
                var java = new HashSet<UUID>();
                for (var i = 0; i < clients.size(); i++) {
                    var truth = criterion.of(clients.get(i), TODAY);
                    unknown += truth == Truth.UNKNOWN ? 1 : 0;
                    if (truth == Truth.TRUE) {
                        java.add(ids.get(i));
                    }
                }

                var sql = select(criterion, team);

                assertThat(sql)
                        .as("seed %d, round %d: %s", SEED, round, CriterionJson.write(criterion))
                        .isEqualTo(java);
                assertThat(copied(criterion, team))
                        .as("side by side, round %d: %s", round, CriterionJson.write(criterion))
                        .isEqualTo(java);
                selected += sql.size();
            }
            assertThat(selected).as("the property met selected people").isGreaterThan(50_000);
            assertThat(unknown).as("the property met unknown people").isGreaterThan(50_000);
        });
    }

    /** A rule on a neighbourhood must not tell where somebody lives whose address is secret. */
    @Test
    void secretAddressLiesInNoNeighbourhood() {
        World.A.run(() -> {
            var team = world.municipalTeam().id().value();
            var here = RandomCriteria.NEIGHBOURHOODS.get(1);
            var client = new Client(null, null, null, here, "nl", null, List.of());
            var id = load(List.of(client), team).getFirst();
            assertThat(select(new Criterion.NeighbourhoodIs(here), team)).containsExactly(id);

            jdbc.sql("update resident set secret_address = true where id = ?")
                    .param(id)
                    .update();

            assertThat(select(new Criterion.NeighbourhoodIs(here), team)).isEmpty();
            assertThat(select(new Criterion.Not(new Criterion.NeighbourhoodIs(here)), team))
                    .isEmpty();
        });
    }

    /** What SQL stores of each condition is what Java says of it. */
    @Test
    void reasonsSayOfEachConditionWhatJavaSays() {
        World.A.run(() -> {
            var chance = new RandomCriteria(new SplittableRandom(SEED + 1), TODAY);
            var team = world.municipalTeam().id().value();
            var clients = IntStream.range(0, 200).mapToObj(i -> chance.client()).toList();
            var ids = load(clients, team);

            for (var round = 0; round < 60; round++) {
                var criterion = chance.criterion(3);
                var sql = new CriterionSql(criterion, TODAY);
                var reasons = new HashMap<UUID, List<Reason>>();
                jdbc.sql("select c.resident, " + sql.reasons() + " as reasons from " + sql.from()
                                + " where c.team = :team")
                        .params(sql.parameters())
                        .param("team", team)
                        .query(row -> {
                            reasons.put(row.getObject("resident", UUID.class), Reason.read(row.getString("reasons")));
                        });

                for (var i = 0; i < clients.size(); i++) {
                    agrees(criterion, clients.get(i), requireNonNull(reasons.get(ids.get(i))), round);
                }
            }
        });
    }

    private static void agrees(Criterion criterion, Client client, List<Reason> reasons, int round) {
        for (var finding : Finding.of(criterion, reasons)) {
            var truth = finding.leaf().condition().of(client, TODAY);
            assertThat(finding.reason().is())
                    .as("seed %d, round %d: %s of %s", SEED + 1, round, finding, client)
                    .isEqualTo(truth == Truth.UNKNOWN ? null : truth == Truth.TRUE);
            if (finding.leaf().condition() instanceof Criterion.OnDomain condition
                    && !(condition instanceof Criterion.DomainChanged)) {
                var score = client.latest(TODAY, condition.months()).map(latest -> latest.score(condition.domain()));
                assertThat(finding.reason().value())
                        .isEqualTo(score.map(String::valueOf).orElse(null));
            }
        }
    }

    private Set<UUID> select(Criterion criterion, UUID team) {
        var sql = new CriterionSql(criterion, TODAY);
        var text = "select c.resident from " + sql.from() + " where c.team = :team and " + sql.condition();
        return new HashSet<>(jdbc.sql(text)
                .params(sql.parameters())
                .param("team", team)
                .query(UUID.class)
                .list());
    }

    /** The same question to the row in which all of a client stands side by side. */
    private Set<UUID> copied(Criterion criterion, UUID team) {
        var sql = new CriterionSql(criterion, TODAY, CriterionSql.Columns.COPY, "x");
        return new HashSet<>(jdbc.sql("select resident from preview_client where team = :team and " + sql.condition())
                .params(sql.parameters())
                .param("team", team)
                .query(UUID.class)
                .list());
    }

    /** Everybody of the team has a client manager. */
    private void owned(UUID team) {
        var manager = world.official("Anna", nl.nabij.shared.Role.CLIENT_MANAGER)
                .account()
                .value();
        jdbc.sql("""
                insert into tie (id, resident, account, kind, begins)
                select uuidv7(), resident, :account, 'CASELOAD', timestamptz '2026-01-01' from caseload_client where team = :team
                """).param("account", manager).param("team", team).update();
    }

    private List<UUID> load(List<Client> clients, UUID team) {
        var ids = new ArrayList<UUID>();
        var residents = new ArrayList<Object[]>();
        var caseload = new ArrayList<Object[]>();
        var contacts = new ArrayList<Object[]>();
        var assessments = new ArrayList<Object[]>();
        neighbourhoods();
        for (var client : clients) {
            var id = UUID.randomUUID();
            ids.add(id);
            residents.add(new Object[] {
                id,
                date(client.birthDate()),
                name(client.household()),
                client.language(),
                postcode(client.neighbourhood(), ids.size())
            });
            if (client.lastContact() != null) {
                contacts.add(new Object[] {id, date(client.lastContact())});
            }
            caseload.add(new Object[] {id, team, date(client.benefitSince()), Date.valueOf(TODAY)});
            client.assessments().forEach(assessment -> assessments.add(row(id, assessment)));
        }
        template.batchUpdate("""
                insert into resident (id, given_name, infix, family_name, called_name, birth_date, household, house_addition,
                                      language, postcode, provenance, created_at, version)
                values (?, 'Sam', '', 'Wit', 'Sam', ?, ?, '', ?, ?, 'PARTICIPATION_ACT', timestamptz '2026-01-01', 0)
                """, residents);
        template.batchUpdate("insert into last_contact (resident, last_on) values (?, ?)", contacts);
        template.batchUpdate(
                "insert into caseload_client (resident, team, benefit_since, last_seen_on) values (?, ?, ?, ?)",
                caseload);
        template.batchUpdate(
                "insert into zrm_assessment (id, resident, assessed_on, edition, %s) values (?, ?, ?, ?%s)"
                        .formatted(
                                String.join(
                                        ", ",
                                        Stream.of(ZrmDomain.values())
                                                .map(ZrmDomain::column)
                                                .toList()),
                                ", ?".repeat(ZrmDomain.values().length)),
                assessments);
        return ids;
    }

    /** The first is known by four digits, the others by whole postcodes within the same four digits. */
    private void neighbourhoods() {
        jdbc.sql("insert into municipality (code, name) values ('GM7777', 'Proef') on conflict do nothing")
                .update();
        for (var i = 0; i < RandomCriteria.NEIGHBOURHOODS.size(); i++) {
            var code = RandomCriteria.NEIGHBOURHOODS.get(i);
            jdbc.sql(
                            "insert into neighbourhood (code, name, municipality) values (?, ?, 'GM7777') on conflict do nothing")
                    .params(code, "Buurt " + i)
                    .update();
            jdbc.sql("insert into postcode_area (postcode, neighbourhood) values (?, ?) on conflict do nothing")
                    .params(i == 0 ? "7777" : "7777A" + (char) ('A' + i), code)
                    .update();
        }
    }

    /** Where the neighbourhood is unknown there is no postcode, or one that no area has. */
    private static @Nullable String postcode(@Nullable String neighbourhood, int number) {
        if (neighbourhood == null) {
            return number % 2 == 0 ? null : "7778XX";
        }
        var place = RandomCriteria.NEIGHBOURHOODS.indexOf(neighbourhood);
        return "7777A" + (char) ('A' + place);
    }

    private static Object[] row(UUID resident, Client.Assessment assessment) {
        var row = new ArrayList<@Nullable Object>(List.of(
                UUID.randomUUID(),
                resident,
                Date.valueOf(assessment.on()),
                assessment.edition().year()));
        for (var domain : ZrmDomain.values()) {
            row.add(assessment.score(domain));
        }
        return row.toArray();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
