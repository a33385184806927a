package nl.nabij.questionnaires;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.nabij.site.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a draft says, in the language of the page; a text that is missing in it is taken from the other language. */
@Component
class QuestionnaireWords {

    private static final int SHORT = 60;

    private final MessageSource messages;
    private final Dates dates;

    QuestionnaireWords(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    String say(String key, Object... about) {
        return String.valueOf(messages.getMessage(key, about, LocaleContextHolder.getLocale()));
    }

    /** The words of a message in one of both languages, for what goes into a file. */
    String in(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, locale));
    }

    /** One of two texts; empty where there is neither. */
    static String text(JsonNode both) {
        var isEnglish = LocaleContextHolder.getLocale().getLanguage().equals("en");
        var first = Draft.text(both, isEnglish ? "en" : "nl");
        return first.isEmpty() ? Draft.text(both, isEnglish ? "nl" : "en") : first;
    }

    String title(Questionnaire questionnaire) {
        var title = text(questionnaire.draft().whole().path("title"));
        return title.isEmpty() ? questionnaire.key() : title;
    }

    /** 'Vraag 3: Hoe vaak spreekt u iemand?', cut where it is long. */
    String item(Draft.Part item) {
        var wording = text(item.node().path("wording"));
        return say("questionnaires.item", item.id(), wording.isEmpty() ? say("questionnaires.no-words") : cut(wording));
    }

    /** How it is answered and when it is asked, in one or two sentences. */
    String about(Draft.Part item, Draft draft) {
        var node = item.node();
        var type = node.has("type") ? Draft.text(node, "type") : "choice";
        var list = Draft.text(node, "answers");
        var how = say("questionnaires.type." + (known(type) ? type : "choice"))
                + (list.isEmpty() ? "" : ": " + answers(list, draft));
        var condition = condition(node.path("askIf"), draft);
        return condition.isEmpty() ? how + "." : how + ". " + condition;
    }

    private static boolean known(String type) {
        return List.of("choice", "several", "number", "text").contains(type);
    }

    /** The answers of a list, cut where there are many. */
    String answers(String list, Draft draft) {
        return draft.part(Section.ANSWERS, list)
                .map(found -> cut(found.path("options").values().stream()
                        .map(option -> text(option.path("label")))
                        .collect(Collectors.joining(" / "))))
                .orElse(list);
    }

    /** 'Alleen als vraag 1 ‘ja’ is.'; empty where it is always asked. */
    String condition(JsonNode condition, Draft draft) {
        if (!condition.isObject()) {
            return "";
        }
        var any = condition.has("any");
        var clauses = condition.path(any ? "any" : "all").values().stream()
                .map(clause -> clause(clause, draft))
                .collect(Collectors.joining(" " + say(any ? "questionnaires.or" : "questionnaires.and") + " "));
        return say("questionnaires.only-if", clauses);
    }

    private String clause(JsonNode clause, Draft draft) {
        var item = Draft.text(clause, "item");
        if (!clause.has("is")) {
            return say("questionnaires.clause.between", item, Draft.text(clause, "from"), Draft.text(clause, "to"));
        }
        var options = draft.part(Section.ITEMS, item)
                .flatMap(found -> draft.part(Section.ANSWERS, Draft.text(found, "answers")))
                .map(list -> list.path("options"));
        var answers = clause.path("is").values().stream()
                .map(JsonNode::asString)
                .map(key -> options.map(list -> label(list, key)).orElse(key))
                .map(label -> "‘" + label + "’")
                .collect(Collectors.joining(" " + say("questionnaires.or") + " "));
        return say("questionnaires.clause.is", item, answers.isEmpty() ? "…" : answers);
    }

    private static String label(JsonNode options, String key) {
        return options.values().stream()
                .filter(option -> Draft.text(option, "key").equals(key))
                .findFirst()
                .map(option -> text(option.path("label")))
                .orElse(key);
    }

    /** How far it is, with a sign. */
    record Tag(String kind, String icon, String text) {}

    Tag tag(Questionnaire questionnaire) {
        return switch (questionnaire.status()) {
            case DRAFT -> new Tag("plain", "pencil", say("questionnaires.status.draft", questionnaire.version()));
            case TEST -> new Tag("waits", "clock", say("questionnaires.status.test", questionnaire.version()));
            case REST ->
                questionnaire.isOffered()
                        ? new Tag("good", "check", say("questionnaires.status.published", questionnaire.version()))
                        : new Tag("plain", "close", say("questionnaires.status.withdrawn", questionnaire.version()));
        };
    }

    /** Something that was done, for the list of steps. */
    record Done(
            String machine,
            String when,
            String text,
            @Nullable String note) {}

    /** Newest first. */
    List<Done> steps(Questionnaire questionnaire) {
        return questionnaire.steps().reversed().stream()
                .map(step -> new Done(
                        step.at().toString(),
                        dates.date(step.at()),
                        step(step),
                        step.note().isEmpty() ? null : step.note()))
                .toList();
    }

    String step(QuestionnaireStep step) {
        return say("questionnaires.step." + slug(step.kind()), step.by(), step.version());
    }

    private static String slug(QuestionnaireStep.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String cut(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT - 1).strip() + "…";
    }
}
