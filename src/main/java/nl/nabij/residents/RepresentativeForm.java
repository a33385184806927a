package nl.nabij.residents;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.nabij.access.Paper;
import nl.nabij.residents.OwnPlaces.Representative;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/** What is typed about somebody who acts for a resident. */
class RepresentativeForm {

    @NotBlank(message = "{residents.representative.name.missing}")
    @Size(max = 100, message = "{residents.form.too-long}")
    private @Nullable String name;

    @NotBlank(message = "{residents.representative.email.missing}")
    @Email(message = "{residents.form.email.wrong}")
    @Size(max = 200, message = "{residents.form.too-long}")
    private @Nullable String email;

    private Paper.@Nullable Kind kind;

    @NotBlank(message = "{residents.representative.paper.missing}")
    @Size(max = 200, message = "{residents.form.too-long}")
    private @Nullable String paper;

    @DateTimeFormat(iso = ISO.DATE)
    private @Nullable LocalDate on;

    @DateTimeFormat(iso = ISO.DATE)
    private @Nullable LocalDate lastDay;

    private boolean seen;

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public Paper.@Nullable Kind getKind() {
        return kind;
    }

    public void setKind(Paper.@Nullable Kind kind) {
        this.kind = kind;
    }

    public @Nullable String getPaper() {
        return paper;
    }

    public void setPaper(@Nullable String paper) {
        this.paper = paper;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public boolean isSeen() {
        return seen;
    }

    public void setSeen(boolean seen) {
        this.seen = seen;
    }

    void check(LocalDate today, Errors errors) {
        if (kind == null && !errors.hasFieldErrors("kind")) {
            errors.rejectValue("kind", "residents.representative.kind.missing");
        }
        if (on == null && !errors.hasFieldErrors("on")) {
            errors.rejectValue("on", "residents.representative.on.missing");
        } else if (on != null && on.isAfter(today)) {
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
