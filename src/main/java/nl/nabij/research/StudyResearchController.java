package nl.nabij.research;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.nabij.access.Figures;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.CriteriaSettings;
import nl.nabij.regions.Settings;
import nl.nabij.research.ResearchController.Chart;
import nl.nabij.research.RuleTest.Estimate;
import nl.nabij.research.StudyFigures.Reading;
import nl.nabij.selections.Studies;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.StudyId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page on which a rule is tested by the talks of a study. */
@Controller
@Roles({Role.RESEARCHER, Role.BOARD})
class StudyResearchController {

    private final StudyFigures figures;
    private final Studies studies;
    private final Settings settings;
    private final MessageSource messages;

    StudyResearchController(StudyFigures figures, Studies studies, Settings settings, MessageSource messages) {
        this.figures = figures;
        this.studies = studies;
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping("/research/studies/{study}")
    @For(Purpose.KNOW)
    String one(@PathVariable StudyId study, Figures key, Locale locale, Model model) {
        var found = studies.find(study).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var report = figures.of(study, key);
        model.addAttribute("name", found.name());
        model.addAttribute("question", found.question());
        model.addAttribute("path", "/studies/" + study);
        model.addAttribute("answers", report.answers());
        model.addAttribute(
                "readings",
                report.readings().stream().map(reading -> view(reading, locale)).toList());
        model.addAttribute(
                "compared",
                report.readings().stream().anyMatch(one -> one.test().negative() != null));
        model.addAttribute("smallest", settings.of(CriteriaSettings.SMALLEST_GROUP));
        return "research/study";
    }

    /**
     * One way to count doubt, in words.
     *
     * @param key of its messages: how doubt is counted
     */
    record ReadingView(String key, List<Measure> measures, Chart chart) {}

    /**
     * One of the four numbers.
     *
     * @param key of its messages
     * @param percent in whole percents; null where it cannot be told, as are lower and upper
     */
    record Measure(
            String key,
            @Nullable String percent,
            @Nullable String lower,
            @Nullable String upper) {}

    private ReadingView view(Reading reading, Locale locale) {
        var key = reading.doubt().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var tests = Stream.of(
                        measured("sensitivity", RuleTest::sensitivity, reading),
                        measured("specificity", RuleTest::specificity, reading),
                        measured("positive", RuleTest::positive, reading),
                        measured("negative", RuleTest::negative, reading))
                .toList();
        return new ReadingView(key, tests.stream().map(Measured::measure).toList(), chart(tests, locale));
    }

    private record Measured(Measure measure, @Nullable Estimate estimate) {}

    private static Measured measured(String key, Function<RuleTest, @Nullable Estimate> of, Reading reading) {
        var estimate = of.apply(reading.test());
        return new Measured(
                estimate == null
                        ? new Measure(key, null, null, null)
                        : new Measure(
                                key,
                                percent(estimate.value()),
                                percent(estimate.interval().lower()),
                                percent(estimate.interval().upper())),
                estimate);
    }

    private Chart chart(List<Measured> tests, Locale locale) {
        var lines = new ArrayList<Chart.Line>();
        for (var test : tests) {
            var estimate = test.estimate;
            if (estimate != null) {
                lines.add(new Chart.Line(
                        messages.getMessage("research.study.measure." + test.measure.key, null, locale),
                        requireNonNull(test.measure.percent),
                        Finding.at(estimate.interval().lower()),
                        Finding.at(estimate.value()),
                        Finding.at(estimate.interval().upper()),
                        Chart.y(lines.size())));
            }
        }
        return new Chart(List.copyOf(lines), Chart.y(lines.size()));
    }

    private static String percent(double share) {
        return Math.round(100 * share) + "%";
    }
}
