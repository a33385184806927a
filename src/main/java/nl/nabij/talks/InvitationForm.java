package nl.nabij.talks;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.nabij.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/** Who is asked to join, as typed: an account, or a name. */
record InvitationForm(
        @Nullable UUID account,
        Partner.@Nullable Side side,

        @Size(max = 100, message = "{talks.too-long}") @Nullable
        String name,

        @Size(max = 100, message = "{talks.too-long}") @Nullable
        String about,

        @Nullable Boolean agreed,

        @PastOrPresent(message = "{talks.partner.agreed-on.future}") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate agreedOn,

        @Nullable Boolean byRepresentative) {

    static InvitationForm of(@Nullable UUID account, LocalDate today) {
        return new InvitationForm(account, null, null, null, null, today, null);
    }

    /** @param paper whether the resident has to sign */
    void check(boolean paper, Errors errors) {
        if (account == null && PreparationForm.orNull(name) == null) {
            errors.rejectValue("name", "talks.partner.name.missing");
        }
        if (account == null && side == null) {
            errors.rejectValue("side", "talks.partner.side.missing");
        }
        if (agreedOn == null) {
            errors.rejectValue("agreedOn", "talks.partner.agreed-on.missing");
        }
        if (!Boolean.TRUE.equals(agreed)) {
            errors.rejectValue("agreed", paper ? "talks.partner.signed.missing" : "talks.partner.agreed.missing");
        }
    }

    /** @param paper whether the resident has to sign */
    Invitation invitation(Partner.Side known, boolean paper) {
        return new Invitation(
                account == null ? requireNonNullElse(side, known) : known,
                account == null ? null : new AccountId(account),
                PreparationForm.orNull(name),
                PreparationForm.orNull(about),
                requireNonNull(agreedOn),
                paper,
                Boolean.TRUE.equals(byRepresentative));
    }
}
