package nl.nabij.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;

/** One outermost call while it runs: calls with the same key inside it add the parts they open, and whom they show. */
class LogLine {

    private final Key key;
    private final String method;
    private final @Nullable LogLine around;
    private final Origin origin;
    private final Set<Part> parts = EnumSet.noneOf(Part.class);
    private final Set<Part> changed = EnumSet.noneOf(Part.class);
    private final Set<ResidentId> residents;

    /** @param around the call with another key in which this one is made; null where there is none */
    LogLine(Key key, String method, @Nullable LogLine around) {
        this.key = key;
        this.method = method;
        this.around = around;
        this.origin = around == null ? Origin.of(key.actor()) : around.origin;
        this.residents = new LinkedHashSet<>(key.residents());
    }

    /** The line of this key among this call and those around it. */
    Optional<LogLine> of(Key other) {
        if (key == other) {
            return Optional.of(this);
        }
        return around == null ? Optional.empty() : around.of(other);
    }

    void opens(Opens opens) {
        parts.add(opens.value());
        if (opens.changes()) {
            changed.add(opens.value());
        }
    }

    void concerns(Collection<ResidentId> shown) {
        residents.addAll(shown);
    }

    Key key() {
        return key;
    }

    String method() {
        return method;
    }

    Origin origin() {
        return origin;
    }

    String[] roles() {
        return key.actor() instanceof SignedIn professional
                ? professional.roles().stream().map(Enum::name).sorted().toArray(String[]::new)
                : new String[0];
    }

    /** All parts it opened, read or changed. */
    String[] parts() {
        return names(parts);
    }

    /** Those of the parts that it changed. */
    String[] changed() {
        return names(changed);
    }

    Set<ResidentId> residents() {
        return residents;
    }

    private static String[] names(Set<Part> parts) {
        return parts.stream().map(Part::name).toArray(String[]::new);
    }
}
