package nl.nabij.caseload;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.residents.PersonPart;
import nl.nabij.site.HomePart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was seen in each domain of life, in words with its date, on the page about a person. Never a total, never a colour. */
@Component
class AssessmentPart implements PersonPart {

    private final Caseload caseload;

    AssessmentPart(Caseload caseload) {
        this.caseload = caseload;
    }

    /**
     * What the page shows.
     *
     * @param on day of the latest assessment; null where there is none
     * @param before day of the one before; null where there is none
     */
    record Shown(
            @Nullable LocalDate on,
            @Nullable Integer edition,
            @Nullable LocalDate before,
            @Nullable Integer editionBefore,
            List<Line> lines) {

        /** The domains that went up or down since the assessment before. */
        public List<Line> moved() {
            return lines.stream().filter(line -> line.levels() > 0).toList();
        }
    }

    /**
     * One domain.
     *
     * @param domain message key
     * @param now 1 to 5; null where it was not assessed
     * @param before 1 to 5; null where it was not assessed or did not exist
     * @param reason why it was not assessed now, where that was told
     */
    record Line(
            String domain,
            @Nullable Integer now,
            @Nullable Integer before,
            @Nullable String reason) {

        /** Levels higher (above 0) or lower than before; null where one of the two was not assessed. */
        public @Nullable Integer change() {
            return now == null || before == null ? null : now - before;
        }

        /** Message key of the change in words. */
        public String changeText() {
            var change = change();
            return "caseload.person.change." + (change == null || change == 0 ? "same" : change > 0 ? "up" : "down");
        }

        /** How many levels, without a sign. */
        public int levels() {
            var change = change();
            return change == null ? 0 : Math.abs(change);
        }
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<HomePart.Shown> of(Access access) {
        return access.opens(Part.ZRM)
                ? Optional.of(new HomePart.Shown("caseload/person :: assessment", shown(caseload.assessments(access))))
                : Optional.empty();
    }

    @Override
    public Optional<HomePart.Shown> own(Access access) {
        return of(access);
    }

    /** Earlier beside later, each as its own edition has it: a domain of one edition is never read as that of another. */
    static Shown shown(List<ZrmAssessment> assessments) {
        if (assessments.isEmpty()) {
            return new Shown(null, null, null, null, List.of());
        }
        var now = assessments.getFirst();
        var before = assessments.size() > 1 ? assessments.get(1) : null;
        return new Shown(
                now.assessedOn(),
                now.edition().year(),
                before == null ? null : before.assessedOn(),
                before == null ? null : before.edition().year(),
                Arrays.stream(ZrmDomain.values())
                        .filter(domain -> domain.editions().contains(now.edition()))
                        .map(domain -> new Line(
                                domain.text(),
                                now.score(domain),
                                before == null ? null : comparable(domain, now, before),
                                now.notAssessed().get(domain)))
                        .toList());
    }

    /** Only within one edition is a difference a difference. */
    private static @Nullable Integer comparable(ZrmDomain domain, ZrmAssessment now, ZrmAssessment before) {
        return now.edition() == before.edition() ? before.score(domain) : null;
    }
}
