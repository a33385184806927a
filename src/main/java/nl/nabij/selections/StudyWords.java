package nl.nabij.selections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nabij.organisations.Organisations;
import nl.nabij.organisations.Team;
import nl.nabij.shared.TeamId;
import nl.nabij.site.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Studies in the words of the page. */
@Component
class StudyWords {

    private final MessageSource messages;
    private final Organisations organisations;
    private final Dates dates;

    StudyWords(MessageSource messages, Organisations organisations, Dates dates) {
        this.messages = messages;
        this.organisations = organisations;
        this.dates = dates;
    }

    /**
     * A study with its state in words.
     *
     * @param period from when until when
     * @param kind and icon of the tag with the state
     */
    record Line(Study study, String period, String kind, String icon, String state) {}

    /** A step in words. */
    record StepView(
            String machine,
            String when,
            String text,
            @Nullable String note) {}

    Line line(Study study) {
        var today = dates.today();
        var state = switch (study.status()) {
            case DRAFT -> "draft";
            case SUBMITTED -> "submitted";
            case CLOSED -> "closed";
            case OPEN -> study.isRunning(today) ? "running" : study.from().isAfter(today) ? "planned" : "ended";
        };
        var icon = switch (state) {
            case "draft" -> "pencil";
            case "submitted" -> "clock";
            case "running" -> "check";
            case "closed" -> "close";
            default -> "calendar";
        };
        return new Line(
                study,
                say("selections.study.period", dates.full(study.from()), dates.full(study.until())),
                state.equals("running") ? "good" : "plain",
                icon,
                say("selections.study.status." + state));
    }

    /** How names come on the lists, as sentences. */
    List<String> design(Study study) {
        var sentences = new ArrayList<String>();
        sentences.add(say("selections.study.design.per-week", study.newPerWeek()));
        sentences.add(say("selections.study.design.order"));
        sentences.add(say(
                switch (study.comparison()) {
                    case NONE -> "selections.study.design.none";
                    case RANDOM -> "selections.study.design.random";
                    case STRATIFIED -> "selections.study.design.stratified";
                },
                study.share()));
        if (study.isBlinded()) {
            sentences.add(say("selections.study.design.sealed"));
        }
        sentences.add(
                study.training().isEmpty()
                        ? say("selections.study.design.no-training")
                        : say("selections.study.design.training", study.training()));
        return List.copyOf(sentences);
    }

    /** Their names, in the order of the alphabet. */
    List<String> teams(Set<TeamId> teams) {
        return organisations.teams().stream()
                .filter(team -> teams.contains(team.id()))
                .map(Team::name)
                .sorted()
                .toList();
    }

    List<StepView> steps(Study study) {
        return study.steps().reversed().stream()
                .map(step -> new StepView(
                        step.at().toString(),
                        dates.moment(step.at()),
                        say("selections.study.step." + step.kind(), step.by()),
                        Optional.of(step.note()).filter(note -> !note.isEmpty()).orElse(null)))
                .toList();
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
