package nl.nabij.instruments;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import nl.nabij.identity.Actors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The library of instruments, for everybody; trying one out keeps nothing. */
@Controller
class InstrumentController {

    private final Instruments instruments;
    private final WordingPacks packs;

    InstrumentController(Instruments instruments, WordingPacks packs) {
        this.instruments = instruments;
        this.packs = packs;
    }

    @GetMapping("/instruments")
    String all(Model model) {
        model.addAttribute(
                "phases",
                Arrays.stream(Instrument.Phase.values())
                        .map(phase -> new InPhase(phase, first(phase), again(phase)))
                        .toList());
        return "instruments/all";
    }

    /**
     * One phase of the work.
     *
     * @param instruments that are used here first
     * @param again that stand in an earlier phase and are used here too
     */
    record InPhase(Instrument.Phase phase, List<Instrument> instruments, List<Instrument> again) {}

    private List<Instrument> first(Instrument.Phase phase) {
        return instruments.all().stream()
                .filter(instrument -> Collections.min(instrument.phases()) == phase)
                .toList();
    }

    private List<Instrument> again(Instrument.Phase phase) {
        return instruments.all().stream()
                .filter(instrument -> instrument.phases().contains(phase))
                .filter(instrument -> Collections.min(instrument.phases()) != phase)
                .toList();
    }

    @GetMapping("/instruments/{key}")
    String one(@PathVariable String key, Locale locale, Model model) {
        var form = new AnswersForm();
        model.addAttribute("form", form);
        return page(find(key), form, locale, model);
    }

    @PostMapping("/instruments/{key}/try-out")
    String tryOut(
            @PathVariable String key,
            @ModelAttribute("form") AnswersForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        var instrument = find(key);
        switch (Answers.check(instrument, form.all())) {
            case Answers.Checked.Fit(var answers) -> {
                var scores = Scoring.of(instrument, answers);
                model.addAttribute("scores", ScoreView.of(instrument, scores, locale));
                model.addAttribute("calculated", CalculatedView.of(instrument, scores, locale));
            }
            case Answers.Checked.Unfit(var wrong) -> form.refuse(wrong, errors);
        }
        return page(instrument, form, locale, model);
    }

    private Instrument find(String key) {
        return instruments.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Words under a licence of this region are for people at work, who have signed in. */
    private String page(Instrument instrument, AnswersForm form, Locale locale, Model model) {
        var used = Actors.atWork().flatMap(reader -> packs.used(instrument)).orElse(null);
        model.addAttribute("instrument", instrument);
        model.addAttribute("withdrawn", !instruments.isOffered(instrument.key()));
        model.addAttribute("pack", used);
        var questions =
                used == null ? WordingPacks.open(instrument, locale) : WordingPacks.questions(instrument, used, locale);
        var asked = Route.of(instrument, form.all());
        model.addAttribute(
                "questions",
                questions.stream()
                        .filter(question -> asked.contains(question.id()))
                        .toList());
        model.addAttribute("interactive", instrument.items().stream().anyMatch(item -> item.askIf() != null));
        model.addAttribute("intro", used == null ? null : used.in(locale).intro());
        model.addAttribute("title", instrument.title().in(locale));
        model.addAttribute("lead", instrument.lead().in(locale));
        return "instruments/one";
    }
}
