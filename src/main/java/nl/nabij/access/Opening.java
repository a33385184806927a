package nl.nabij.access;

import java.util.List;
import nl.nabij.shared.Actor;
import nl.nabij.shared.ResidentId;

/** The key to residents who do not exist yet, or whom a file of their own organisation tells about: the id comes first, the tie with it. */
public final class Opening extends Key {

    private final List<ResidentId> residents;

    Opening(Actor actor, List<ResidentId> residents, Purpose purpose, Ground ground) {
        super(actor, purpose, ground);
        this.residents = List.copyOf(residents);
    }

    /** The one resident. @throws IllegalStateException if it is a key to several residents */
    public ResidentId resident() {
        if (residents.size() != 1) {
            throw new IllegalStateException("this key opens %d residents".formatted(residents.size()));
        }
        return residents.getFirst();
    }

    @Override
    public List<ResidentId> residents() {
        return residents;
    }
}
