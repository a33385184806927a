package nl.nabij.residents;

import java.time.Clock;
import java.util.List;
import nl.nabij.access.Access;
import nl.nabij.access.Opening;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.access.Ties;
import nl.nabij.residents.Correction.Outcome;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the residents module: one person at a time. Lists are in {@link Clients}, files in {@link ResidentFiles}. */
@Service
@Transactional
public class Residents {

    private final ResidentRepository repository;
    private final JdbcClient jdbc;
    private final Ties ties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Residents(
            ResidentRepository repository, JdbcClient jdbc, Ties ties, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.ties = ties;
        this.events = events;
        this.clock = clock;
    }

    /** Adds one resident, who is in the own caseload of the professional that does it. */
    @Opens(value = Part.PERSON, changes = true)
    public ResidentId register(NewResident person, Opening opening) {
        return save(person, person.givenName(), opening);
    }

    /** Adds one resident by hand. Asked twice with the same key's resident, the second time changes nothing. */
    @Opens(value = Part.PERSON, changes = true)
    public Outcome add(Correction person, Opening opening) {
        jdbc.sql("select pg_advisory_xact_lock(?)::text")
                .param(opening.resident().value().getMostSignificantBits())
                .query(String.class)
                .single();
        if (repository.existsById(opening.resident())) {
            return new Outcome.Saved(opening.resident());
        }
        if (isTaken(person, opening.resident())) {
            return new Outcome.NumberTaken();
        }
        return new Outcome.Saved(save(person.person(), person.calledName(), opening));
    }

    /** Who it is and how to reach that person; where the address is secret, without it. */
    @Opens(Part.PERSON)
    public Resident of(Access access) {
        return found(access).masked();
    }

    /** The address, opened on purpose: by the own client manager or the resident only; for others it is empty. */
    @Opens(Part.PERSON)
    public Address address(Access access) {
        return access.may(Right.OPEN_ADDRESS)
                ? found(access).address()
                : found(access).masked().address();
    }

    /** Writes down what is right. */
    @Opens(value = Part.PERSON, changes = true)
    public Outcome correct(Correction correction, Access access) {
        if (!access.may(Right.CORRECT)) {
            return new Outcome.NotYours();
        }
        var now = found(access);
        var yours = now.corrected(correction);
        if (now.version() != correction.version()) {
            return new Outcome.ChangedMeanwhile(now.masked(), Differences.between(now.masked(), yours.masked()));
        }
        if (isTaken(correction, access.resident())) {
            return new Outcome.NumberTaken();
        }
        return new Outcome.Saved(repository.save(yours).id());
    }

    /** Died, moved away, not to be contacted, secret address; or that this no longer holds. */
    @Opens(value = Part.PERSON, changes = true)
    public Outcome change(StateRequest state, Access access) {
        if (!access.may(Right.CORRECT)) {
            return new Outcome.NotYours();
        }
        var now = found(access);
        if (now.version() != state.version()) {
            return new Outcome.ChangedMeanwhile(now.masked(), List.of());
        }
        var changed = repository.save(now.in(state));
        events.publishEvent(new ResidentEvent.StateChanged(changed.id(), clock.instant()));
        if (changed.deceasedOn() != null) {
            events.publishEvent(new ResidentEvent.Died(changed.id(), clock.instant()));
        }
        return new Outcome.Saved(changed.id());
    }

    /** What residents keep right themselves. */
    @Opens(value = Part.PERSON, changes = true)
    public Outcome change(ContactRequest contact, Access access) {
        if (!access.may(Right.OWN)) {
            return new Outcome.NotYours();
        }
        var now = found(access);
        if (now.version() != contact.version()) {
            return new Outcome.ChangedMeanwhile(now, Differences.between(now, now.reachedBy(contact)));
        }
        return new Outcome.Saved(repository.save(now.reachedBy(contact)).id());
    }

    /**
     * Gives a client to a colleague, with all that is open: modules above move it in this same transaction.
     *
     * @throws IllegalArgumentException if the colleague is who gives
     */
    @Opens(value = Part.PERSON, changes = true)
    public Outcome handOver(AccountId colleague, Access access) {
        if (!access.may(Right.HAND_OVER) || !(access.actor() instanceof SignedIn giver)) {
            return new Outcome.NotYours();
        }
        if (giver.account().equals(colleague)) {
            throw new IllegalArgumentException("nobody gives a client to oneself");
        }
        if (!isThere(access.resident())) {
            return new Outcome.NotYours();
        }
        ties.caseload(colleague, access.resident(), null);
        events.publishEvent(
                new ResidentEvent.HandedOver(List.of(access.resident()), giver.account(), colleague, clock.instant()));
        return new Outcome.Saved(access.resident());
    }

    /** Waits for who makes this resident one with another, and for nobody else. */
    private boolean isThere(ResidentId resident) {
        return jdbc.sql("select true from resident where id = ? for key share")
                .param(resident.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    private Resident found(Access access) {
        return repository
                .findById(access.resident())
                .orElseThrow(() -> new IllegalStateException("a key to a resident who is not there"));
    }

    private boolean isTaken(Correction person, ResidentId resident) {
        return person.person().clientNumber() != null
                && jdbc.sql("select exists (select from resident where client_number = ? and id <> ?)")
                        .params(person.person().clientNumber(), resident.value())
                        .query(Boolean.class)
                        .single();
    }

    private ResidentId save(NewResident person, String calledName, Opening opening) {
        var id = opening.resident();
        repository.save(new Resident(
                id,
                person.clientNumber(),
                person.givenName(),
                person.infix(),
                person.familyName(),
                calledName,
                person.birthDate(),
                person.sex(),
                person.postcode(),
                person.houseNumber(),
                person.houseAddition(),
                person.language(),
                person.household(),
                person.phone(),
                person.email(),
                person.provenance(),
                null,
                null,
                false,
                false,
                false,
                clock.instant(),
                0));
        if (opening.actor() instanceof SignedIn professional) {
            ties.caseload(professional.account(), id, null);
        }
        return id;
    }
}
