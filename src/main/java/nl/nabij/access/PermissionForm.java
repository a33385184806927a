package nl.nabij.access;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.nabij.access.Permission.Form;
import nl.nabij.access.Permission.GivenBy;
import nl.nabij.access.Permission.Kind;
import nl.nabij.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/** What is chosen and typed about something that a resident allows. */
class PermissionForm {

    private Kind kind = Kind.NO_OBJECTION_DECLARATION;
    private @Nullable String receiver;
    private Set<Datum> data = EnumSet.allOf(Datum.class);
    private Set<Part> parts = Set.of();
    private @Nullable String source;
    private @Nullable String content;
    private GivenBy givenBy = GivenBy.RESIDENT;
    private Form form = Form.WRITTEN;

    @DateTimeFormat(iso = ISO.DATE)
    private @Nullable LocalDate signedOn;

    @DateTimeFormat(iso = ISO.DATE)
    private @Nullable LocalDate until;

    private @Nullable String textVersion;
    private boolean kept;

    public Kind getKind() {
        return kind;
    }

    public void setKind(@Nullable Kind chosen) {
        kind = chosen == null ? Kind.NO_OBJECTION_DECLARATION : chosen;
    }

    public @Nullable String getReceiver() {
        return receiver;
    }

    public void setReceiver(@Nullable String receiver) {
        this.receiver = receiver;
    }

    public Set<Datum> getData() {
        return data;
    }

    public void setData(@Nullable Set<Datum> chosen) {
        data = EnumSet.noneOf(Datum.class);
        if (chosen != null) {
            data.addAll(chosen);
        }
    }

    /** Nothing until something is chosen: no box is ticked beforehand. */
    public Set<Part> getParts() {
        return parts;
    }

    public void setParts(@Nullable Set<Part> chosen) {
        parts = chosen == null ? Set.of() : chosen;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source;
    }

    public @Nullable String getContent() {
        return content;
    }

    public void setContent(@Nullable String content) {
        this.content = content;
    }

    public GivenBy getGivenBy() {
        return givenBy;
    }

    public void setGivenBy(@Nullable GivenBy by) {
        givenBy = by == null ? GivenBy.RESIDENT : by;
    }

    public Form getForm() {
        return form;
    }

    public void setForm(@Nullable Form given) {
        form = given == null ? Form.WRITTEN : given;
    }

    public @Nullable LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(@Nullable LocalDate signedOn) {
        this.signedOn = signedOn;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public @Nullable String getTextVersion() {
        return textVersion;
    }

    public void setTextVersion(@Nullable String textVersion) {
        this.textVersion = textVersion;
    }

    public boolean isKept() {
        return kept;
    }

    public void setKept(boolean kept) {
        this.kept = kept;
    }

    /** Null where nothing that exists was chosen, or the kind has none. */
    @Nullable
    OrganisationId organisation() {
        try {
            return !kind.hasReceiver() || receiver == null || receiver.isBlank() ? null : OrganisationId.of(receiver);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Who tells; null where the kind names nobody. */
    @Nullable
    String teller() {
        return kind.hasSource() && source != null ? source.strip() : null;
    }

    /** What it is about; null where the kind says nothing in words. */
    @Nullable
    String words() {
        return kind.hasContent() && content != null ? content.strip() : null;
    }

    /** The last day; null where the kind knows none, or nothing was filled in. */
    @Nullable
    LocalDate lastDay() {
        return kind.mayEnd() ? until : null;
    }

    /** @param receivers who can be chosen */
    void check(Set<OrganisationId> receivers, LocalDate today, Errors errors) {
        if (kind.hasReceiver() && (organisation() == null || !receivers.contains(organisation()))) {
            errors.rejectValue("receiver", "access.permissions.receiver.missing");
        }
        if (kind == Kind.NO_OBJECTION_DECLARATION && data.isEmpty()) {
            errors.rejectValue("data", "access.permissions.parts.missing");
        }
        if (kind.choosesParts() && (getParts().isEmpty() || !kind.parts().containsAll(getParts()))) {
            errors.rejectValue("parts", "access.permissions.parts.missing");
        }
        if (kind.hasSource()) {
            checkText("source", teller(), 200, errors);
        }
        if (kind.hasContent()) {
            checkText("content", words(), 500, errors);
        }
        if (lastDay() != null && today.isAfter(lastDay())) {
            errors.rejectValue("until", "access.permissions.until.past");
        }
        if (!kind.forms().contains(form)) {
            form = Form.WRITTEN;
        }
    }

    /**
     * Only after {@link #check} found nothing.
     *
     * @param text version of the text that was shown
     */
    NewPermission permission(String text, LocalDate on) {
        if (kind == Kind.NO_OBJECTION_DECLARATION) {
            return NewPermission.noObjection(requireNonNull(organisation()), data, givenBy, text, on);
        }
        return new NewPermission(
                kind,
                kind.purpose(),
                organisation(),
                kind.choosesParts() ? getParts() : kind.parts(),
                Set.of(),
                teller(),
                words(),
                givenBy,
                form,
                text,
                on,
                on,
                lastDay());
    }

    private static void checkText(String field, @Nullable String text, int longest, Errors errors) {
        if (text == null || text.isEmpty()) {
            errors.rejectValue(field, "access.permissions." + field + ".missing");
        } else if (text.length() > longest) {
            errors.rejectValue(field, "access.permissions." + field + ".long");
        }
    }
}
