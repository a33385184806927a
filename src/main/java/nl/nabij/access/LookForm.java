package nl.nabij.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody types to see who looked. */
class LookForm {

    private @Nullable String number;
    private @Nullable String email;
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private boolean refused;
    private @Nullable String after;

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public boolean isRefused() {
        return refused;
    }

    public void setRefused(boolean refused) {
        this.refused = refused;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }

    String numberTyped() {
        return number == null ? "" : number.strip();
    }

    String emailTyped() {
        return email == null ? "" : email.strip();
    }
}
