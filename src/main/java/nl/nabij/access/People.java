package nl.nabij.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * How residents are called, told by the module of residents, which lies above this one. Names are asked with the key of the call.
 */
public interface People {

    /** Who has this client number: an id, which shows nobody anything without a key. */
    Optional<ResidentId> withNumber(String clientNumber);

    /** Who somebody is now who was made one with another; empty where this identity was never given up. */
    Optional<ResidentId> now(ResidentId former);

    /** The identities under which this resident was known besides; empty for nearly everybody. */
    List<ResidentId> formerly(ResidentId resident);

    /**
     * Those of these residents who are still there.
     *
     * @throws IllegalArgumentException if the key opens neither PERSON nor LOG, or is a key to other residents
     */
    Map<ResidentId, Person> of(Collection<ResidentId> residents, Key key);

    /** The client number; null where there is nobody, or somebody without one. */
    static @Nullable String number(@Nullable Person person) {
        return person == null ? null : person.clientNumber();
    }

    /** One resident, as a page or a paper names that person. */
    record Person(
            String fullName,
            @Nullable LocalDate birthDate,
            @Nullable String clientNumber) {}
}
