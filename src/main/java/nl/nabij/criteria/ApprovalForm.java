package nl.nabij.criteria;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/** From when until when a rule may be used, and what was looked at. */
class ApprovalForm {

    private @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from;
    private @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate until;
    private String dpia = "";
    private List<String> checks = List.of();

    /** @param today nothing is approved for days that have been */
    void check(Errors errors, LocalDate today) {
        for (var check : RuleCheck.values()) {
            if (!checks.contains(check.name())) {
                errors.rejectValue("checks", "criteria.rule.wrong.checks", "");
                break;
            }
        }
        if (dpia.isEmpty() || dpia.length() > 300) {
            errors.rejectValue("dpia", "criteria.rule.wrong.dpia", "");
        }
        if (!errors.hasFieldErrors("from") && (from == null || from.isBefore(today))) {
            errors.rejectValue("from", "criteria.rule.wrong.from", "");
        }
        if (!errors.hasFieldErrors("until") && (until == null || !isWithinTerm(until))) {
            errors.rejectValue("until", "criteria.rule.wrong.until", new Object[] {RuleVersion.LONGEST_YEARS}, "");
        }
    }

    Approval approval() {
        return new Approval(requireNonNull(from), requireNonNull(until), dpia);
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public String getDpia() {
        return dpia;
    }

    public void setDpia(@Nullable String dpia) {
        this.dpia = dpia == null ? "" : dpia.strip();
    }

    public List<String> getChecks() {
        return checks;
    }

    public void setChecks(@Nullable List<String> checks) {
        this.checks = checks == null ? List.of() : checks;
    }

    private boolean isWithinTerm(LocalDate until) {
        return from == null || !(until.isBefore(from) || until.isAfter(from.plusYears(RuleVersion.LONGEST_YEARS)));
    }
}
