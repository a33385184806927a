package nl.nabij.conversations;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The first screen, as typed. Where there are words, a reason for having none no longer counts. */
record WordsForm(
        @Size(max = 4000, message = "{conversations.words.too-long}") @Nullable
        String words,

        Words.@Nullable Reason noWordsYet,
        @Nullable Boolean byRepresentative,

        @Size(max = 200, message = "{conversations.words.too-long}") @Nullable
        String representative) {

    static WordsForm of(Words told) {
        return new WordsForm(
                told.words(),
                told.noWordsYet(),
                told.spokenBy() == Words.Speaker.REPRESENTATIVE,
                told.representative());
    }

    void check(Errors errors) {
        if (Texts.orNull(words) == null && noWordsYet == null) {
            errors.rejectValue("words", "conversations.words.missing");
        }
    }

    private boolean isByRepresentative() {
        return Boolean.TRUE.equals(byRepresentative);
    }

    Words told() {
        var said = Texts.orNull(words);
        return new Words(
                said,
                said == null ? noWordsYet : null,
                isByRepresentative() ? Words.Speaker.REPRESENTATIVE : Words.Speaker.RESIDENT,
                isByRepresentative() ? Texts.orNull(representative) : null);
    }
}
