package nl.nabij.conversations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The answers of a talk in words, with the name of whom it is about. Templates know it as {@code @talk}. */
@Component("talk")
class TalkTexts {

    private final MessageSource messages;

    TalkTexts(MessageSource messages) {
        this.messages = messages;
    }

    public List<Option> reasons(String name) {
        return options(Words.Reason.values(), "conversations.reason", name);
    }

    public List<Option> presences(String name) {
        return options(Impression.Presence.values(), "conversations.presence", name);
    }

    public List<Option> sources(String name) {
        return options(Impression.Source.values(), "conversations.source", name);
    }

    public List<Option> certainties(String name) {
        return options(Impression.Certainty.values(), "conversations.certainty", name);
    }

    public List<Option> kinds(String name) {
        return options(Impression.Kind.values(), "conversations.kind", name);
    }

    public List<Option> nexts(String name) {
        return options(AgreementForm.Next.values(), "conversations.next", name);
    }

    /** One sentence: what is known of loneliness, whose view that is and how sure. */
    public String impression(Impression view, String name) {
        if (view.presence() == null || view.presence() == Impression.Presence.NOT_DISCUSSED) {
            return text("conversations.presence.not-discussed", name);
        }
        var parts = new ArrayList<String>();
        parts.add(word(view.presence(), "conversations.presence", name));
        parts.add(word(view.accordingTo(), "conversations.source.told", name));
        parts.add(word(view.certainty(), "conversations.certainty.told", name));
        if (view.kind() != null && view.kind() != Impression.Kind.UNKNOWN) {
            parts.add(word(view.kind(), "conversations.kind.told", name));
        }
        return String.join(" ", parts);
    }

    /** Who does what was agreed: the name, or the word for that side. */
    public String doer(Undertaking.Intention intention, String name) {
        return intention.who() != null
                ? intention.who()
                : text("conversations.doer." + intention.doer().name().toLowerCase(Locale.ROOT), name);
    }

    /** Why there is no own question yet. */
    public String reason(Words.@Nullable Reason reason, String name) {
        return word(reason, "conversations.reason", name);
    }

    private List<Option> options(Enum<?>[] values, String prefix, String name) {
        return Arrays.stream(values)
                .map(value -> Option.named(value.name(), word(value, prefix, name)))
                .toList();
    }

    private String word(@Nullable Enum<?> value, String prefix, String name) {
        return value == null
                ? ""
                : text(prefix + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'), name);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
