package nl.nabij.residents;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.NoGround;
import nl.nabij.access.OwnTies;
import nl.nabij.access.Paper;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.identity.Accounts;
import nl.nabij.identity.ResidentAccounts;
import nl.nabij.identity.ResidentAccounts.State;
import nl.nabij.residents.OwnPlaces.Guest;
import nl.nabij.residents.OwnPlaces.Outcome;
import nl.nabij.residents.OwnPlaces.Representative;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.Self;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who comes in to the own place of a resident, by what, and until when. */
@RegionTest
class OwnPlacesTests {

    private static final Paper PAPER =
            new Paper(Paper.Kind.MENTORSHIP, "Rechtbank Noord-Holland, nummer 123", LocalDate.of(2026, 3, 2));

    @Autowired
    OwnPlaces places;

    @Autowired
    OwnTies ownTies;

    @Autowired
    ResidentAccounts residentAccounts;

    @Autowired
    Residents residents;

    @Autowired
    Accounts accounts;

    @Autowired
    Ties ties;

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void invitedResidentHasAnAccountWithOneRoleAndATieToOneself() {
        A.run(() -> {
            var permit = permit(world.clientManager());
            var email = email();

            assertThat(places.invite(email, permit)).isInstanceOfSatisfying(Outcome.Invited.class, invited -> {
                assertThat(invited.name()).isEqualTo("Sam");
                assertThat(invited.secret()).hasSizeGreaterThan(20);
                assertThat(invited.days()).isEqualTo(7);
            });

            var account = accounts.byEmail(email).orElseThrow();
            assertThat(account.roles()).containsExactly(Role.RESIDENT);
            assertThat(account.organisation()).isNull();
            assertThat(ties.residentOf(account.id())).contains(permit.resident());
            assertThat(only(permit).account().state()).isEqualTo(State.INVITED);
            assertThat(keys.access(new Self(account.id(), "Sam", permit.resident()), permit.resident(), Purpose.OWN))
                    .isPresent();
        });
    }

    @Test
    void secondInvitationReplacesTheLinkAndOpensNoSecondAccount() {
        A.run(() -> {
            var permit = permit(world.clientManager());
            var email = email();
            var first = secret(places.invite(email, permit));

            var second = secret(places.invite(email.toUpperCase(java.util.Locale.ROOT), permit));

            assertThat(second).isNotEqualTo(first);
            assertThat(links(email)).isEqualTo(1);
            assertThat(places.of(permit)).hasSize(1);
            assertThat(places.invite(email(), permit)).isEqualTo(new Outcome.HasPlace(email));
        });
    }

    @Test
    void addressOfSomebodyElseIsTaken() {
        A.run(() -> {
            var anna = world.clientManager();
            var permit = permit(anna);
            var hers = accounts.find(anna.account()).orElseThrow().email();

            assertThat(places.invite(hers, permit)).isEqualTo(new Outcome.EmailTaken());
            assertThat(places.represent(mentor(hers, null), permit)).isEqualTo(new Outcome.EmailTaken());
            assertThat(places.of(permit)).isEmpty();
        });
    }

    @Test
    void whoDiedMovedAwayOrWantsNoContactIsNotInvited() {
        A.run(() -> {
            var anna = world.clientManager();
            for (var state : new StateRequest[] {
                new StateRequest(LocalDate.of(2026, 1, 2), null, false, false, 1),
                new StateRequest(null, LocalDate.of(2026, 1, 2), false, false, 1),
                new StateRequest(null, null, true, false, 1)
            }) {
                var permit = permit(anna);
                residents.change(state, world.access(anna, permit.resident(), Purpose.REGISTER));

                assertThat(places.invite(email(), permit)).isEqualTo(new Outcome.MayNotBeContacted());
                assertThat(places.of(permit)).isEmpty();
            }
        });
    }

    @Test
    void endedPlaceLetsNobodyInAndCanBeGivenAgain() {
        A.run(() -> {
            var permit = permit(world.clientManager());
            var email = email();
            places.invite(email, permit);
            var account = accounts.byEmail(email).orElseThrow().id();
            var self = new Self(account, "Sam", permit.resident());

            assertThat(places.end(only(permit).tie().id(), permit)).isTrue();

            assertThat(keys.access(self, permit.resident(), Purpose.OWN)).isEmpty();
            assertThat(accounts.find(account).orElseThrow().isActive()).isFalse();
            assertThat(links(email)).isZero();
            assertThat(places.end(only(permit).tie().id(), permit)).as("twice").isFalse();

            assertThat(places.invite(email, permit)).isInstanceOf(Outcome.Invited.class);
            assertThat(accounts.find(account).orElseThrow().isActive()).isTrue();
            assertThat(keys.access(self, permit.resident(), Purpose.OWN)).isPresent();
        });
    }

    @Test
    void representativeActsUntilTheLastDayOfThePaper() {
        A.run(() -> {
            var permit = permit(world.clientManager());
            var email = email();
            var today = LocalDate.ofInstant(clock.instant(), Time.ZONE);

            assertThat(places.represent(mentor(email, today.plusDays(1)), permit))
                    .isInstanceOf(Outcome.Invited.class);

            var guest = only(permit);
            assertThat(guest.tie().paper()).isEqualTo(PAPER);
            assertThat(guest.tie().lastDay()).isEqualTo(today.plusDays(1));
            var mentor = new Self(guest.tie().account(), "Mia", permit.resident());
            clock.at(today.plusDays(2).atStartOfDay(Time.ZONE).toInstant().minusSeconds(1));
            assertThat(keys.access(mentor, permit.resident(), Purpose.OWN)).isPresent();
            assertThat(places.endWhatIsOver(keys.duty(Duty.RETENTION, Purpose.MAINTAIN)))
                    .isZero();

            clock.at(today.plusDays(2).atStartOfDay(Time.ZONE).toInstant());
            assertThat(keys.access(mentor, permit.resident(), Purpose.OWN)).isEmpty();
            assertThat(places.endWhatIsOver(keys.duty(Duty.RETENTION, Purpose.MAINTAIN)))
                    .isPositive();
            assertThat(accounts.find(mentor.account()).orElseThrow().isActive()).isFalse();
        });
    }

    @Test
    void residentAndPrivacyOfficerSeeWhoActsAndWhoArrangedIt() {
        A.run(() -> {
            var anna = world.clientManager();
            var permit = permit(anna);
            places.represent(mentor(email(), null), permit);
            var self = world.self(permit.resident());
            var own = keys.access(self, permit.resident(), Purpose.OWN).orElseThrow();

            assertThat(places.of(own))
                    .filteredOn(guest -> guest.tie().isRepresentative())
                    .singleElement()
                    .satisfies(guest -> assertThat(guest.tie().paper()).isEqualTo(PAPER));
            assertThat(jdbc.sql("""
                            select l.method || ' ' || array_to_string(l.changed, ',') from access_log l
                            join access_log_resident r on r.line = l.id and r.at = l.at
                            where r.resident = ? and l.actor = ? and l.purpose = 'PERMIT'
                            """)
                            .params(permit.resident().value(), anna.reference())
                            .query(String.class)
                            .list())
                    .containsExactly("OwnPlaces.represent PERMISSION");
        });
    }

    @Test
    void deathEndsEveryWayIn() {
        A.run(() -> {
            var anna = world.clientManager();
            var permit = permit(anna);
            places.invite(email(), permit);
            places.represent(mentor(email(), null), permit);

            residents.change(
                    new StateRequest(LocalDate.of(2026, 1, 2), null, false, false, 1),
                    world.access(anna, permit.resident(), Purpose.REGISTER));

            assertThat(places.of(permit)).hasSize(2).allSatisfy(guest -> {
                assertThat(guest.isIn()).isFalse();
                assertThat(guest.account().state()).isEqualTo(State.ENDED);
            });
            assertThat(places.represent(mentor(email(), null), permit)).isEqualTo(new Outcome.MayNotBeContacted());
        });
    }

    /** The resident, or who acts for that resident, lets nobody else in: a house of cards otherwise. */
    @Test
    void onlyTheClientManagerGivesAPlace() {
        A.run(() -> {
            var permit = permit(world.clientManager());
            var self = world.self(permit.resident());
            var own = keys.access(self, permit.resident(), Purpose.OWN).orElseThrow();

            assertThat(places.invite(email(), own)).isEqualTo(new Outcome.NotThere());
            assertThat(places.represent(mentor(email(), null), own)).isEqualTo(new Outcome.NotThere());
            assertThat(places.link(only(permit).tie().id(), own)).isEqualTo(new Outcome.NotThere());
            assertThat(places.end(only(permit).tie().id(), own)).isFalse();
            assertThatExceptionOfType(NoGround.class).isThrownBy(() -> ownTies.self(self.account(), own));
        });
    }

    @Test
    void professionalIsNeverGivenALinkLikeThis() {
        A.run(() -> {
            var anna = world.clientManager();

            assertThatIllegalArgumentException().isThrownBy(() -> residentAccounts.link(anna.account(), "x"));
            assertThat(residentAccounts.of(anna.account())).isEmpty();
        });
    }

    private Access permit(SignedIn anna) {
        return world.access(anna, world.client("Sam", anna), Purpose.PERMIT);
    }

    private Guest only(Access permit) {
        return places.of(permit).getFirst();
    }

    private int links(String email) {
        return jdbc.sql("""
                select count(*) from account_link join account on account.id = account_link.account
                where email = ? and used_at is null
                """).param(email).query(Integer.class).single();
    }

    private static String secret(Outcome outcome) {
        return ((Outcome.Invited) outcome).secret();
    }

    private static Representative mentor(String email, @Nullable LocalDate lastDay) {
        return new Representative("Mia Mentor", email, PAPER, lastDay);
    }

    private static String email() {
        return "sam-%s@voorbeeldregio.example".formatted(UUID.randomUUID());
    }
}
