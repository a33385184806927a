package nl.nabij;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.identity.Accounts;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.organisations.Team;
import nl.nabij.regions.Region;
import nl.nabij.residents.Household;
import nl.nabij.residents.NewResident;
import nl.nabij.residents.Resident.Provenance;
import nl.nabij.residents.Residents;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.Self;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people of the tests, made through the front doors. Every call makes new ones, so that tests never meet each other's
 * people; call it inside {@link #A}.
 */
@TestComponent
public class World {

    public static final Region A = new Region("a", "a.test");
    public static final Region B = new Region("b", "b.test");

    /** Each person has another one: drawn by chance, two of thousands would have the same. */
    private static final AtomicInteger CLIENT_NUMBERS = new AtomicInteger(5_000_000);

    /** What everybody signs in with, where a test lets somebody sign in by the page. */
    public static final String PASSWORD = "een lang en eigen wachtwoord";

    private final Organisations organisations;
    private final Accounts accounts;
    private final Residents residents;
    private final Keys keys;
    private final Ties ties;
    private final JdbcClient jdbc;

    World(Organisations organisations, Accounts accounts, Residents residents, Keys keys, Ties ties, JdbcClient jdbc) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.residents = residents;
        this.keys = keys;
        this.ties = ties;
        this.jdbc = jdbc;
    }

    /** Tests that fix a day fix one of this month; the log has it too when they run years later. */
    @EventListener(ApplicationReadyEvent.class)
    void monthOfTheTests() {
        for (var region : List.of(A, B)) {
            region.run(() -> jdbc.sql("select access_log_months('2026-11-01')")
                    .query((row, number) -> number)
                    .single());
        }
    }

    /** A municipality with one team. */
    public Team municipalTeam() {
        return team("Gemeente", Organisation.Kind.MUNICIPALITY, "Activering");
    }

    /** Neighbourhood care with one team, which can receive referrals. */
    public Team careTeam() {
        return team("Wijkzorg", Organisation.Kind.NEIGHBOURHOOD_CARE, "Wijkteam");
    }

    public SignedIn clientManager() {
        return worker("Anna", municipalTeam(), Role.CLIENT_MANAGER);
    }

    public SignedIn worker(String name, Team team, Role... roles) {
        var id = accounts.open(email(name), name, null, team.organisation(), Set.of(roles));
        accounts.join(id, team.id());
        return accounts.find(id).orElseThrow().actor();
    }

    /** Somebody of the region without a team: researcher, privacy officer, administrator. */
    public SignedIn official(String name, Role... roles) {
        return worker(name, municipalTeam(), roles);
    }

    /** A resident in the caseload of this professional. */
    public ResidentId client(String givenName, SignedIn professional) {
        return residents.register(person(givenName), keys.opening(professional, ResidentId.next(), Purpose.REGISTER));
    }

    /** The resident's own account. */
    public Self self(ResidentId resident) {
        AccountId id = accounts.open(email("inwoner"), "Sam", null, null, Set.of(Role.RESIDENT));
        ties.self(id, resident);
        return new Self(id, "Sam", resident);
    }

    /** @throws java.util.NoSuchElementException if nothing gives a ground */
    public Access access(SignedIn professional, ResidentId resident, Purpose purpose) {
        return keys.access(professional, resident, purpose).orElseThrow();
    }

    public static NewResident person(String givenName) {
        return new NewResident(
                String.valueOf(CLIENT_NUMBERS.incrementAndGet()),
                givenName,
                "de",
                "Wit",
                LocalDate.of(1961, 4, 12),
                null,
                "1441AB",
                12,
                "",
                "nl",
                Household.SINGLE,
                "06 00000000",
                null,
                Provenance.PARTICIPATION_ACT);
    }

    private Team team(String organisation, Organisation.Kind kind, String name) {
        var id = organisations
                .add(organisation + " " + UUID.randomUUID(), kind, null, null)
                .id();
        return organisations.addTeam(id, name, null);
    }

    private static String email(String name) {
        return "%s-%s@voorbeeldregio.example".formatted(name.toLowerCase(java.util.Locale.ROOT), UUID.randomUUID());
    }
}
