package nl.nabij.referrals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Datum;
import nl.nabij.access.Keys;
import nl.nabij.access.NewPermission;
import nl.nabij.access.Part;
import nl.nabij.access.Permission;
import nl.nabij.access.Permissions;
import nl.nabij.access.Purpose;
import nl.nabij.organisations.Team;
import nl.nabij.plans.SampleTalks;
import nl.nabij.services.NewService;
import nl.nabij.services.Service;
import nl.nabij.services.Services;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ReferralId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.ServiceId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Henk, whom Anna wants to bring to a group of Nadia's team.
 *
 * @param anna the client manager
 * @param nadia of the team that receives
 */
public record SampleReferrals(
        World world,
        Referrals referrals,
        Permissions permissions,
        Keys keys,
        SignedIn anna,
        SignedIn nadia,
        Team team,
        ServiceId service,
        ResidentId henk) {

    /** Henk said what he wants, and signed nothing yet. */
    public static SampleReferrals asked(
            World world, Services services, Referrals referrals, Permissions permissions, Keys keys, JdbcClient jdbc) {
        var sample = silent(world, services, referrals, permissions, keys);
        SampleTalks.said(sample.henk, sample.anna, jdbc);
        return sample;
    }

    /** Henk said nothing yet. */
    public static SampleReferrals silent(
            World world, Services services, Referrals referrals, Permissions permissions, Keys keys) {
        var team = world.careTeam();
        var service = services.add(new NewService(
                team.organisation(),
                "Verder na verlies " + UUID.randomUUID(),
                "Praten met mensen die hetzelfde meemaken.",
                Service.Form.GROUP,
                "Bel voor een kennismaking.",
                "Gratis",
                null,
                "075 0000000",
                null,
                null,
                null,
                null,
                "Elke dinsdag van 10 tot 12 uur",
                List.of("Rouw")));
        var anna = world.clientManager();
        return new SampleReferrals(
                world,
                referrals,
                permissions,
                keys,
                anna,
                world.worker("Nadia", team, Role.PROVIDER),
                team,
                service,
                world.client("Henk", anna));
    }

    /** For all that a referral can tell of these parts. */
    public SampleReferrals signed(Part... parts) {
        permissions.record(
                NewPermission.noObjection(
                        team.organisation(),
                        Arrays.stream(Datum.values())
                                .filter(datum -> List.of(parts).contains(datum.part()))
                                .collect(Collectors.toSet()),
                        Permission.GivenBy.RESIDENT,
                        "no-objection-v1",
                        LocalDate.of(2026, 10, 6)),
                world.access(anna, henk, Purpose.PERMIT));
        return this;
    }

    public SampleReferrals signed() {
        return signed(Part.PERSON, Part.TALK, Part.PLAN);
    }

    public ReferralRequest request() {
        return new ReferralRequest(service, team.id(), true, "Henk komt dinsdag kijken.", true);
    }

    public ReferralId made() {
        return switch (referrals.make(request(), refer())) {
            case ReferralRequest.Outcome.Made(var referral) -> referral;
            case ReferralRequest.Outcome other -> throw new AssertionError(other);
        };
    }

    /** Anna's key. */
    public Access refer() {
        return world.access(anna, henk, Purpose.REFER);
    }

    /** Nadia's key; she has one from the moment of sending. */
    public Access receive() {
        return world.access(nadia, henk, Purpose.RECEIVE);
    }
}
