package nl.nabij.selections;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How somebody is to be invited, as it was chosen. */
class InviteForm {

    private @Nullable Channel channel;
    private @Nullable String language;

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

    void check(Errors errors) {
        if (channel == null && !errors.hasFieldErrors("channel")) {
            errors.rejectValue("channel", "selections.invite.choose", "");
        }
        if (language == null || !Set.of("nl", "en").contains(language)) {
            errors.rejectValue("language", "selections.invite.choose-language", "");
        }
    }

    /** After the check. */
    Channel channel() {
        return requireNonNull(channel);
    }

    String language() {
        return requireNonNull(language);
    }
}
