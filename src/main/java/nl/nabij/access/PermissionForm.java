package nl.nabij.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.nabij.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What is typed about a declaration of no objection. */
class PermissionForm {

    /** What a referral can tell; an assessment or a reason for a conversation never travels. */
    static final Set<Part> CAN_BE_SENT = EnumSet.of(Part.PERSON, Part.TALK, Part.PLAN, Part.REFERRAL);

    private @Nullable String receiver;
    private Set<Part> parts = EnumSet.copyOf(CAN_BE_SENT);
    private Permission.GivenBy givenBy = Permission.GivenBy.RESIDENT;
    private @Nullable LocalDate signedOn;
    private @Nullable String textVersion;
    private boolean kept;

    public @Nullable String getReceiver() {
        return receiver;
    }

    public void setReceiver(@Nullable String receiver) {
        this.receiver = receiver;
    }

    public Set<Part> getParts() {
        return parts;
    }

    public void setParts(@Nullable Set<Part> chosen) {
        parts = EnumSet.noneOf(Part.class);
        if (chosen != null) {
            chosen.stream().filter(CAN_BE_SENT::contains).forEach(parts::add);
        }
    }

    public Permission.GivenBy getGivenBy() {
        return givenBy;
    }

    public void setGivenBy(Permission.@Nullable GivenBy by) {
        givenBy = by == null ? Permission.GivenBy.RESIDENT : by;
    }

    public @Nullable LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(@Nullable LocalDate signedOn) {
        this.signedOn = signedOn;
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

    /** Null where nothing that exists was chosen. */
    @Nullable
    OrganisationId organisation() {
        try {
            return receiver == null || receiver.isBlank() ? null : OrganisationId.of(receiver);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
