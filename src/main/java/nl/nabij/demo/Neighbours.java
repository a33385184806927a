package nl.nabij.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.demo.Cast.Company;
import nl.nabij.residents.Acquaintance;
import nl.nabij.residents.Correction;
import nl.nabij.residents.NewResident;
import nl.nabij.residents.Resident;
import nl.nabij.residents.Residents;
import nl.nabij.shared.Actor.LinkHolder;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SignalId;
import nl.nabij.shared.WorkingDays;
import nl.nabij.signals.Identification;
import nl.nabij.signals.Knows;
import nl.nabij.signals.Readers;
import nl.nabij.signals.Reason;
import nl.nabij.signals.Sending;
import nl.nabij.signals.SignalRequest;
import nl.nabij.signals.Signals;
import nl.nabij.signals.Topic;
import nl.nabij.signals.Triage;
import nl.nabij.signals.Triaged;
import nl.nabij.signals.Wish;
import org.springframework.stereotype.Component;

/** Neighbours, volunteers and care professionals who notice something, and the team that reads it. A chance of its own, so that the lives of others stay as they are. */
@Component
class Neighbours {

    private static final long SEED = 20_150_416;
    private static final Set<Reason> REFUSALS =
            Set.of(Reason.WHO_UNKNOWN, Reason.ELSEWHERE, Reason.HELPED_ALREADY, Reason.NO_REASON);

    private final Signals signals;
    private final Triage triage;
    private final Identification identification;
    private final Readers readers;
    private final Residents residents;
    private final Keys keys;

    Neighbours(
            Signals signals,
            Triage triage,
            Identification identification,
            Readers readers,
            Residents residents,
            Keys keys) {
        this.signals = signals;
        this.triage = triage;
        this.identification = identification;
        this.readers = readers;
        this.residents = residents;
        this.keys = keys;
    }

    /** What will be told in these years; the last ones are still open today, one of them too long. */
    void plan(Company company, World world, LocalDate first, LocalDate today) {
        var chance = new Chance(SEED);
        var team = company.receivers().get(1);
        world.years().plan(first, () -> {
            readers.choose("", team.team().id());
            readers.choose(
                    Land.neighbourhoods().getFirst().code(),
                    company.teams().getFirst().id());
        });
        for (var day = first.plusDays(9);
                day.isBefore(today.minusDays(20));
                day = day.plusDays(chance.between(4, 12))) {
            var told = WorkingDays.after(day, 1);
            world.years().plan(told, () -> tell(told, true, company, world, chance));
        }
        for (var days : List.of(9, 3, 2, 1, 0)) {
            var told = WorkingDays.before(today, Math.max(1, days));
            world.years().plan(told, () -> tell(told, false, company, world, chance));
        }
    }

    /** @param read whether the team has time for it */
    private void tell(LocalDate day, boolean read, Company company, World world, Chance chance) {
        var line = chance.one(Lines.of("signals.tsv"));
        var isSelf = line.getFirst().equals("SELF");
        var place = Land.neighbourhoods().get(chance.percent(20) ? 0 : chance.between(1, 14));
        var request = new SignalRequest(
                line.get(2),
                isSelf ? Set.of() : topics(line.getFirst()),
                line.get(3).equals("-") ? null : line.get(3),
                place.postcode() + "AB",
                line.get(4).equals("-") ? null : line.get(4),
                Knows.valueOf(line.get(1)));
        var id = SignalId.next();
        var resident = ResidentId.next();
        if (isSelf || chance.percent(55)) {
            var visitor = new LinkHolder(id.value());
            signals.raise(request, new Sending(id, "demonstration-" + id, null), keys.opening(visitor, resident));
        } else {
            var sender = chance.one(company.receivers()).worker();
            signals.raise(id, request, keys.opening(sender, resident, Purpose.RAISE));
        }
        var reader = place.equals(Land.neighbourhoods().getFirst())
                ? company.managers().getFirst()
                : company.receivers().get(1).worker();
        if (read || chance.percent(35)) {
            var taken = world.later(day, 0, 2);
            world.years().plan(taken, () -> take(id, resident, reader, taken, world, chance));
        }
    }

    private void take(SignalId id, ResidentId resident, SignedIn reader, LocalDate day, World world, Chance chance) {
        keys.access(reader, resident, Purpose.TRIAGE).ifPresent(access -> {
            triage.take(id, access);
            var decided = world.later(day, 1, 5);
            world.years().plan(decided, () -> decide(id, resident, reader, decided, world, chance));
        });
    }

    private void decide(SignalId id, ResidentId resident, SignedIn reader, LocalDate day, World world, Chance chance) {
        keys.access(reader, resident, Purpose.TRIAGE).ifPresent(access -> {
            var roll = chance.between(1, 100);
            if (roll <= 22) {
                triage.refuse(id, chance.one(REFUSALS.stream().sorted().toList()), null, access);
            } else if (roll <= 45 && !world.told().isEmpty() && attach(id, reader, day, access, world, chance)) {
                return;
            } else {
                identification.confirm(id, somebody(chance), access);
                triage.contacted(
                        id,
                        chance.percent(60) ? Wish.TALK : chance.percent(70) ? Wish.NOT_NOW : Wish.NO,
                        null,
                        chance.percent(85),
                        access);
            }
        });
    }

    /** It turns out to be about somebody whom a client manager knows. */
    private boolean attach(SignalId id, SignedIn reader, LocalDate day, Access access, World world, Chance chance) {
        var known = chance.one(world.told());
        return keys.access(known.manager(), known.resident(), Purpose.SUPPORT)
                .map(residents::of)
                .filter(resident -> resident.birthDate() != null)
                .map(resident -> identification.attach(
                        id,
                        new Acquaintance.Search(resident.fullName(), resident.birthDate(), null, null),
                        resident.id(),
                        keys.list(reader, Purpose.TRIAGE),
                        access))
                .filter(Triaged.Attached.class::isInstance)
                .map(attached -> {
                    var spoken = world.later(day, 1, 4);
                    world.years().plan(spoken, () -> speak(id, known, chance));
                    return true;
                })
                .orElse(false);
    }

    /** The client manager knows the person, and asks how it goes. */
    private void speak(SignalId id, World.Told known, Chance chance) {
        keys.access(known.manager(), known.resident(), Purpose.TRIAGE)
                .ifPresent(access -> triage.contacted(
                        id, chance.percent(50) ? Wish.TALK : Wish.NOT_NOW, null, chance.percent(85), access));
    }

    private static Correction somebody(Chance chance) {
        var name = new InventedNames().next(chance);
        return new Correction(
                new NewResident(
                        null,
                        name.given(),
                        name.infix(),
                        name.family(),
                        LocalDate.of(chance.between(1936, 1998), chance.between(1, 12), chance.between(1, 28)),
                        null,
                        chance.one(Land.neighbourhoods()).postcode() + "AB",
                        chance.between(1, 180),
                        "",
                        "nl",
                        null,
                        "06 00000000",
                        null,
                        Resident.Provenance.SIGNAL),
                name.given(),
                0);
    }

    private static Set<Topic> topics(String names) {
        return Arrays.stream(names.split(" ")).map(Topic::valueOf).collect(Collectors.toSet());
    }
}
