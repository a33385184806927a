package nl.nabij.questionnaires;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.nabij.questionnaires.Questionnaire.Status;
import nl.nabij.questionnaires.QuestionnaireOutcome.ChangedMeanwhile;
import nl.nabij.questionnaires.QuestionnaireOutcome.Done;
import nl.nabij.questionnaires.QuestionnaireOutcome.Over;
import nl.nabij.questionnaires.QuestionnaireOutcome.TooLarge;
import nl.nabij.questionnaires.QuestionnaireOutcome.TooMany;
import nl.nabij.questionnaires.QuestionnaireStep.Kind;
import nl.nabij.shared.Actor.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second front door of the module: who writes at the parts of a draft, and goes back change by change. */
@Service
@Transactional
public class Drafts {

    private final QuestionnaireRows rows;

    Drafts(QuestionnaireRows rows) {
        this.rows = rows;
    }

    /**
     * Writes one part of a draft. Who writes at another part is not in the way.
     *
     * @param seen how the part was when the writer opened it, by {@link Draft#mark}
     * @param now how it is
     */
    QuestionnaireOutcome write(
            String key, String seen, Function<Draft, String> now, UnaryOperator<Draft> change, SignedIn by) {
        return inDraft(key, questionnaire -> {
            if (!now.apply(questionnaire.draft()).equals(seen)) {
                return new ChangedMeanwhile();
            }
            return written(questionnaire, change.apply(questionnaire.draft()), by);
        });
    }

    QuestionnaireOutcome move(String key, Section section, String id, int by, SignedIn who) {
        return inDraft(
                key,
                questionnaire -> written(questionnaire, questionnaire.draft().move(section, id, by), who));
    }

    /** Takes a part away. */
    QuestionnaireOutcome remove(String key, Section section, String id, SignedIn by) {
        return inDraft(
                key,
                questionnaire -> questionnaire.draft().part(section, id).isEmpty()
                        ? new Over()
                        : written(questionnaire, questionnaire.draft().remove(section, id), by));
    }

    /** How the draft was before its last change, whoever made it; empty where nothing can be undone. */
    @Transactional(readOnly = true)
    Optional<Earlier> earlier(String key) {
        return rows.earlier(key);
    }

    /**
     * Makes the draft as it was before its last change; doing it again goes one change further back.
     *
     * @param edition what who presses saw, so that nobody undoes what another did meanwhile
     */
    QuestionnaireOutcome undo(String key, int edition, SignedIn by) {
        return inDraft(
                key,
                questionnaire -> questionnaire.edition() != edition
                        ? new ChangedMeanwhile()
                        : rows.earlier(key)
                                .<QuestionnaireOutcome>map(earlier -> {
                                    rows.write(key, earlier.draft());
                                    rows.forget(key, earlier);
                                    wrote(questionnaire, by);
                                    return new Done(key);
                                })
                                .orElseGet(Over::new));
    }

    private QuestionnaireOutcome written(Questionnaire questionnaire, Draft draft, SignedIn by) {
        if (draft.parts(Section.ITEMS).size() > Questionnaires.MOST_ITEMS) {
            return new TooMany(Questionnaires.MOST_ITEMS);
        }
        if (draft.content().length() > Draft.LARGEST) {
            return new TooLarge(Draft.LARGEST);
        }
        if (!draft.content().equals(questionnaire.draft().content())) {
            rows.keep(questionnaire, by);
        }
        rows.write(questionnaire.key(), draft);
        wrote(questionnaire, by);
        return new Done(questionnaire.key());
    }

    /** Who wrote cannot be the second person. */
    private void wrote(Questionnaire questionnaire, SignedIn by) {
        if (!questionnaire.isWrittenBy(by)) {
            rows.step(questionnaire.key(), questionnaire.version(), Kind.CHANGED, by, "");
        }
    }

    private QuestionnaireOutcome inDraft(String key, Function<Questionnaire, QuestionnaireOutcome> act) {
        return rows.alone(key)
                .filter(questionnaire -> questionnaire.status() == Status.DRAFT)
                .map(act)
                .orElseGet(Over::new);
    }
}
