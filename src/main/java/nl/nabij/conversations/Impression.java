package nl.nabij.conversations;

import org.jspecify.annotations.Nullable;

/**
 * Whether somebody feels lonely, as it came up in a talk: a view with its source, never a diagnosis, and no value of any
 * scale.
 *
 * @param presence null as long as a draft does not say it
 * @param accordingTo whose view it is; null where it was not discussed
 * @param certainty how sure that person is; null where it was not discussed
 * @param kind which loneliness; null unless there is, or may be, loneliness
 */
public record Impression(
        @Nullable Presence presence,
        @Nullable Source accordingTo,
        @Nullable Certainty certainty,
        @Nullable Kind kind) {

    /** Whether loneliness is there. */
    public enum Presence {
        YES,
        NO,
        DOUBTFUL,
        NOT_DISCUSSED
    }

    /** Whose view it is. */
    public enum Source {
        RESIDENT,
        PROFESSIONAL
    }

    /** How sure that person is. */
    public enum Certainty {
        SURE,
        FAIRLY_SURE,
        UNSURE
    }

    /** Missing people around (social), missing somebody close (emotional), both, or not known. */
    public enum Kind {
        SOCIAL,
        EMOTIONAL,
        BOTH,
        UNKNOWN
    }

    static final Impression NONE = new Impression(null, null, null, null);

    /** What was not discussed has no source; what is not there has no kind. */
    Impression tidy() {
        return switch (presence) {
            case null -> this;
            case NOT_DISCUSSED -> new Impression(presence, null, null, null);
            case NO -> new Impression(presence, accordingTo, certainty, null);
            case YES, DOUBTFUL -> new Impression(presence, accordingTo, certainty, kind == null ? Kind.UNKNOWN : kind);
        };
    }

    boolean isComplete() {
        return presence == Presence.NOT_DISCUSSED || (presence != null && accordingTo != null && certainty != null);
    }
}
