package nl.nabij.selections;

import java.util.List;
import nl.nabij.criteria.Criterion.OnDomain;
import nl.nabij.criteria.Finding;
import nl.nabij.criteria.Sentences;
import nl.nabij.organisations.Places;
import nl.nabij.site.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Selections in the words of the page. */
@Component
class Cards {

    private final MessageSource messages;
    private final Places places;
    private final Dates dates;

    Cards(MessageSource messages, Places places, Dates dates) {
        this.messages = messages;
        this.places = places;
        this.dates = dates;
    }

    /**
     * One name on a list.
     *
     * @param about age and since when; empty where neither is known
     * @param reasons sentences: domain, level in words, day
     * @param facts every domain that the criteria looked at
     * @param others what the criteria looked at besides domains and was no reason
     * @param rule name and version of the criteria
     */
    record Card(
            Selected selected,
            String about,
            List<String> reasons,
            List<Fact> facts,
            List<String> others,
            String rule) {}

    /**
     * One domain of life.
     *
     * @param level in words
     * @param on the day it was seen; null where it was not assessed
     * @param counts whether it is one of the reasons
     */
    record Fact(String domain, String level, @Nullable String on, boolean counts) {}

    Card card(Selected selected) {
        var sentences = sentences();
        return new Card(
                selected,
                selected.age() == null ? "" : say("selections.age", selected.age()),
                selected.reasons().stream().map(sentences::reason).toList(),
                selected.findings().stream()
                        .filter(finding -> finding.leaf().condition() instanceof OnDomain)
                        .map(finding -> fact(finding, (OnDomain) finding.leaf().condition(), sentences))
                        .distinct()
                        .toList(),
                selected.others().stream()
                        .filter(finding -> !(finding.leaf().condition() instanceof OnDomain))
                        .map(sentences::reason)
                        .toList(),
                say(
                        "criteria.rule",
                        name(selected.criteriaKey(), selected.criteriaName()),
                        selected.criteriaVersion()));
    }

    /** What criteria are called. */
    String name(String key, @Nullable String name) {
        return name == null ? say("criteria.example." + key) : name;
    }

    Sentences sentences() {
        return new Sentences(this::say, places::name, LocaleContextHolder.getLocale());
    }

    private Fact fact(Finding finding, OnDomain condition, Sentences sentences) {
        var reason = finding.reason();
        return new Fact(
                sentences.domain(condition.domain()),
                reason.value() == null ? say("instruments.zrm.not-assessed") : sentences.level(reason.value()),
                reason.on() == null ? null : dates.brief(reason.on()),
                finding.counts());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
