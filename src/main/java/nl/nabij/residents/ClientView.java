package nl.nabij.residents;

import java.time.LocalDate;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * One of somebody's own clients in a list.
 *
 * @param fullName given name, infix and family name
 * @param calledName how the person wants to be called
 * @param birthDate tells people of one name apart; null while it is unknown
 * @param next what is asked first for this resident; null where nothing is open
 */
record ClientView(
        ResidentId id,
        String fullName,
        String calledName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deceasedOn,
        @Nullable LocalDate movedAwayOn,
        boolean doNotContact,
        NextThings.@Nullable Next next) {

    ClientView with(NextThings.@Nullable Next next) {
        return new ClientView(id, fullName, calledName, birthDate, deceasedOn, movedAwayOn, doNotContact, next);
    }
}
