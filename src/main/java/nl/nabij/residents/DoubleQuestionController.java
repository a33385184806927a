package nl.nabij.residents;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.access.Right;
import nl.nabij.residents.DoubleQuestion.Answer;
import nl.nabij.residents.DoubleQuestion.Outcome;
import nl.nabij.residents.DoubleQuestionForm.Ask;
import nl.nabij.residents.DoubleQuestionForm.Reply;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A pair of which two colleagues each have one: asking, and answering. */
@Controller
@Roles({Role.CLIENT_MANAGER, Role.TEAM_WORKER, Role.CARE_PROFESSIONAL, Role.TEAM_LEAD})
class DoubleQuestionController {

    private static final String PATH = "/residents/{resident}/doubles/{pair}";

    private final DoubleQuestions questions;
    private final Residents residents;

    DoubleQuestionController(DoubleQuestions questions, Residents residents) {
        this.questions = questions;
        this.residents = residents;
    }

    @GetMapping(PATH)
    @For(Purpose.MERGE)
    String beside(@PathVariable UUID pair, Access access, Model model, RedirectAttributes redirect) {
        model.addAttribute("ask", new Ask(null));
        model.addAttribute("reply", new Reply(null, null));
        return page(pair, access, model, redirect);
    }

    @PostMapping(PATH + "/question")
    @For(Purpose.MERGE)
    String ask(
            @PathVariable UUID pair,
            @Valid @ModelAttribute("ask") Ask ask,
            BindingResult errors,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            model.addAttribute("reply", new Reply(null, null));
            return page(pair, access, model, redirect);
        }
        return told(
                questions.ask(pair, requireNonNull(ask.why()).strip(), access),
                "residents.question.asked",
                back(access, pair),
                redirect);
    }

    @PostMapping(PATH + "/question/withdrawal")
    @For(Purpose.MERGE)
    String takeBack(@PathVariable UUID pair, Access access, RedirectAttributes redirect) {
        return told(questions.takeBack(pair, access), "residents.question.taken-back", back(access, pair), redirect);
    }

    @PostMapping(PATH + "/answer")
    @For(Purpose.MERGE)
    String answer(
            @PathVariable UUID pair,
            @Valid @ModelAttribute("reply") Reply reply,
            BindingResult errors,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        reply.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("ask", new Ask(null));
            return page(pair, access, model, redirect);
        }
        var answer = requireNonNull(reply.answer());
        return told(
                questions.answer(pair, answer, reply.words(), access),
                "residents.question.answered." + answer,
                answer == Answer.AGREED ? "redirect:/" : back(access, pair),
                redirect);
    }

    /** Somebody was first, or the button was pressed twice: the page tells how it is now. */
    private static String told(Outcome outcome, String saved, String back, RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done() -> {
                redirect.addFlashAttribute("saved", saved);
                yield back;
            }
            case Outcome.Already() -> {
                redirect.addFlashAttribute("saved", "residents.question.already");
                yield back;
            }
            case Outcome.NotThere() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static String back(Access access, UUID pair) {
        return "redirect:/residents/%s/doubles/%s".formatted(access.resident(), pair);
    }

    /** Who has both by now lays them side by side; a pair that is decided or merged leads to the list. */
    private String page(UUID pair, Access access, Model model, RedirectAttributes redirect) {
        var found = questions.of(pair, access);
        if (found.isEmpty()) {
            if (!access.may(Right.CORRECT)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            redirect.addFlashAttribute("saved", "residents.doubles.over");
            return "redirect:/residents/doubles";
        }
        var question = found.get();
        if (question.both() != null && access.may(Right.CORRECT)) {
            return "redirect:/residents/doubles/%s/%s".formatted(question.resident(), question.both());
        }
        model.addAttribute("question", question);
        model.addAttribute("resident", residents.of(access));
        model.addAttribute("yours", access.may(Right.CORRECT));
        return "residents/double-question";
    }
}
