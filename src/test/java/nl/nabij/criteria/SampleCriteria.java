package nl.nabij.criteria;

import static nl.nabij.shared.Time.ZONE;

import java.time.LocalDate;
import java.util.UUID;
import nl.nabij.World;
import nl.nabij.organisations.Team;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team with a client manager and clients who have been assessed, and rules. Call it inside a region. */
@TestComponent
public class SampleCriteria {

    private final World world;
    private final Rules rules;
    private final JdbcClient jdbc;

    public SampleCriteria(World world, Rules rules, JdbcClient jdbc) {
        this.world = world;
        this.rules = rules;
        this.jdbc = jdbc;
    }

    /** A team of a municipality, its client manager Anna and a researcher. */
    public Place place() {
        var team = world.municipalTeam();
        return new Place(
                team, world.worker("Anna", team, Role.CLIENT_MANAGER), world.official("Ilse", Role.RESEARCHER));
    }

    public record Place(Team team, SignedIn anna, SignedIn ilse) {}

    /** A client of Anna whose network and participation were seen as limited yesterday: the first example selects this one. */
    public ResidentId lonesome(String name, Place place) {
        return assessed(name, place, 3, 3);
    }

    /** A client of Anna whose network and participation were seen yesterday at these levels, 1 to 5. */
    public ResidentId assessed(String name, Place place, int network, int participation) {
        var resident = world.client(name, place.anna());
        inCaseload(resident, place.team());
        jdbc.sql("""
                insert into zrm_assessment (id, resident, assessed_on, edition, social_network, community_participation, mental_health)
                values (?, ?, ?, 2017, ?, ?, 4)
                """)
                .params(UUID.randomUUID(), resident.value(), LocalDate.now(ZONE).minusDays(1), network, participation)
                .update();
        return resident;
    }

    /** A rule of Ilse as the first example, approved by a privacy officer; it holds today. */
    public RuleVersionId approved(Place place) {
        var draft = submitted(place);
        var today = LocalDate.now(ZONE);
        return done(rules.approve(draft, new Approval(today, today.plusYears(1), "Zaak 12"), judge()));
    }

    /** A rule of Ilse as the first example, that waits for a second person. */
    public RuleVersionId submitted(Place place) {
        var draft = done(rules.begin("Klein netwerk", Example.SMALL_NETWORK, place.ilse()));
        var text = new RuleText(
                "Klein netwerk", "Om te vragen hoe het gaat.", CriterionJson.write(Example.SMALL_NETWORK.criterion()));
        done(rules.write(draft, 0, text, place.ilse()));
        return done(rules.submit(draft, place.ilse()));
    }

    /** Olga, a privacy officer. */
    public SignedIn judge() {
        return world.official("Olga", Role.PRIVACY_OFFICER);
    }

    public static RuleVersionId done(RuleOutcome outcome) {
        if (outcome instanceof RuleOutcome.Done(var id)) {
            return id;
        }
        throw new AssertionError(outcome);
    }

    private void inCaseload(ResidentId resident, Team team) {
        jdbc.sql("""
                insert into caseload_client (resident, team, last_seen_on) values (?, ?, date '2026-11-01')
                on conflict (resident) do update set team = excluded.team
                """).params(resident.value(), team.id().value()).update();
    }
}
