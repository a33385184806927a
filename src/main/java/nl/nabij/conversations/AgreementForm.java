package nl.nabij.conversations;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/** The third screen, as typed. */
record AgreementForm(
        @Size(max = 4000, message = "{conversations.words.too-long}") @Nullable
        String agreed,

        @Nullable Next next,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate nextOn,

        @DateTimeFormat(iso = ISO.DATE) @PastOrPresent(message = "{conversations.agreement.held-on.future}") @Nullable
        LocalDate heldOn,

        @Nullable TableForm table) {

    /** When the next talk is. */
    enum Next {
        NOT_YET,
        ONE_WEEK,
        TWO_WEEKS,
        FOUR_WEEKS,
        OTHER_DAY
    }

    /** @param sat what stands in the folded parts */
    static AgreementForm of(Conversation conversation, Table sat) {
        var nextOn = conversation.agreement().nextOn();
        return new AgreementForm(
                conversation.agreement().agreed(),
                nextOn == null ? Next.NOT_YET : Next.OTHER_DAY,
                nextOn,
                conversation.heldOn(),
                TableForm.of(sat));
    }

    void check(LocalDate today, Errors errors) {
        if (table != null) {
            table.check("table.", today, errors);
        }
        if (next == Next.OTHER_DAY && nextOn == null) {
            errors.rejectValue("nextOn", "conversations.agreement.next-on.missing");
        }
        if (next == Next.OTHER_DAY && nextOn != null && nextOn.isBefore(today)) {
            errors.rejectValue("nextOn", "conversations.agreement.next-on.past");
        }
    }

    /** @param today from which weeks are counted */
    Agreement agreement(LocalDate today) {
        var day = switch (next) {
            case null -> null;
            case NOT_YET -> null;
            case ONE_WEEK -> today.plusWeeks(1);
            case TWO_WEEKS -> today.plusWeeks(2);
            case FOUR_WEEKS -> today.plusWeeks(4);
            case OTHER_DAY -> nextOn;
        };
        return new Agreement(Texts.orNull(agreed), day);
    }

    LocalDate held(LocalDate today) {
        return heldOn == null || heldOn.isAfter(today) ? today : heldOn;
    }
}
