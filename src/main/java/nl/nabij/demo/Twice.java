package nl.nabij.demo;

import java.util.List;
import java.util.Set;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.demo.World.Told;
import nl.nabij.residents.Doubles;
import nl.nabij.residents.MergeRequest;
import nl.nabij.residents.Merges;
import nl.nabij.residents.NewResident;
import nl.nabij.residents.Resident;
import nl.nabij.residents.Residents;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import org.springframework.stereotype.Component;

/** People whom somebody added once more by hand: one of the own clients, one of a colleague's, and one who was made one already. */
@Component
class Twice {

    private final Residents residents;
    private final Doubles doubles;
    private final Merges merges;
    private final Keys keys;

    Twice(Residents residents, Doubles doubles, Merges merges, Keys keys) {
        this.residents = residents;
        this.doubles = doubles;
        this.merges = merges;
        this.keys = keys;
    }

    /**
     * @param told residents of the sample client manager, of whom the last is the sample resident
     * @param colleague another client manager
     */
    void add(List<Told> told, SignedIn colleague) {
        var those = told.stream().map(Told::resident).distinct().limit(3).toList();
        if (those.size() < 3) {
            return;
        }
        var manager = told.getFirst().manager();
        again(those.get(0), manager, manager);
        again(those.get(1), manager, colleague);
        var third = again(those.get(2), manager, manager);
        doubles.look(keys.duty(Duty.DOUBLES, Purpose.MERGE));
        keys.access(manager, those.get(2), Purpose.SUPPORT)
                .map(access -> residents.of(access).version())
                .ifPresent(version -> keys.pair(manager, those.get(2), third)
                        .ifPresent(pair -> merges.merge(new MergeRequest(Set.of(), version, 1), pair)));
    }

    /** With a slip in the name, and without the number of the municipality. */
    private ResidentId again(ResidentId known, SignedIn manager, SignedIn who) {
        var id = ResidentId.next();
        keys.access(manager, known, Purpose.SUPPORT)
                .map(residents::of)
                .ifPresent(person -> residents.register(slipped(person), keys.opening(who, id, Purpose.REGISTER)));
        return id;
    }

    private static NewResident slipped(Resident person) {
        var family = person.familyName();
        return new NewResident(
                null,
                person.givenName(),
                "",
                family.substring(0, family.length() - 1)
                        + family.charAt(family.length() - 1)
                        + family.charAt(family.length() - 1),
                person.birthDate(),
                person.sex(),
                person.postcode(),
                person.houseNumber(),
                person.houseAddition(),
                person.language(),
                null,
                "06 00000000",
                null,
                Resident.Provenance.OWN_WORDS);
    }
}
