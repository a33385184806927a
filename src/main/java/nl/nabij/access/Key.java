package nl.nabij.access;

import java.util.List;
import nl.nabij.shared.Actor;
import nl.nabij.shared.ResidentId;

/**
 * What a front door asks for before it touches a resident's data. Only {@link Keys} makes one; a record could not hide
 * its constructor, so keys are classes.
 */
public abstract sealed class Key permits Access, PairAccess, Opening, ListAccess, OnDuty, Figures {

    private final Actor actor;
    private final Purpose purpose;
    private final Ground ground;

    Key(Actor actor, Purpose purpose, Ground ground) {
        this.actor = actor;
        this.purpose = purpose;
        this.ground = ground;
    }

    public Actor actor() {
        return actor;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** Whether this part is open; a page leaves out what is not. The front door checks it again. */
    public boolean opens(Part part) {
        return ground.opened().contains(part);
    }

    /** Whether one of the ties gives this right. A page leaves out what may not be done; the front door asks again. */
    public boolean may(Right right) {
        return ground.rights().contains(right);
    }

    /** Which words say why, for the page that does so: CASELOAD, RECEIVER, SELF, OWN_LIST, ... What may be done, {@link #may} tells. */
    public String groundName() {
        return ground.name();
    }

    Ground ground() {
        return ground;
    }

    /** Whom the key is for; empty where the rows that are shown will tell. */
    abstract List<ResidentId> residents();
}
