package nl.nabij.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * How residents are called, told by the module of residents, which lies above this one. Asked within calls that have a key
 * for PERSON or LOG only.
 */
public interface People {

    /** Who has this client number. */
    Optional<ResidentId> withNumber(String clientNumber);

    /** Those of these residents who are still there. */
    Map<ResidentId, Person> of(Collection<ResidentId> residents);

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
