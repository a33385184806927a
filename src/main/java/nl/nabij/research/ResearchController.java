package nl.nabij.research;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.nabij.access.Figures;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.Conditions;
import nl.nabij.criteria.CriteriaSettings;
import nl.nabij.regions.Settings;
import nl.nabij.selections.Studies;
import nl.nabij.selections.Study;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The report on what became of the lists: per criteria, and per reason for a conversation. */
@Controller
@Roles({Role.RESEARCHER, Role.BOARD})
class ResearchController {

    private final Research research;
    private final Conditions conditions;
    private final Studies studies;
    private final Settings settings;

    ResearchController(Research research, Conditions conditions, Studies studies, Settings settings) {
        this.research = research;
        this.conditions = conditions;
        this.studies = studies;
        this.settings = settings;
    }

    @GetMapping("/research")
    @For(Purpose.KNOW)
    String all(Figures figures, Locale locale, Model model) {
        var table = research.byCriteria(figures);
        var findings = table.rows().stream()
                .map(row -> Finding.of(conditions.name(row.label(), locale), row))
                .toList();
        model.addAttribute("findings", findings);
        model.addAttribute(
                "paths",
                table.rows().stream()
                        .map(row -> "/research/criteria/" + row.label())
                        .toList());
        model.addAttribute(
                "studies", studies.all().stream().filter(Study::isBegun).toList());
        model.addAttribute("smallest", settings.of(CriteriaSettings.SMALLEST_GROUP));
        return "research/all";
    }

    @GetMapping("/research/criteria/{criteria}")
    @For(Purpose.KNOW)
    String one(@PathVariable String criteria, Figures figures, Locale locale, Model model) {
        var texts = conditions.texts(criteria, locale);
        if (texts.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var findings = research.byReason(criteria, figures).rows().stream()
                .map(row -> Finding.of(texts.get(Integer.parseInt(row.label()) - 1), row))
                .toList();
        model.addAttribute("name", conditions.name(criteria, locale));
        model.addAttribute("sentence", conditions.sentence(criteria, locale));
        model.addAttribute("findings", findings);
        model.addAttribute("chart", Chart.of(findings));
        model.addAttribute("smallest", settings.of(CriteriaSettings.SMALLEST_GROUP));
        return "research/one";
    }

    /** Estimates with their intervals, one under another; positions in percents of the width, heights in pixels. */
    record Chart(List<Line> lines, int height) {

        private static final int STEP = 68;

        /** Two lines of words: on a phone a reason does not fit on one. */
        private static final int WORDS = 46;

        /** @param y of the line; the words stand above it */
        record Line(String label, String percent, String lower, String point, String upper, int y) {

            /** Where the words begin. */
            public int words() {
                return y - 12 - WORDS;
            }
        }

        /** Where the line with this number is drawn, counted from 0; after the last it is the height of the whole. */
        static int y(int number) {
            return 62 + STEP * number;
        }

        static Chart of(List<Finding> findings) {
            var shown = findings.stream()
                    .filter(finding -> finding.lonely() != null)
                    .toList();
            var lines = new ArrayList<Line>();
            for (var finding : shown) {
                var share = requireNonNull(finding.lonely());
                lines.add(new Line(
                        finding.label(),
                        requireNonNull(finding.percent()),
                        Finding.at(share.interval().lower()),
                        Finding.at(share.value()),
                        Finding.at(share.interval().upper()),
                        y(lines.size())));
            }
            return new Chart(List.copyOf(lines), y(lines.size()));
        }

        /** Where the vertical lines end. */
        public int floor() {
            return height - 30;
        }

        /** Where the numbers under the vertical lines stand. */
        public int foot() {
            return height - 8;
        }
    }
}
