package nl.nabij.responses;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.instruments.Answers;
import nl.nabij.instruments.CalculatedView;
import nl.nabij.instruments.Instrument;
import nl.nabij.instruments.Instruments;
import nl.nabij.instruments.Item;
import nl.nabij.instruments.Question;
import nl.nabij.instruments.Route;
import nl.nabij.instruments.Scoring;
import nl.nabij.instruments.WordingPacks;
import nl.nabij.residents.Residents;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResponseId;
import nl.nabij.shared.WithClients;
import nl.nabij.site.Dates;
import nl.nabij.site.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was filled in with somebody: over time, and one by one. */
@Controller
@WithClients
@RequestMapping("/residents/{resident}/responses")
class ResponseController {

    private final Responses responses;
    private final ViewsBeside views;
    private final ResponseTexts texts;
    private final Instruments instruments;
    private final WordingPacks packs;
    private final Residents residents;
    private final Accounts accounts;
    private final Dates dates;

    ResponseController(
            Responses responses,
            ViewsBeside views,
            ResponseTexts texts,
            Instruments instruments,
            WordingPacks packs,
            Residents residents,
            Accounts accounts,
            Dates dates) {
        this.responses = responses;
        this.views = views;
        this.texts = texts;
        this.instruments = instruments;
        this.packs = packs;
        this.residents = residents;
        this.accounts = accounts;
        this.dates = dates;
    }

    @GetMapping
    @For(Purpose.TALK_TOGETHER)
    String all(Access access, Locale locale, Model model) {
        var all = responses.all(access);
        model.addAttribute("resident", residents.of(access));
        model.addAttribute("overview", Overview.of(Change.of(all, instruments, locale)));
        model.addAttribute(
                "responses",
                all.stream().map(response -> line(response, locale)).toList());
        return "responses/all";
    }

    @GetMapping("/{response}")
    @For(Purpose.TALK_TOGETHER)
    String one(@PathVariable ResponseId response, Access access, Locale locale, Model model) {
        var found =
                responses.find(response, access).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var instrument = instruments
                .find(found.instrument(), found.version())
                .orElseThrow(() -> new IllegalStateException("a version that was filled in is never taken away"));
        model.addAttribute("resident", residents.of(access));
        model.addAttribute("response", found);
        model.addAttribute("instrument", instrument);
        model.addAttribute("title", instrument.title().in(locale));
        model.addAttribute("change", Change.of(instrument, found, null, locale));
        model.addAttribute("answers", answers(instrument, found, locale));
        model.addAttribute("calculated", calculated(instrument, found, locale));
        model.addAttribute(
                "by",
                Optional.ofNullable(found.account())
                        .flatMap(accounts::find)
                        .map(Account::name)
                        .orElse(null));
        model.addAttribute(
                "views", views.of(response, access).stream().map(texts::seen).toList());
        model.addAttribute(
                "mayTakeBack",
                access.actor() instanceof SignedIn who
                        && found.mayBeTakenBack(who.account(), dates.today(), dates.on(found.keptAt())));
        return "responses/one";
    }

    @PostMapping("/{response}/removal")
    @For(Purpose.TALK_TOGETHER)
    String takeBack(@PathVariable ResponseId response, Access access, RedirectAttributes redirect) {
        if (!responses.takeBack(response, access)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        redirect.addFlashAttribute("saved", "responses.taken-back");
        return "redirect:/residents/" + access.resident() + "/responses";
    }

    /** What was marked has been talked about; it leaves the agenda. */
    @PostMapping("/{response}/discussion")
    @For(Purpose.TALK_TOGETHER)
    String discussed(@PathVariable ResponseId response, Access access, RedirectAttributes redirect) {
        if (!responses.discussed(response, access)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        redirect.addFlashAttribute("saved", "responses.discussed.saved");
        return "redirect:/residents/" + access.resident();
    }

    private Line line(Response response, Locale locale) {
        return new Line(
                response,
                instruments
                        .find(response.instrument(), response.version())
                        .map(instrument -> instrument.title().in(locale))
                        .orElse(response.instrument()));
    }

    /** A response in the list. */
    record Line(Response response, String title) {}

    /** Every question with its answer in words; what was left open says so on the page. */
    private List<Answered> answers(Instrument instrument, Response response, Locale locale) {
        var asked = Route.of(instrument, response.answers());
        return packs.questions(instrument, locale).stream()
                .map(question -> new Answered(question, answer(question, response), asked.contains(question.id())))
                .toList();
    }

    /** The numbers that are no scale, as the version says that was filled in. */
    private static List<CalculatedView> calculated(Instrument instrument, Response response, Locale locale) {
        return switch (Answers.check(instrument, response.answers())) {
            case Answers.Checked.Fit(var answers) ->
                CalculatedView.of(instrument, Scoring.of(instrument, answers), locale);
            case Answers.Checked.Unfit(var wrong) ->
                throw new IllegalStateException("%s was kept with wrong answers %s".formatted(response.id(), wrong));
        };
    }

    private static String answer(Question question, Response response) {
        var given = response.answers().getOrDefault(question.id(), "");
        if (question.options().isEmpty()) {
            return given;
        }
        return Item.chosen(given).stream()
                .map(key -> question.options().stream()
                        .filter(option -> option.value().equals(key))
                        .findFirst()
                        .map(Option::text)
                        .orElse(key))
                .collect(Collectors.joining(", "));
    }

    /** @param answer in words; empty where there is none */
    record Answered(Question question, String answer, boolean asked) {}
}
