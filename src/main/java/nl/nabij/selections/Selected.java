package nl.nabij.selections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.nabij.criteria.Finding;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SelectedId;
import org.jspecify.annotations.Nullable;

/**
 * A client whom criteria gave a reason for a conversation, and how far it is.
 *
 * @param name given name, infix and family name
 * @param age whole years; null while the birth date is unknown
 * @param criteriaKey which criteria
 * @param criteriaName what they were called when they ran; null for an example, whose name is the message {@code
 *     criteria.example.<key>}
 * @param day on which the criteria ran
 * @param endsOn from this day it is gone if nobody acts on it
 * @param kept the client manager read it and chose it for an invitation
 * @param laterUntil the day it comes back; null unless it is put off
 * @param invitation null until there is one
 * @param findings what each condition found; empty once the reasons were removed, while the name is sealed, and for who came by lot
 * @param study what the study is called whose list it is; null for a list that was made at once
 * @param sealed how it came on the list is not told yet
 * @param byLot by lot and not by criteria; false while it is sealed
 */
public record Selected(
        SelectedId id,
        ResidentId resident,
        String name,
        String calledName,
        @Nullable Integer age,
        String criteriaKey,
        @Nullable String criteriaName,
        int criteriaVersion,
        LocalDate day,
        LocalDate endsOn,
        SelectedState state,
        boolean kept,
        @Nullable LocalDate laterUntil,
        @Nullable LaterReason laterReason,
        @Nullable Invitation invitation,
        @Nullable LocalDate reachedOn,
        @Nullable LocalDate talkedOn,
        List<Finding> findings,
        @Nullable String study,
        boolean sealed,
        boolean byLot) {

    /** How and when somebody was invited, and in which language. */
    record Invitation(Channel channel, String language, Instant at) {}

    /** The client manager may act on it now: it is open, or the day on which it comes back is there. */
    public boolean isOpenOn(LocalDate today) {
        return state == SelectedState.OPEN
                || (state == SelectedState.LATER && laterUntil != null && !laterUntil.isAfter(today));
    }

    /** The reasons for a conversation. */
    List<Finding> reasons() {
        return findings.stream().filter(Finding::counts).toList();
    }

    /** What the criteria looked at as well, and was no reason. */
    List<Finding> others() {
        return findings.stream().filter(finding -> !finding.counts()).toList();
    }
}
