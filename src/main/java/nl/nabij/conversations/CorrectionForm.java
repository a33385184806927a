package nl.nabij.conversations;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/** A registered talk as it should have been, as typed. */
record CorrectionForm(
        @Size(max = 4000, message = "{conversations.words.too-long}") @Nullable
        String words,

        Words.@Nullable Reason noWordsYet,
        @Nullable Boolean byRepresentative,

        @Size(max = 200, message = "{conversations.words.too-long}") @Nullable
        String representative,

        Impression.@Nullable Presence presence,
        Impression.@Nullable Source accordingTo,
        Impression.@Nullable Certainty certainty,
        Impression.@Nullable Kind kind,

        @Size(max = 4000, message = "{conversations.words.too-long}") @Nullable
        String agreed,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate nextOn,

        @DateTimeFormat(iso = ISO.DATE) @PastOrPresent(message = "{conversations.agreement.held-on.future}") @Nullable
        LocalDate heldOn,

        @NotBlank(message = "{conversations.correction.why.missing}")
        @Size(max = 500, message = "{conversations.words.too-long}")
        @Nullable
        String why,

        @Nullable Integer version) {

    static CorrectionForm of(Conversation talk) {
        return new CorrectionForm(
                talk.words().words(),
                talk.words().noWordsYet(),
                talk.words().spokenBy() == Words.Speaker.REPRESENTATIVE,
                talk.words().representative(),
                talk.impression().presence(),
                talk.impression().accordingTo(),
                talk.impression().certainty(),
                talk.impression().kind(),
                talk.agreement().agreed(),
                talk.agreement().nextOn(),
                talk.heldOn(),
                null,
                talk.version());
    }

    void check(Errors errors) {
        toldWords().check(errors);
        impression().check(errors);
        if (heldOn == null) {
            errors.rejectValue("heldOn", "conversations.agreement.held-on.missing");
        }
    }

    Correction correction() {
        return new Correction(
                requireNonNull(heldOn),
                toldWords().told(),
                impression().view(),
                new Agreement(Texts.orNull(agreed), nextOn),
                requireNonNull(why).strip(),
                version == null ? 0 : version);
    }

    private WordsForm toldWords() {
        return new WordsForm(words, noWordsYet, byRepresentative, representative);
    }

    private ImpressionForm impression() {
        return new ImpressionForm(presence, accordingTo, certainty, kind);
    }
}
