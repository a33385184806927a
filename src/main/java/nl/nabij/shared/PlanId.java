package nl.nabij.shared;

import java.util.UUID;

/** Identifies a resident's plan. */
public record PlanId(UUID value) implements Id {

    public static PlanId next() {
        return new PlanId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static PlanId of(String text) {
        return new PlanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
