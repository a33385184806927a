package nl.nabij.access;

import static nl.nabij.access.Part.PLAN;
import static nl.nabij.access.Part.REFERRAL;
import static nl.nabij.access.Part.TALK;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nabij.shared.Time;

/**
 * All that there is between one actor and one resident, and the judging of it: a pure function of what is given here.
 *
 * <p>A tie gives the ground. It must hold now, open all that the purpose needs, and rest on a legal basis that this region
 * has switched on. What the resident allowed widens a tie that gives a ground, and never replaces one.
 *
 * @param permissions of this resident, with the organisation of the actor as receiver
 * @param bases in force in this region today
 */
record Grounds(List<Tie> ties, List<Permission> permissions, Set<LegalBasis> bases) {

    /** What a permission can add: reasons for a conversation, assessments and the log never travel. */
    private static final Set<Part> CAN_BE_SHARED = Set.of(TALK, PLAN, REFERRAL);

    /** Where several ties give a ground, this is the order in which one of them names it. */
    private static final Comparator<Tie> STRONGEST_FIRST = Comparator.<Tie>comparingInt(
                    tie -> -tie.kind().parts().size())
            .thenComparing(Tie::until, Comparator.reverseOrder())
            .thenComparing(tie -> tie.kind());

    /** @return empty if nothing gives a ground for this purpose now */
    Optional<Ground> judge(Purpose purpose, Instant now) {
        var giving = ties.stream()
                .filter(tie -> tie.holds(now) && tie.kind().serves(purpose) && rests(tie.kind()))
                .sorted(STRONGEST_FIRST)
                .toList();
        if (giving.isEmpty()) {
            return Optional.empty();
        }
        var parts = new EnumMap<Part, Instant>(Part.class);
        giving.forEach(tie -> tie.kind().parts().forEach(part -> open(parts, purpose, part, tie.until())));
        var sharing = sharing(giving, purpose, now);
        sharing.forEach(shared -> shared.parts().stream()
                .filter(CAN_BE_SHARED::contains)
                .forEach(part -> open(parts, purpose, part, giving.getFirst().until())));
        return Optional.of(
                new Ground(giving.getFirst().kind().name(), parts, rights(giving), restsOn(giving, sharing)));
    }

    private boolean rests(Tie.Kind kind) {
        return kind.bases().stream().anyMatch(bases::contains);
    }

    /** Only a receiver is widened: a client manager's tie opens it all, and an emergency asks nobody. */
    private List<Permission> sharing(List<Tie> giving, Purpose purpose, Instant now) {
        if (giving.stream().noneMatch(tie -> tie.kind() == Tie.Kind.RECEIVER)) {
            return List.of();
        }
        var today = now.atZone(Time.ZONE).toLocalDate();
        return permissions.stream()
                .filter(permission -> permission.kind() == Permission.Kind.PLAN_SHARING
                        && permission.holds(today)
                        && permission.parts().stream()
                                .anyMatch(part -> CAN_BE_SHARED.contains(part)
                                        && purpose.parts().contains(part)))
                .toList();
    }

    private static Set<Right> rights(List<Tie> giving) {
        return giving.stream().flatMap(tie -> tie.kind().rights().stream()).collect(Collectors.toSet());
    }

    private static void open(Map<Part, Instant> parts, Purpose purpose, Part part, Instant until) {
        if (purpose.parts().contains(part)) {
            parts.merge(part, until, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    private static List<UUID> restsOn(List<Tie> giving, List<Permission> sharing) {
        return new ArrayList<>(new LinkedHashSet<>(Stream.concat(
                        giving.stream().map(tie -> tie.id().value()),
                        sharing.stream().map(permission -> permission.id().value()))
                .toList()));
    }
}
