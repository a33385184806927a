package nl.nabij.shared;

import java.util.UUID;

/** Identifies a referral. */
public record ReferralId(UUID value) implements Id {

    public static ReferralId next() {
        return new ReferralId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ReferralId of(String text) {
        return new ReferralId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
