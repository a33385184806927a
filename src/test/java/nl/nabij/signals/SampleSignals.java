package nl.nabij.signals;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.organisations.Places;
import nl.nabij.organisations.Team;
import nl.nabij.residents.Correction;
import nl.nabij.residents.NewResident;
import nl.nabij.residents.Resident;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.SignalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A neighbourhood of its own with a team that reads its signals: Wim, and Noor who works beside him.
 *
 * @param postcode four digits and two letters that lie in this neighbourhood alone
 */
record SampleSignals(
        World world,
        Signals signals,
        Triage triage,
        Keys keys,
        JdbcClient jdbc,
        String postcode,
        Team team,
        SignedIn wim,
        SignedIn noor) {

    static final String WORDS = "De gordijnen van nummer 12 zijn al twee weken dicht.";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static SampleSignals make(
            World world, Signals signals, Triage triage, Readers readers, Places places, Keys keys, JdbcClient jdbc) {
        var number = NUMBER.incrementAndGet();
        var postcode = "77%02d%c%c".formatted(number / 400, 'A' + number / 20 % 20, 'A' + number % 20);
        var buurt = "BU77%06d".formatted(number);
        places.add(new Places.Municipality("GM7700", "Proefstad"));
        places.add(new Places.Neighbourhood(buurt, "Proefbuurt " + number, "GM7700"));
        places.put(postcode, buurt);
        var team = world.careTeam();
        var wim = world.worker("Wim", team, Role.TEAM_WORKER);
        var noor = world.worker("Noor", team, Role.TEAM_WORKER);
        readers.choose(buurt, team.id());
        return new SampleSignals(world, signals, triage, keys, jdbc, postcode, team, wim, noor);
    }

    /** Who it turns out to be, written down for the first time. */
    static Correction somebody(String name) {
        return new Correction(
                new NewResident(
                        null,
                        name,
                        "",
                        "Postma",
                        null,
                        null,
                        "1441AB",
                        12,
                        "",
                        "nl",
                        null,
                        null,
                        null,
                        Resident.Provenance.SIGNAL),
                name,
                0);
    }

    SignalRequest request() {
        return request(Knows.NO);
    }

    SignalRequest request(Knows knows) {
        return new SignalRequest(
                WORDS, Set.of(Topic.BEHAVIOURAL), "Mevrouw op nummer 12", postcode, "Bep, 06 00000000", knows);
    }

    /** Told by somebody with an account. */
    Told raised(SignedIn sender, Knows knows) {
        var resident = ResidentId.next();
        var id = SignalId.next();
        signals.raise(id, request(knows), keys.opening(sender, resident, Purpose.RAISE));
        return new Told(id, resident);
    }

    Told raised() {
        return raised(world.official("Vera", Role.VOLUNTEER), Knows.NO);
    }

    /** Told without an account. */
    Told byVisitor(Signal.@Nullable Apart apart) {
        var resident = ResidentId.next();
        var id = SignalId.next();
        signals.raise(
                request(),
                new Sending(id, UUID.randomUUID().toString(), apart),
                keys.opening(new nl.nabij.shared.Actor.LinkHolder(id.value()), resident));
        return new Told(id, resident);
    }

    Access of(Told told) {
        return access(wim, told);
    }

    Access access(SignedIn who, Told told) {
        return world.access(who, told.resident(), Purpose.TRIAGE);
    }

    /** A signal, and the unconfirmed resident it is about. */
    record Told(SignalId id, ResidentId resident) {

        String path() {
            return "/residents/%s/signals/%s".formatted(resident, id);
        }
    }
}
