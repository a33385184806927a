package nl.nabij.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;

/** One outermost call while it runs: calls to other front doors inside it add the parts they open. */
class LogLine {

    private final Key key;
    private final @Nullable String ground;
    private final String method;
    private final Set<Part> parts = EnumSet.noneOf(Part.class);
    private boolean changed;
    private boolean written;

    LogLine(Key key, @Nullable String ground, String method) {
        this.key = key;
        this.ground = ground;
        this.method = method;
    }

    void opens(Opens opens) {
        parts.add(opens.value());
        changed |= opens.changes();
    }

    /** {@link Keys} has written this line itself, with the residents it concerns. */
    void written() {
        written = true;
    }

    boolean isWritten() {
        return written;
    }

    boolean isOf(Key other) {
        return key == other;
    }

    String actor() {
        return key.actor().reference();
    }

    String purpose() {
        return key.purpose().name();
    }

    @Nullable
    String ground() {
        return ground;
    }

    String method() {
        return method;
    }

    String[] parts() {
        return parts.stream().map(Part::name).toArray(String[]::new);
    }

    boolean changed() {
        return changed;
    }

    List<ResidentId> residents() {
        return key.residents();
    }
}
