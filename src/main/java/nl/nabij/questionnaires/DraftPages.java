package nl.nabij.questionnaires;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.nabij.questionnaires.Questionnaire.Status;
import nl.nabij.shared.Actor.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages on which parts of a draft are written share. */
@Component
class DraftPages {

    /** In an address: a part that is not there yet. */
    static final String NEW = "new";

    private final Questionnaires questionnaires;
    private final Drafts drafts;
    private final QuestionnaireWords words;

    DraftPages(Questionnaires questionnaires, Drafts drafts, QuestionnaireWords words) {
        this.questionnaires = questionnaires;
        this.drafts = drafts;
        this.words = words;
    }

    Questionnaire found(String key) {
        return questionnaires.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @throws ResponseStatusException if nobody may write at it now */
    Questionnaire draft(String key) {
        var found = found(key);
        if (found.status() != Status.DRAFT) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }

    /** Which part a page is about, as its address says. */
    record Place(String key, Section section, String id) {

        private String next(Questionnaire questionnaire, String save) {
            return questionnaire.path() + (save.equals("next") ? "/" + section.slug() + "/new" : "#" + section.slug());
        }
    }

    /** A part as it is in the draft, or an empty form for a new one. */
    <F extends PartForm> F form(
            Questionnaire questionnaire, Place at, Function<Draft.Part, F> read, Supplier<F> fresh) {
        var form = at.id().equals(NEW)
                ? fresh.get()
                : questionnaire.draft().parts(at.section()).stream()
                        .filter(part -> part.id().equals(at.id()))
                        .findFirst()
                        .map(read)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        form.setSeen(questionnaire.draft().mark(at.section(), at.id()));
        return form;
    }

    /**
     * Keeps a part.
     *
     * @param save {@code next} to go on with a new part, anything else to go back to the whole
     * @param again the same page with what was typed; saving from it replaces what another wrote meanwhile
     */
    String save(
            Place at,
            String save,
            PartForm form,
            BindingResult errors,
            SignedIn who,
            Function<Questionnaire, String> again,
            RedirectAttributes redirect) {
        var questionnaire = found(at.key());
        var outcome = drafts.write(
                at.key(),
                form.getSeen(),
                draft -> draft.mark(at.section(), at.id()),
                draft -> draft.put(
                        at.section(),
                        at.id(),
                        form.onto(draft.part(at.section(), at.id()).orElseGet(Draft::object)),
                        form.called()),
                who);
        return answer(
                outcome,
                at.next(questionnaire, save),
                errors,
                () -> {
                    form.setSeen(found(at.key()).draft().mark(at.section(), at.id()));
                    return again.apply(questionnaire);
                },
                redirect);
    }

    /** What every page of a part has. */
    void show(Questionnaire questionnaire, Object form, BindingResult errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute("interactive", true);
        model.addAttribute("questionnaire", questionnaire);
        model.addAttribute("path", questionnaire.path());
        model.addAttribute("name", words.title(questionnaire));
    }

    /** What is wrong with a part that was written before, beside its fields. */
    BindingResult told(Questionnaire questionnaire, Place at, Object form) {
        var errors = new BeanPropertyBindingResult(form, "form");
        todo(questionnaire).stream()
                .filter(todo -> todo.isAbout(at.section(), at.id()))
                .forEach(todo -> todo.tell(form, errors));
        return errors;
    }

    BindingResult toldOfWhole(Questionnaire questionnaire, Object form) {
        var errors = new BeanPropertyBindingResult(form, "form");
        todo(questionnaire).stream().filter(Todo::isAboutWhole).forEach(todo -> todo.tell(form, errors));
        return errors;
    }

    List<Todo> todo(Questionnaire questionnaire) {
        return Publishing.faults(questionnaire.draft()).stream()
                .map(fault -> Todo.of(fault, questionnaire.draft()))
                .toList();
    }

    /**
     * Where saving leads.
     *
     * @param next where the writer goes on
     * @param again the same page with what was typed; saving from it replaces what another wrote meanwhile
     */
    String answer(
            QuestionnaireOutcome outcome,
            String next,
            BindingResult errors,
            Supplier<String> again,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case QuestionnaireOutcome.Done done -> {
                redirect.addFlashAttribute("saved", "questionnaires.saved");
                yield "redirect:" + next;
            }
            case QuestionnaireOutcome.ChangedMeanwhile changed -> {
                errors.reject("questionnaires.changed-meanwhile", "");
                yield again.get();
            }
            case QuestionnaireOutcome.TooLarge(var characters) -> {
                errors.reject("questionnaires.too-large", new Object[] {characters / 1024}, "");
                yield again.get();
            }
            case QuestionnaireOutcome.TooMany(var most) -> {
                errors.reject("questionnaires.too-many-items", new Object[] {most}, "");
                yield again.get();
            }
            case QuestionnaireOutcome.Over _ -> {
                errors.reject("questionnaires.over", "");
                yield again.get();
            }
            case QuestionnaireOutcome.NotYou _, QuestionnaireOutcome.Faulty _ ->
                throw new IllegalStateException("writing is judged by nobody");
        };
    }
}
