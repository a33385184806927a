package nl.nabij.access;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Permission.Form;
import nl.nabij.access.Permission.GivenBy;
import nl.nabij.access.Permission.Kind;
import nl.nabij.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What residents allow. */
@RegionTest
class PermissionsTests {

    private static final LocalDate SIGNED = LocalDate.of(2026, 3, 2);
    private static final Set<Datum> SENT = Set.of(Datum.NAME, Datum.QUESTION);

    @Autowired
    World world;

    @Autowired
    Permissions permissions;

    @Autowired
    Keys keys;

    @Test
    void coversExactlyWhatWasSigned() {
        A.run(() -> {
            var anna = world.clientManager();
            var access = world.access(anna, world.client("Sam", anna), Purpose.REFER);
            var care = world.careTeam().organisation();
            permissions.record(noObjection(care), access);

            assertThat(covers(care, SENT, access)).isTrue();
            assertThat(covers(care, Set.of(Datum.NAME), access)).isTrue();
            assertThat(covers(care, Set.of(Datum.NAME, Datum.GOAL), access)).isFalse();
            assertThat(covers(world.careTeam().organisation(), SENT, access)).isFalse();
            assertThat(covers(care, Set.of(Datum.NAME, Datum.PHONE), access))
                    .as("another datum of the same part")
                    .isFalse();
            assertThat(covers(care, SENT, world.access(anna, access.resident(), Purpose.SUPPORT)))
                    .isFalse();
        });
    }

    @Test
    void permissionOfSomebodyElseCoversNothing() {
        A.run(() -> {
            var anna = world.clientManager();
            var sam = world.access(anna, world.client("Sam", anna), Purpose.REFER);
            var kim = world.access(anna, world.client("Kim", anna), Purpose.REFER);
            var care = world.careTeam().organisation();
            var permission = permissions.record(noObjection(care), sam);

            assertThat(covers(care, SENT, kim)).isFalse();
            assertThat(permissions.withdraw(permission, kim)).isEqualTo(new Permissions.Outcome.NotThere());
            assertThat(covers(care, SENT, sam)).isTrue();
        });
    }

    @Test
    void residentStopsInTheOwnPlaceAndNothingIsCoveredAnyMore() {
        A.run(() -> {
            var anna = world.clientManager();
            var access = world.access(anna, world.client("Sam", anna), Purpose.REFER);
            var care = world.careTeam().organisation();
            var permission = permissions.record(noObjection(care), access);
            var self = world.self(access.resident());
            var own = keys.access(self, access.resident(), Purpose.OWN).orElseThrow();

            assertThat(permissions.withdraw(permission, own)).isEqualTo(new Permissions.Outcome.Withdrawn());

            assertThat(covers(care, SENT, access)).isFalse();
            assertThat(permissions.of(own))
                    .singleElement()
                    .satisfies(one -> assertThat(one.withdrawnAt()).isNotNull());
            assertThat(permissions.withdraw(permission, own)).isEqualTo(new Permissions.Outcome.NotThere());
        });
    }

    @Test
    void permissionHoldsFromItsFirstUntilAndWithItsLastDay() {
        A.run(() -> {
            var anna = world.clientManager();
            var access = world.access(anna, world.client("Sam", anna), Purpose.PERMIT);
            permissions.record(
                    sharing(world.careTeam().organisation(), Set.of(Part.TALK, Part.PLAN), SIGNED, SIGNED.plusDays(7)),
                    access);

            assertThat(permissions.of(access)).singleElement().satisfies(permission -> {
                assertThat(permission.holds(SIGNED.minusDays(1))).isFalse();
                assertThat(permission.holds(SIGNED)).isTrue();
                assertThat(permission.holds(SIGNED.plusDays(7))).isTrue();
                assertThat(permission.holds(SIGNED.plusDays(8))).isFalse();
                assertThat(permission.recordedBy()).isEqualTo(anna.reference());
            });
        });
    }

    private static NewPermission sharing(
            @Nullable OrganisationId receiver, Set<Part> parts, LocalDate from, @Nullable LocalDate until) {
        return new NewPermission(
                Kind.PLAN_SHARING,
                Purpose.SUPPORT,
                receiver,
                parts,
                Set.of(),
                null,
                null,
                GivenBy.RESIDENT,
                Form.ORAL,
                "plan-sharing-v1",
                SIGNED,
                from,
                until);
    }

    private boolean covers(OrganisationId receiver, Set<Datum> data, Access access) {
        return permissions.covering(receiver, data, access).isPresent();
    }

    private static NewPermission noObjection(OrganisationId receiver) {
        return NewPermission.noObjection(receiver, SENT, GivenBy.RESIDENT, "no-objection-v1", SIGNED);
    }
}
