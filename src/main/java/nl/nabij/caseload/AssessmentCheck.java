package nl.nabij.caseload;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.instruments.ZrmEdition;
import org.jspecify.annotations.Nullable;

/** The rules of what one row tells of the ZRM. */
class AssessmentCheck {

    private static final int LONGEST_REASON = 300;

    private final CheckedCells cells;
    private final LocalDate today;

    AssessmentCheck(CheckedCells cells, LocalDate today) {
        this.cells = cells;
        this.today = today;
    }

    /** Null where the row tells of none, or of one that cannot be right. */
    CaseloadRow.@Nullable Assessed assessed(@Nullable LocalDate birth) {
        var on = cells.date("zrm-date");
        if (on != null && birth != null && on.isBefore(birth)) {
            cells.fault("zrm-date", "caseload.fault.before-birth");
        } else if (on != null && on.isAfter(today)) {
            cells.fault("zrm-date", "caseload.fault.zrm-date.future");
        }
        var edition = edition();
        var scores = scores(edition);
        var isTold = !scores.isEmpty();
        if (on == null && isTold && cells.of("zrm-date").isEmpty()) {
            cells.fault("zrm-date", "caseload.fault.zrm-date.missing");
        }
        if (edition == null && (on != null || isTold) && cells.of("zrm-edition").isEmpty()) {
            cells.fault("zrm-edition", "caseload.fault.zrm-edition");
        }
        return on == null || edition == null
                ? null
                : new CaseloadRow.Assessed(on, edition.year(), scores, reasons(edition, scores));
    }

    private @Nullable ZrmEdition edition() {
        var year = cells.of("zrm-edition");
        for (var edition : ZrmEdition.values()) {
            if (year.equals(String.valueOf(edition.year()))) {
                return edition;
            }
        }
        if (!year.isEmpty()) {
            cells.fault("zrm-edition", "caseload.fault.zrm-edition");
        }
        return null;
    }

    private Map<ZrmDomain, Integer> scores(@Nullable ZrmEdition edition) {
        var scores = new EnumMap<ZrmDomain, Integer>(ZrmDomain.class);
        for (var domain : ZrmDomain.values()) {
            var column = CaseloadColumns.score(domain);
            var score = cells.of(column);
            if (score.isEmpty()) {
                continue;
            }
            if (score.length() != 1 || score.charAt(0) < '1' || score.charAt(0) > '5') {
                cells.fault(column, "caseload.fault.score");
            } else if (edition != null && !domain.editions().contains(edition)) {
                cells.fault(column, "caseload.fault.score.edition", String.valueOf(edition.year()));
            } else {
                scores.put(domain, score.charAt(0) - '0');
            }
        }
        return scores;
    }

    private Map<ZrmDomain, String> reasons(ZrmEdition edition, Map<ZrmDomain, Integer> scores) {
        var reasons = new EnumMap<ZrmDomain, String>(ZrmDomain.class);
        for (var domain : edition.domains()) {
            var column = CaseloadColumns.reason(domain);
            var reason = cells.of(column);
            if (reason.length() > LONGEST_REASON) {
                cells.fault(column, "caseload.fault.too-long", String.valueOf(LONGEST_REASON));
            } else if (!reason.isEmpty() && !scores.containsKey(domain)) {
                reasons.put(domain, reason);
            }
        }
        return reasons;
    }
}
