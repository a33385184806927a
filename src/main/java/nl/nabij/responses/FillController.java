package nl.nabij.responses;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.instruments.Answers;
import nl.nabij.instruments.Instrument;
import nl.nabij.instruments.Item;
import nl.nabij.instruments.Question;
import nl.nabij.instruments.Route;
import nl.nabij.instruments.WordingPacks;
import nl.nabij.residents.Residents;
import nl.nabij.responses.Reply.Step;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.WithClients;
import nl.nabij.site.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Filling in an instrument with somebody, one question on each screen. Nothing is kept before the last one; until then the
 * answers travel with the form, so it works without script and leaves nothing half.
 */
@Controller
@WithClients
@RequestMapping("/residents/{resident}/responses/new")
class FillController {

    private final Responses responses;
    private final WordingPacks packs;
    private final Residents residents;
    private final Dates dates;
    private final MessageSource messages;

    FillController(Responses responses, WordingPacks packs, Residents residents, Dates dates, MessageSource messages) {
        this.responses = responses;
        this.packs = packs;
        this.residents = residents;
        this.dates = dates;
        this.messages = messages;
    }

    /** What may be filled in; {@code conversation} is the talk in which it is. */
    @GetMapping
    @For(Purpose.TALK_TOGETHER)
    String choose(@RequestParam(required = false) @Nullable UUID conversation, Access access, Model model) {
        model.addAttribute("resident", residents.of(access));
        model.addAttribute("conversation", conversation);
        model.addAttribute("instruments", responses.offered(conversation != null, access));
        return "responses/choose";
    }

    @GetMapping("/{instrument}")
    @For(Purpose.TALK_TOGETHER)
    String begin(
            @PathVariable String instrument,
            @RequestParam(required = false) @Nullable UUID conversation,
            Access access,
            Locale locale,
            Model model) {
        var offered = offered(instrument, conversation, access);
        var form = new FillForm();
        form.setVersion(offered.version());
        form.setConversation(conversation);
        model.addAttribute("form", form);
        return screen(offered, form, Filled.NONE, 0, access, locale, model);
    }

    @PostMapping("/{instrument}")
    @For(Purpose.TALK_TOGETHER)
    String next(
            @PathVariable String instrument,
            @ModelAttribute("form") FillForm form,
            BindingResult errors,
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        var begun = responses.begun(instrument, form.getVersion(), form.getConversation() != null, access);
        if (begun.isEmpty()) {
            return withdrawn(form.getConversation(), access, redirect);
        }
        var offered = begun.get();
        var at = Math.clamp(form.getAt(), 0, offered.items().size() + 1);
        var said = form.said(offered);
        if (form.getChoice() == Step.BACK) {
            return screen(offered, form, said, before(offered, said, at), access, locale, model);
        }
        if (form.getFilledBy() == null) {
            errors.rejectValue("filledBy", "responses.filled-by.missing");
            return screen(offered, form, said, 0, access, locale, model);
        }
        if (Answers.check(offered, said.answers()) instanceof Answers.Checked.Unfit(var wrong)) {
            form.refuse(wrong, errors);
            return screen(offered, form, said, at, access, locale, model);
        }
        if (at < offered.items().size()) {
            return screen(offered, form, said, after(offered, said, at), access, locale, model);
        }
        return keep(offered, form, said, form.getFilledBy(), errors, access, locale, model, redirect);
    }

    private String keep(
            Instrument instrument,
            FillForm form,
            Filled said,
            Response.FilledBy filledBy,
            BindingResult errors,
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        var conversation = form.getConversation();
        var request = new ResponseRequest(
                instrument.key(),
                form.getVersion(),
                filledBy,
                said.answers(),
                said.marks(),
                dates.today(),
                conversation == null ? null : new ConversationId(conversation));
        return switch (responses.keep(request, access)) {
            case ResponseRequest.Outcome.Kept(var id) -> {
                redirect.addFlashAttribute("saved", "responses.saved");
                redirect.addFlashAttribute(
                        "savedArguments", new Object[] {residents.of(access).calledName()});
                yield "redirect:/residents/%s/responses/%s".formatted(access.resident(), id);
            }
            case ResponseRequest.Outcome.Wrong(var wrong) -> {
                form.refuse(wrong, errors);
                yield screen(instrument, form, said, form.getAt(), access, locale, model);
            }
            case ResponseRequest.Outcome.Empty() -> {
                errors.reject("responses.empty");
                yield screen(instrument, form, said, form.getAt(), access, locale, model);
            }
            case ResponseRequest.Outcome.Withdrawn() -> withdrawn(conversation, access, redirect);
            case ResponseRequest.Outcome.NotAllowed(), ResponseRequest.Outcome.NotThere() ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** It was withdrawn while it was filled in: another one can be chosen. */
    private static String withdrawn(@Nullable UUID conversation, Access access, RedirectAttributes redirect) {
        redirect.addFlashAttribute("refused", "responses.withdrawn");
        return "redirect:/residents/%s/responses/new%s"
                .formatted(access.resident(), conversation == null ? "" : "?conversation=" + conversation);
    }

    /** The next question that is asked; when later ones are all left out, a screen after the last that says so. */
    private static int after(Instrument instrument, Filled said, int at) {
        var asked = Route.of(instrument, said.answers());
        return IntStream.rangeClosed(at + 1, instrument.items().size())
                .filter(next -> asked.contains(instrument.items().get(next - 1).id()))
                .findFirst()
                .orElse(instrument.items().size() + 1);
    }

    private static int before(Instrument instrument, Filled said, int at) {
        var asked = Route.of(instrument, said.answers());
        return IntStream.iterate(at - 1, next -> next > 0, next -> next - 1)
                .filter(next -> asked.contains(instrument.items().get(next - 1).id()))
                .findFirst()
                .orElse(0);
    }

    private Instrument offered(String key, @Nullable UUID conversation, Access access) {
        return responses.offered(conversation != null, access).stream()
                .filter(instrument -> instrument.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param at the screen to show: 0 who answers, then the questions, and one more where the last are left out */
    private String screen(
            Instrument instrument, FillForm form, Filled said, int at, Access access, Locale locale, Model model) {
        var questions = packs.questions(instrument, locale);
        var asked = Route.of(instrument, said.answers());
        form.show(
                said,
                at,
                at < 1 || at > questions.size() ? null : questions.get(at - 1).id());
        model.addAttribute("resident", residents.of(access));
        model.addAttribute("instrument", instrument);
        model.addAttribute("title", instrument.title().in(locale));
        model.addAttribute("pack", packs.used(instrument).orElse(null));
        model.addAttribute("count", asked.size());
        model.addAttribute("mayGrow", asked.size() < questions.size());
        model.addAttribute("earlier", others(questions, form, at));
        if (at == 0) {
            return "responses/begin";
        }
        if (at > questions.size()) {
            return "responses/end";
        }
        var question = questions.get(at - 1);
        model.addAttribute("place", Math.max(1, asked.indexOf(question.id()) + 1));
        model.addAttribute("last", at == questions.size());
        model.addAttribute("question", question);
        model.addAttribute("words", words(question, locale));
        return "responses/question";
    }

    /** What is asked; where nobody brought in the wording, a name or number that leads to the paper. */
    private String words(Question question, Locale locale) {
        if (question.words() != null) {
            return question.words();
        }
        return question.about() != null
                ? question.about()
                : String.valueOf(messages.getMessage("instruments.item", new Object[] {question.id()}, locale));
    }

    /** What was said on the other screens, to travel along. */
    private static List<Given> others(List<Question> questions, FillForm form, int at) {
        var given = new ArrayList<>(answers(questions, form, at));
        form.getMarked().forEach(item -> given.add(new Given("marked", item)));
        form.getSkipped().forEach(item -> given.add(new Given("skipped", item)));
        return given;
    }

    private static List<Given> answers(List<Question> questions, FillForm form, int at) {
        var answers = form.all();
        return IntStream.rangeClosed(1, questions.size())
                .filter(place -> place != at)
                .mapToObj(place -> questions.get(place - 1))
                .filter(question -> answers.containsKey(question.id()))
                .flatMap(question -> {
                    var answer = answers.getOrDefault(question.id(), "");
                    return (question.isSeveral() ? Item.chosen(answer) : List.of(answer))
                            .stream().map(one -> new Given(question.field(), one));
                })
                .toList();
    }

    /** @param name of the hidden field */
    record Given(String name, String value) {}
}
