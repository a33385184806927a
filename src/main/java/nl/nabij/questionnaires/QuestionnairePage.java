package nl.nabij.questionnaires;

import java.util.List;
import java.util.Locale;
import nl.nabij.instruments.Instrument;
import nl.nabij.instruments.OwnInstruments.Published;
import nl.nabij.instruments.Question;
import nl.nabij.instruments.WordingPacks;
import nl.nabij.questionnaires.Questionnaire.Status;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.site.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one questionnaire: its parts, how far it is, and what can be done. */
@Component
class QuestionnairePage {

    private final Drafts drafts;
    private final QuestionnaireWords words;
    private final DraftPages pages;
    private final Overview overview;
    private final Dates dates;

    QuestionnairePage(Drafts drafts, QuestionnaireWords words, DraftPages pages, Overview overview, Dates dates) {
        this.drafts = drafts;
        this.words = words;
        this.pages = pages;
        this.overview = overview;
        this.dates = dates;
    }

    /** What the page shows of one language. */
    record Words(String language, List<Question> questions) {}

    String show(Questionnaire questionnaire, SignedIn who, Model model) {
        var todo = questionnaire.status() == Status.DRAFT ? pages.todo(questionnaire) : List.<Todo>of();
        var instrument = Overview.instrument(questionnaire);
        model.addAttribute("questionnaire", questionnaire);
        model.addAttribute("path", questionnaire.path());
        model.addAttribute("title", words.title(questionnaire));
        model.addAttribute("tag", words.tag(questionnaire));
        model.addAttribute("steps", words.steps(questionnaire));
        model.addAttribute("shelves", overview.shelves(questionnaire, todo));
        model.addAttribute("tasks", overview.tasks(questionnaire, todo));
        reading(instrument, questionnaire.draft(), model);
        model.addAttribute(
                "lastChange",
                questionnaire.status() == Status.DRAFT
                        ? drafts.earlier(questionnaire.key())
                                .map(earlier -> overview.change(questionnaire, earlier))
                                .orElse(null)
                        : null);
        model.addAttribute("writes", who.is(Questionnaire.WRITERS));
        model.addAttribute("judges", questionnaire.mayBeJudgedBy(who));
        model.addAttribute("waits", questionnaire.status() == Status.TEST && !questionnaire.mayBeJudgedBy(who));
        return "questionnaires/one";
    }

    /** A version that was published, as it was then. */
    String version(Questionnaire questionnaire, Published published, Model model) {
        var version = published.instrument().version();
        model.addAttribute("path", questionnaire.path());
        model.addAttribute("name", words.title(questionnaire));
        model.addAttribute("version", version);
        model.addAttribute(
                "about", words.say("questionnaires.version.since", dates.date(published.at()), published.by()));
        reading(published.instrument(), Draft.of(published.content()), model);
        return "questionnaires/version";
    }

    /** What it asks in both languages, and when; nothing as long as something is to be done. */
    private void reading(@Nullable Instrument instrument, Draft draft, Model model) {
        model.addAttribute("instrument", instrument);
        model.addAttribute(
                "languages",
                instrument == null
                        ? List.of()
                        : List.of("nl", "en").stream()
                                .map(language ->
                                        new Words(language, WordingPacks.open(instrument, Locale.of(language))))
                                .toList());
        model.addAttribute("conditions", overview.conditions(draft));
    }

    /** Says what came of an act, on the page itself. */
    static String told(
            QuestionnaireOutcome outcome, String key, String saved, String anchor, RedirectAttributes redirect) {
        switch (outcome) {
            case QuestionnaireOutcome.Done done -> redirect.addFlashAttribute("saved", saved);
            case QuestionnaireOutcome.NotYou _ -> redirect.addFlashAttribute("refused", "questionnaires.not-you");
            case QuestionnaireOutcome.ChangedMeanwhile _ ->
                redirect.addFlashAttribute("refused", "questionnaires.read-again");
            case QuestionnaireOutcome.Faulty _ -> redirect.addFlashAttribute("refused", "questionnaires.not-ready");
            case QuestionnaireOutcome.TooMany _ ->
                redirect.addFlashAttribute("refused", "questionnaires.too-many.short");
            case QuestionnaireOutcome.Over _, QuestionnaireOutcome.TooLarge _ ->
                redirect.addFlashAttribute("refused", "questionnaires.over");
        }
        return "redirect:/questionnaires/" + key + anchor;
    }
}
