package nl.nabij.residents;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opening;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Shown;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fourth front door of the residents module: people of whom somebody told, before anybody knows who it is. Such a
 * resident is there from the first word, so that key, log and terms hold; somebody then confirms who it is, or finds that
 * the person is known already.
 */
@Service
@Transactional
public class UnconfirmedResidents {

    /** As long as nobody knows a name. */
    private static final String SOMEBODY = "Iemand";

    private static final String UNKNOWN = "(nog niet bekend)";

    private final ResidentRepository repository;
    private final JdbcClient jdbc;
    private final Keys keys;
    private final Clock clock;

    UnconfirmedResidents(ResidentRepository repository, JdbcClient jdbc, Keys keys, Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Somebody of whom nothing is known but where that person lives, perhaps.
     *
     * @param postcode four digits and two capital letters
     */
    @Opens(value = Part.PERSON, changes = true)
    public ResidentId begin(@Nullable String postcode, Opening opening) {
        var id = opening.resident();
        repository.save(new Resident(
                id,
                null,
                SOMEBODY,
                "",
                UNKNOWN,
                SOMEBODY,
                null,
                null,
                postcode,
                null,
                "",
                "nl",
                null,
                null,
                null,
                Resident.Provenance.SIGNAL,
                null,
                null,
                false,
                false,
                true,
                clock.instant(),
                0));
        return id;
    }

    /** Writes down who it is. @return false where somebody knew already */
    @Opens(value = Part.PERSON, changes = true)
    public boolean confirm(Correction who, Access access) {
        var resident = repository.findById(access.resident()).filter(Resident::unconfirmed);
        resident.ifPresent(found -> repository.save(found.confirmed(who)));
        return resident.isPresent();
    }

    /** Takes away somebody whom nobody confirmed, with all that is kept about that person; the log stays. */
    @Opens(value = Part.PERSON, changes = true)
    public boolean remove(Access access) {
        return remove(List.of(access.resident())) == 1;
    }

    /** As {@link #remove(Access)}, for many; who is confirmed meanwhile stays. @return how many are gone */
    @Opens(value = Part.PERSON, changes = true)
    public int remove(Collection<ResidentId> residents, OnDuty duty) {
        keys.touched(List.copyOf(residents), duty);
        return remove(residents);
    }

    /**
     * Who is known already by this name, with this birth date or at this address; somebody who types less finds nobody.
     *
     * @return at most {@value Acquaintance#MOST}, the nearest name first
     */
    @Opens(Part.PERSON)
    public Shown<Acquaintance> known(Acquaintance.Search search, ListAccess list) {
        return keys.show(Acquaintance.find(search, jdbc), Acquaintance::id, list);
    }

    private int remove(Collection<ResidentId> residents) {
        return jdbc.sql("delete from resident where id = any (?) and unconfirmed")
                .param(residents.stream().map(ResidentId::value).toArray(UUID[]::new))
                .update();
    }
}
