package nl.nabij.residents;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import nl.nabij.access.ListAccess;
import nl.nabij.shared.ResidentId;

/** What is asked first of who looks, for each of these residents; a module above adds it as a bean. */
public interface NextThings {

    /** One statement for all of them; a resident for whom nothing is open is left out. Called inside a logged list. */
    Map<ResidentId, Next> of(Collection<ResidentId> residents, ListAccess list);

    /**
     * One thing that is open.
     *
     * @param text message key; the message gets the called name as {0}
     * @param due the last day on which it is in time
     * @param path the page where it can be done
     */
    record Next(String text, LocalDate due, String path) {}
}
