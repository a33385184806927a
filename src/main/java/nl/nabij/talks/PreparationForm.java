package nl.nabij.talks;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import nl.nabij.library.Guide;
import nl.nabij.library.Guides;
import nl.nabij.shared.TalkId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/**
 * A talk to prepare, as typed.
 *
 * @param id of the talk that will be; null where one is changed
 * @param version of the talk that is changed; null where it is new
 */
record PreparationForm(
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable String guide,

        @Size(max = 500, message = "{talks.too-long}") @Nullable
        String purpose,

        Preparation.@Nullable Place place,

        @Size(max = 200, message = "{talks.too-long}") @Nullable
        String about,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,

        @DateTimeFormat(iso = ISO.TIME) @Nullable LocalTime at) {

    static PreparationForm blank() {
        return new PreparationForm(TalkId.next().value(), null, Guides.FIRST_TALK, null, null, null, null, null);
    }

    static PreparationForm of(Talk talk) {
        var known = talk.preparation();
        return new PreparationForm(
                null,
                talk.version(),
                known.guide(),
                known.purpose(),
                known.place(),
                known.about(),
                known.on(),
                known.at());
    }

    /** @param changed the talk as it was; null where it is new. A day that has passed may stay, and may not be chosen. */
    void check(LocalDate today, @Nullable Talk changed, Errors errors) {
        if (place == null) {
            errors.rejectValue("place", "talks.prepare.place.missing");
        }
        if (on == null) {
            errors.rejectValue("on", "talks.prepare.on.missing");
        }
        var same = changed != null && changed.preparation().on().equals(on);
        if (on != null && on.isBefore(today) && !same) {
            errors.rejectValue("on", "talks.prepare.on.past");
        }
    }

    /** @param chosen the guide in the version that holds */
    Preparation preparation(Guide chosen) {
        return new Preparation(
                chosen.key(),
                chosen.version(),
                orNull(purpose),
                requireNonNull(place),
                orNull(about),
                requireNonNull(on),
                at);
    }

    static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
