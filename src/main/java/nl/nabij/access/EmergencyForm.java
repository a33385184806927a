package nl.nabij.access;

import org.jspecify.annotations.Nullable;

/** What somebody types in an emergency. */
class EmergencyForm {

    private @Nullable String number;
    private @Nullable String reason;
    private boolean sure;

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    String numberTyped() {
        return number == null ? "" : number.strip();
    }

    String reasonTyped() {
        return reason == null ? "" : reason.strip();
    }
}
