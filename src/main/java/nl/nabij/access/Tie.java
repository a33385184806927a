package nl.nabij.access;

import static nl.nabij.access.LegalBasis.OWN_FILE;
import static nl.nabij.access.LegalBasis.PARTICIPATION_ACT;
import static nl.nabij.access.LegalBasis.TREATMENT;
import static nl.nabij.access.LegalBasis.VITAL_INTEREST;
import static nl.nabij.access.LegalBasis.WMO_COOPERATION;
import static nl.nabij.access.LegalBasis.WMO_GENERAL_SERVICE;
import static nl.nabij.access.LegalBasis.WMO_INQUIRY;
import static nl.nabij.access.Part.PERMISSION;
import static nl.nabij.access.Part.PERSON;
import static nl.nabij.access.Part.PLAN;
import static nl.nabij.access.Part.PREPARATION;
import static nl.nabij.access.Part.REFERRAL;
import static nl.nabij.access.Part.SELECTION;
import static nl.nabij.access.Part.SIGNAL;
import static nl.nabij.access.Part.TALK;
import static nl.nabij.access.Part.TASK;
import static nl.nabij.access.Part.ZRM;
import static nl.nabij.access.Right.ANSWER;
import static nl.nabij.access.Right.CONVERSE;
import static nl.nabij.access.Right.CORRECT;
import static nl.nabij.access.Right.DECIDE;
import static nl.nabij.access.Right.DIVIDE;
import static nl.nabij.access.Right.FOLLOW;
import static nl.nabij.access.Right.GIVE_PLACE;
import static nl.nabij.access.Right.HAND_OVER;
import static nl.nabij.access.Right.OPEN_ADDRESS;
import static nl.nabij.access.Right.OWN;
import static nl.nabij.access.Right.REPRESENT;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import nl.nabij.shared.TieId;
import org.jspecify.annotations.Nullable;

/**
 * Why a professional may know a resident, or that the account is the resident's own.
 *
 * @param ends the moment from which it holds no more; null as long as it holds
 */
record Tie(TieId id, Kind kind, Instant begins, @Nullable Instant ends) {

    boolean holds(Instant now) {
        return !begins.isAfter(now) && (ends == null || ends.isAfter(now));
    }

    /** The moment from which it opens nothing; {@link Instant#MAX} as long as nobody knows. */
    Instant until() {
        return ends == null ? Instant.MAX : ends;
    }

    /** What ties them, which parts it opens at most, the rights it gives, and the legal bases of which one must hold. */
    enum Kind {
        /** The client manager of this resident. */
        CASELOAD(
                Set.of(PERSON, ZRM, SELECTION, SIGNAL, PREPARATION, TALK, PLAN, REFERRAL, TASK, PERMISSION),
                Set.of(CORRECT, OPEN_ADDRESS, HAND_OVER, CONVERSE, GIVE_PLACE, FOLLOW, DECIDE, DIVIDE),
                Set.of(PARTICIPATION_ACT, WMO_INQUIRY)),
        /** The team that receives a referral; what else it may see takes the resident's permission. */
        RECEIVER(
                Set.of(PERSON, REFERRAL, TASK),
                Set.of(ANSWER),
                Set.of(WMO_INQUIRY, WMO_GENERAL_SERVICE, WMO_COOPERATION, TREATMENT)),
        /** The team that reads what somebody told about this resident, until it is decided. */
        TRIAGE(Set.of(PERSON, SIGNAL, TASK), Set.of(DECIDE), Set.of(WMO_INQUIRY, WMO_GENERAL_SERVICE)),
        /** Joins one talk that was prepared, and knows no more of the resident than that; always ends. */
        TALK_PARTNER(
                Set.of(PERSON, PREPARATION, TASK),
                Set.of(),
                Set.of(PARTICIPATION_ACT, WMO_INQUIRY, WMO_GENERAL_SERVICE)),
        /** Divides the open work of a client manager who left. */
        TEAM_LEAD(
                Set.of(PERSON, SELECTION, SIGNAL, REFERRAL, TASK),
                Set.of(FOLLOW, DECIDE, DIVIDE),
                Set.of(PARTICIPATION_ACT, WMO_INQUIRY)),
        /** Stands in for the client manager, who is away: what cannot wait, until that absence is over; always ends. */
        STAND_IN(Set.of(PERSON, REFERRAL, TASK), Set.of(FOLLOW), Set.of(PARTICIPATION_ACT, WMO_INQUIRY)),
        /** The resident. */
        SELF(EnumSet.allOf(Part.class), Set.of(OPEN_ADDRESS, OWN), Set.of(OWN_FILE)),
        /** Who acts for the resident, by a paper that says so. */
        REPRESENTATIVE(EnumSet.allOf(Part.class), Set.of(OPEN_ADDRESS, OWN, REPRESENT), Set.of(OWN_FILE)),
        /** Somebody without a tie broke the glass: to look and help for an hour, for no other purpose. */
        GLASS(Set.of(PERSON, ZRM, TALK, PLAN, REFERRAL), Set.of(FOLLOW), Set.of(VITAL_INTEREST));

        @SuppressWarnings("ImmutableEnumChecker") // copied and wrapped
        private final Set<Part> parts;

        @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
        private final Set<Right> rights;

        @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
        private final Set<LegalBasis> bases;

        Kind(Set<Part> parts, Set<Right> rights, Set<LegalBasis> bases) {
            this.parts = Collections.unmodifiableSet(EnumSet.copyOf(parts));
            this.rights = rights;
            this.bases = bases;
        }

        Set<Part> parts() {
            return parts;
        }

        Set<Right> rights() {
            return rights;
        }

        Set<LegalBasis> bases() {
            return bases;
        }

        /** Whether it can serve the purpose at all: it opens what the purpose needs. */
        boolean serves(Purpose purpose) {
            return parts.containsAll(purpose.needed())
                    && (this != GLASS || purpose == Purpose.SUPPORT)
                    && (this != TALK_PARTNER || purpose == Purpose.HOLD_TALK)
                    && purpose != Purpose.FILL_IN;
        }
    }
}
