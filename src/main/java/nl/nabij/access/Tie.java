package nl.nabij.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a professional may know a resident, or that the account is the resident's own.
 *
 * @param ends the moment from which it holds no more; null as long as it holds
 */
record Tie(Kind kind, Instant begins, @Nullable Instant ends) {

    /** What ties them, and which parts it opens at most. */
    enum Kind {
        /** The client manager of this resident. */
        CASELOAD(Part.PERSON, Part.ZRM, Part.SELECTION, Part.TALK, Part.PLAN, Part.REFERRAL, Part.PERMISSION),
        /** The team that receives a referral. */
        RECEIVER(Part.PERSON, Part.REFERRAL),
        /** Divides the open work of a client manager who left. */
        TEAM_LEAD(Part.PERSON, Part.SELECTION, Part.REFERRAL),
        /** The resident. */
        SELF(Part.values()),
        /** Who acts for the resident. */
        REPRESENTATIVE(Part.values());

        @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
        private final Set<Part> parts;

        Kind(Part... parts) {
            this.parts = Set.of(parts);
        }

        Set<Part> parts() {
            return parts;
        }
    }

    /** The ground that the ties give for a purpose now; the one that opens most, and then lasts longest. */
    static Optional<Ground> judge(List<Tie> ties, Purpose purpose, Instant now) {
        return ties.stream()
                .filter(tie -> tie.holds(now))
                .filter(tie -> tie.kind.parts.containsAll(purpose.needed()))
                .map(tie -> tie.ground(purpose))
                .max((one, other) -> one.parts().size() == other.parts().size()
                        ? one.until().compareTo(other.until())
                        : Integer.compare(one.parts().size(), other.parts().size()));
    }

    boolean holds(Instant now) {
        return !begins.isAfter(now) && (ends == null || ends.isAfter(now));
    }

    private Ground ground(Purpose purpose) {
        var parts = EnumSet.copyOf(purpose.parts());
        parts.retainAll(kind.parts);
        return new Ground(kind.name(), parts, ends == null ? Instant.MAX : ends);
    }
}
