package nl.nabij.access;

import java.util.List;
import nl.nabij.shared.Actor;
import nl.nabij.shared.ResidentId;

/** The key to two residents who may be one person: who they are, and nothing else about them. The log tells both of them. */
public final class PairAccess extends Key {

    private final ResidentId one;
    private final ResidentId other;

    PairAccess(Actor actor, ResidentId one, ResidentId other, Ground ground) {
        super(actor, Purpose.MERGE, ground);
        this.one = one;
        this.other = other;
    }

    public ResidentId one() {
        return one;
    }

    /** Perhaps an identity that was given up for the one. */
    public ResidentId other() {
        return other;
    }

    @Override
    List<ResidentId> residents() {
        return List.of(one, other);
    }
}
