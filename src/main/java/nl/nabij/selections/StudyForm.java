package nl.nabij.selections;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nabij.caseload.WeekLimits;
import nl.nabij.criteria.RuleVersion;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/** What a study is to be, as it was typed. */
class StudyForm {

    static final int STANDARD_SHARE = 33;

    private String name = "";
    private String question = "";
    private @Nullable String rule;
    private List<String> teams = List.of();
    private @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from;
    private @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate until;
    private @Nullable Integer newPerWeek = WeekLimits.STANDARD;
    private @Nullable Comparison comparison = Comparison.RANDOM;
    private @Nullable Integer share = STANDARD_SHARE;
    private String training = "";
    private int edition;

    static StudyForm of(Study study) {
        var form = new StudyForm();
        form.name = study.name();
        form.question = study.question();
        form.rule = study.rule().toString();
        form.teams = study.teams().stream().map(TeamId::toString).toList();
        form.from = study.from();
        form.until = study.until();
        form.newPerWeek = study.newPerWeek();
        form.comparison = study.comparison();
        form.share = study.share() == 0 ? STANDARD_SHARE : study.share();
        form.training = study.training();
        form.edition = study.edition();
        return form;
    }

    /**
     * @param rules those that can be chosen
     * @param known the teams of this region
     */
    void check(Errors errors, List<RuleVersion> rules, Set<TeamId> known) {
        if (name.isEmpty() || name.length() > 100) {
            errors.rejectValue("name", "selections.study.wrong.name", "");
        }
        if (question.isEmpty() || question.length() > 1000) {
            errors.rejectValue("question", "selections.study.wrong.question", "");
        }
        if (chosen(rules) == null) {
            errors.rejectValue("rule", "selections.study.wrong.rule", "");
        }
        if (teams(known).isEmpty()) {
            errors.rejectValue("teams", "selections.runs.choose-teams", "");
        }
        checkNumbers(errors);
        if (training.length() > 300) {
            errors.rejectValue("training", "selections.study.wrong.training", "");
        }
        checkDays(errors, chosen(rules));
    }

    /** After the check. */
    StudyRequest request(List<RuleVersion> rules, Set<TeamId> known) {
        return new StudyRequest(
                name,
                question,
                requireNonNull(chosen(rules)).id(),
                teams(known),
                requireNonNull(from),
                requireNonNull(until),
                requireNonNull(newPerWeek),
                requireNonNull(comparison),
                requireNonNull(share),
                training);
    }

    private void checkNumbers(Errors errors) {
        if (!errors.hasFieldErrors("newPerWeek") && (newPerWeek == null || newPerWeek < 1 || newPerWeek > 10)) {
            errors.rejectValue("newPerWeek", "selections.study.wrong.per-week", "");
        }
        if (!errors.hasFieldErrors("comparison") && comparison == null) {
            errors.rejectValue("comparison", "selections.study.wrong.comparison", "");
        }
        if (!errors.hasFieldErrors("share") && (share == null || share < 10 || share > 50)) {
            errors.rejectValue("share", "selections.study.wrong.share", "");
        }
    }

    private void checkDays(Errors errors, @Nullable RuleVersion rule) {
        if (!errors.hasFieldErrors("from") && from == null) {
            errors.rejectValue("from", "selections.study.wrong.from", "");
        }
        if (!errors.hasFieldErrors("until") && (until == null || (from != null && until.isBefore(from)))) {
            errors.rejectValue("until", "selections.study.wrong.until", "");
        }
        if (!errors.hasErrors()
                && rule != null
                && !(rule.isInForce(requireNonNull(from)) && rule.isInForce(requireNonNull(until)))) {
            errors.rejectValue("until", "selections.study.wrong.rule-ends", "");
        }
    }

    private @Nullable RuleVersion chosen(List<RuleVersion> rules) {
        return rules.stream()
                .filter(version -> version.id().toString().equals(rule))
                .findFirst()
                .orElse(null);
    }

    private Set<TeamId> teams(Set<TeamId> known) {
        return known.stream().filter(team -> teams.contains(team.toString())).collect(Collectors.toSet());
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = stripped(name);
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = stripped(question);
    }

    public @Nullable String getRule() {
        return rule;
    }

    public void setRule(@Nullable String rule) {
        this.rule = rule;
    }

    public List<String> getTeams() {
        return teams;
    }

    public void setTeams(@Nullable List<String> teams) {
        this.teams = teams == null ? List.of() : teams;
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

    public @Nullable Integer getNewPerWeek() {
        return newPerWeek;
    }

    public void setNewPerWeek(@Nullable Integer newPerWeek) {
        this.newPerWeek = newPerWeek;
    }

    public @Nullable Comparison getComparison() {
        return comparison;
    }

    public void setComparison(@Nullable Comparison comparison) {
        this.comparison = comparison;
    }

    public @Nullable Integer getShare() {
        return share;
    }

    public void setShare(@Nullable Integer share) {
        this.share = share;
    }

    public String getTraining() {
        return training;
    }

    public void setTraining(@Nullable String training) {
        this.training = stripped(training);
    }

    public int getEdition() {
        return edition;
    }

    public void setEdition(int edition) {
        this.edition = edition;
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
