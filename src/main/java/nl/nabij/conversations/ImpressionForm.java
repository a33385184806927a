package nl.nabij.conversations;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The second screen, as chosen. */
record ImpressionForm(
        Impression.@Nullable Presence presence,
        Impression.@Nullable Source accordingTo,
        Impression.@Nullable Certainty certainty,
        Impression.@Nullable Kind kind) {

    static ImpressionForm of(Impression view) {
        return new ImpressionForm(view.presence(), view.accordingTo(), view.certainty(), view.kind());
    }

    void check(Errors errors) {
        if (presence == null) {
            errors.rejectValue("presence", "conversations.impression.presence.missing");
        }
        var discussed = presence != null && presence != Impression.Presence.NOT_DISCUSSED;
        if (discussed && accordingTo == null) {
            errors.rejectValue("accordingTo", "conversations.impression.according-to.missing");
        }
        if (discussed && certainty == null) {
            errors.rejectValue("certainty", "conversations.impression.certainty.missing");
        }
    }

    Impression view() {
        return new Impression(presence, accordingTo, certainty, kind);
    }
}
