package nl.nabij.access;

import java.util.List;
import nl.nabij.shared.Actor;
import nl.nabij.shared.ResidentId;

/** The key to counts. A front door answers it with a {@link nl.nabij.shared.SafeTable} only; the log has the purpose and the query, no residents. */
public final class Figures extends Key {

    Figures(Actor actor, Purpose purpose, Ground ground) {
        super(actor, purpose, ground);
    }

    @Override
    List<ResidentId> residents() {
        return List.of();
    }
}
