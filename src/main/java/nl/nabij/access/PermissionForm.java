package nl.nabij.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.nabij.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What is typed about a declaration of no objection. */
class PermissionForm {

    private @Nullable String receiver;
    private Set<Datum> data = EnumSet.allOf(Datum.class);
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

    public Set<Datum> getData() {
        return data;
    }

    public void setData(@Nullable Set<Datum> chosen) {
        data = EnumSet.noneOf(Datum.class);
        if (chosen != null) {
            data.addAll(chosen);
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
