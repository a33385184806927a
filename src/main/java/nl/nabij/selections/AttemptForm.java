package nl.nabij.selections;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.nabij.shared.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/** An attempt, or what came of one, as it was filled in. */
class AttemptForm {

    private static final int LONGEST_NOTE = 200;
    private static final int FURTHEST_DAYS = 60;

    private int number = 1;
    private @Nullable Channel channel;
    private @Nullable String language;
    private @Nullable Reach reach;
    private @Nullable String note;
    private @Nullable Integer textVersion;

    @DateTimeFormat(iso = ISO.DATE)
    private @Nullable LocalDate callOn;

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public @Nullable Channel getChannel() {
        return channel;
    }

    public void setChannel(@Nullable Channel channel) {
        this.channel = channel;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public @Nullable Reach getReach() {
        return reach;
    }

    public void setReach(@Nullable Reach reach) {
        this.reach = reach;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable Integer getTextVersion() {
        return textVersion;
    }

    public void setTextVersion(@Nullable Integer textVersion) {
        this.textVersion = textVersion;
    }

    public @Nullable LocalDate getCallOn() {
        return callOn;
    }

    public void setCallOn(@Nullable LocalDate callOn) {
        this.callOn = callOn;
    }

    /** Channel and language come from the page itself; whoever leaves them out made the address by hand. */
    boolean isOfAPage() {
        return channel != null && Set.of("nl", "en").contains(requireNonNullElse(language, ""));
    }

    void check(List<Reach> possible, LocalDate today, Errors errors) {
        if (!errors.hasFieldErrors("reach") && (reach == null || !possible.contains(reach))) {
            errors.rejectValue("reach", "selections.reach.choose", "");
        }
        if (note().length() > LONGEST_NOTE) {
            errors.rejectValue("note", "selections.attempt.note.too-long", new Object[] {LONGEST_NOTE}, "");
        }
        checkDay(today, errors);
    }

    /** Nobody is called on a day on which people do not work. */
    void checkDay(LocalDate today, Errors errors) {
        if (callOn == null || errors.hasFieldErrors("callOn")) {
            return;
        }
        if (!callOn.isAfter(today) || callOn.isAfter(today.plusDays(FURTHEST_DAYS))) {
            errors.rejectValue("callOn", "selections.letter.call-on.range", new Object[] {FURTHEST_DAYS}, "");
        } else if (!WorkingDays.isWorkingDay(callOn)) {
            errors.rejectValue("callOn", "selections.day-off", "");
        }
    }

    /** After the check. */
    AttemptRequest request() {
        return new AttemptRequest(
                number,
                requireNonNull(channel),
                requireNonNull(language),
                requireNonNull(reach),
                callOn,
                note(),
                textVersion);
    }

    /** After the check. */
    Reach reach() {
        return requireNonNull(reach);
    }

    String note() {
        return requireNonNullElse(note, "").strip();
    }
}
