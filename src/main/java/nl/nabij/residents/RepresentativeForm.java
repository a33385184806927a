package nl.nabij.residents;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.nabij.access.Paper;
import nl.nabij.residents.OwnPlaces.Representative;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/** What is typed about somebody who acts for a resident. */
record RepresentativeForm(
        @NotBlank(message = "{residents.representative.name.missing}")
        @Size(max = 100, message = "{residents.form.too-long}")
        @Nullable
        String name,

        @NotBlank(message = "{residents.representative.email.missing}")
        @Email(message = "{residents.form.email.wrong}")
        @Size(max = 200, message = "{residents.form.too-long}")
        @Nullable
        String email,

        @NotNull(message = "{residents.representative.kind.missing}")
        Paper.@Nullable Kind kind,

        @NotBlank(message = "{residents.representative.paper.missing}")
        @Size(max = 200, message = "{residents.form.too-long}")
        @Nullable
        String paper,

        @NotNull(message = "{residents.representative.on.missing}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate on,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate lastDay,

        boolean seen) {

    static final RepresentativeForm EMPTY = new RepresentativeForm(null, null, null, null, null, null, false);

    void check(LocalDate today, Errors errors) {
        if (on != null && on.isAfter(today)) {
            errors.rejectValue("on", "residents.representative.on.future");
        }
        if (lastDay != null && lastDay.isBefore(today)) {
            errors.rejectValue("lastDay", "residents.representative.last-day.past");
        }
        if (!seen) {
            errors.rejectValue("seen", "residents.representative.seen.missing");
        }
    }

    /** Only after {@link #check} found nothing. */
    Representative request() {
        return new Representative(
                requireNonNull(name).strip(),
                requireNonNull(email).strip(),
                new Paper(requireNonNull(kind), requireNonNull(paper).strip(), requireNonNull(on)),
                lastDay);
    }
}
