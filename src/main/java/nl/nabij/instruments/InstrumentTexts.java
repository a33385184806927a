package nl.nabij.instruments;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What an instrument says of itself, in the language of the page. Templates know it as {@code @instrument}. */
@Component("instrument")
public class InstrumentTexts {

    private final MessageSource messages;

    InstrumentTexts(MessageSource messages) {
        this.messages = messages;
    }

    public String in(Text text) {
        return text.in(locale());
    }

    /** The last part of a message key: 'own-view'. */
    public String slug(Enum<?> constant) {
        return JsonObject.slug(constant);
    }

    /** In words, with commas: 'een gesprek, onderzoek'. */
    public String words(Collection<? extends Enum<?>> constants, String prefix) {
        return constants.stream()
                .sorted(java.util.Comparator.comparingInt(Enum::ordinal))
                .map(constant -> message(prefix + "." + JsonObject.slug(constant)))
                .collect(Collectors.joining(", "));
    }

    /** The name of the licence where it has one that others know, such as EUPL-1.2; else that it has terms of its own, or none found. */
    public String licence(Rights rights) {
        var id = rights.licence().id();
        if (Character.isUpperCase(id.charAt(0))) {
            return id;
        }
        return message(id.endsWith("not-found") ? "instruments.licence.not-found" : "instruments.licence.own");
    }

    public String languages(List<String> codes) {
        return codes.stream().map(this::language).collect(Collectors.joining(", "));
    }

    public String language(String code) {
        return String.valueOf(messages.getMessage(
                "instruments.language." + code, null, message("instruments.wording.preview.other", code), locale()));
    }

    /** The words of a question; where nobody brought them in, its number with what is known of it. */
    public String question(Question question) {
        if (question.words() != null) {
            return question.words();
        }
        return question.about() == null ? message("instruments.item", question.id()) : question.about();
    }

    /** Hint under a question; null where it needs none. */
    public @Nullable String hint(Question question) {
        if (question.words() != null && question.about() != null) {
            return question.about();
        }
        return question.isText() && question.optional() ? message("instruments.optional") : null;
    }

    /** What the ends of a row of marks mean; null where the question has none. */
    public @Nullable String ends(Instrument instrument, Question question) {
        return ends(instrument, question, locale());
    }

    /** As {@link #ends(Instrument, Question)}, for a paper in the language of who reads it. */
    public @Nullable String ends(Instrument instrument, Question question, Locale locale) {
        if (!question.isMarks()) {
            return null;
        }
        var ends = new Object[] {
            question.options().getFirst().text(), question.options().getLast().text()
        };
        return instrument.scales().stream()
                .filter(scale -> scale.items().contains(question.id()))
                .findFirst()
                .map(scale -> messages.getMessage(
                        scale.lower() == Scale.Lower.WORSE ? "instruments.marks.better" : "instruments.marks",
                        ends,
                        locale))
                .orElse(null);
    }

    /** The answers with 'no answer' before them, for a list to choose from. */
    public List<Option> withNone(List<Option> options) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(Option.worded("", "instruments.no-answer")), options.stream())
                .toList();
    }

    /** How a scale is calculated, in sentences. */
    public String rule(Scale scale) {
        var sentences = new java.util.ArrayList<String>();
        sentences.add(message("instruments.scale.method."
                + (scale.items().size() == 1 && scale.method() == Scale.Method.SUM
                        ? "single"
                        : JsonObject.slug(scale.method()))));
        if (scale.times() > 1) {
            sentences.add(message("instruments.scale.times", scale.times()));
        }
        if (scale.items().size() > 1) {
            sentences.add(message("instruments.scale.items", String.join(", ", scale.items())));
            sentences.add(
                    scale.missing().atMost() == 0
                            ? message("instruments.scale.missing.none")
                            : message(
                                    "instruments.scale.missing", scale.missing().atMost()));
        }
        return String.join(" ", sentences);
    }

    private String message(String key, Object... about) {
        return String.valueOf(messages.getMessage(key, about, locale()));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
