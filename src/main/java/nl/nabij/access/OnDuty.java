package nl.nabij.access;

import java.util.List;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.ResidentId;

/** The key of named background work: one line per run, one narrow row per resident that {@link Keys#touched} names. Shows nothing to anybody. */
public final class OnDuty extends Key {

    OnDuty(Duty duty, Purpose purpose, Ground ground) {
        super(duty, purpose, ground);
    }

    @Override
    List<ResidentId> residents() {
        return List.of();
    }
}
