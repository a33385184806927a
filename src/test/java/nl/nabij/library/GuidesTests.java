package nl.nabij.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.nabij.library.Guide.Question;
import nl.nabij.library.Guide.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The guides in the folder are whole, in both languages. */
class GuidesTests {

    private static final Locale DUTCH = Locale.of("nl");

    private Guides guides;

    @BeforeEach
    void read() throws IOException {
        guides = new Guides(JsonMapper.builder().build());
    }

    @Test
    void everySituationHasAGuide() {
        assertThat(guides.all(DUTCH)).extracting(Guide::situation).containsExactly(Situation.values());
    }

    @Test
    void everyGuideSaysTheSameInBothLanguages() {
        assertThat(guides.all(DUTCH)).allSatisfy(dutch -> {
            var english = guides.find(dutch.key(), Locale.ENGLISH).orElseThrow();
            assertThat(shape(english)).isEqualTo(shape(dutch));
            assertThat(texts(english)).doesNotContainAnyElementsOf(texts(dutch));
        });
    }

    @Test
    void everyGuideHasThePhasesOfTheMethodAndSaysWhenNotAndWhatToLookBackOn() {
        assertThat(guides.all(DUTCH)).allSatisfy(guide -> {
            assertThat(guide.phases()).extracting(Guide.Phase::step).containsExactly(Step.values());
            assertThat(guide.phases()).allSatisfy(phase -> {
                assertThat(phase.questions()).isNotEmpty();
                assertThat(phase.pitfalls()).isNotEmpty();
            });
            assertThat(guide.notWhen()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(guide.reflection()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(guide.heavy()).isNotEmpty();
            assertThat(guide.sources()).hasSizeGreaterThanOrEqualTo(3);
        });
    }

    /** In the talk itself: a question that yes or no would answer begins with a verb; a choice has 'or' in it. */
    @Test
    void questionsAreOpen() {
        assertThat(guides.all(DUTCH).stream()
                        .flatMap(guide -> guide.asked().stream())
                        .map(asked -> asked.question().ask()))
                .allMatch(question ->
                        question.matches("(Hoe|Wie|Wat|Wanneer|Waar|Waaraan|Welke|Met wie|Bij wie|Als) .*\\?")
                                || question.contains(", of "));
    }

    @Test
    void talkBeginsAfterTheQuestionsToOneselfAndHasOneOwnQuestion() {
        assertThat(guides.all(DUTCH)).allSatisfy(guide -> {
            assertThat(guide.asked()).extracting(Guide.Asked::number).startsWith(1, 2, 3);
            assertThat(guide.asked().getFirst().phase().step()).isEqualTo(Step.DISCUSS);
            assertThat(guide.asked()).filteredOn(Guide.Asked::isOwnQuestion).hasSize(1);
        });
    }

    /** Level B1: short sentences, 'u', and no words that put somebody in a box. */
    @Test
    void dutchIsShortAndStigmatisesNobody() {
        assertThat(guides.all(DUTCH)).allSatisfy(guide -> {
            var sentences = texts(guide).stream()
                    .flatMap(text -> Arrays.stream(text.split("[.?!:] ?")))
                    .filter(sentence -> !sentence.isBlank())
                    .toList();
            assertThat(sentences.stream()
                            .mapToInt(sentence -> sentence.split(" ").length)
                            .average()
                            .orElseThrow())
                    .isLessThan(12);
            assertThat(sentences)
                    .allSatisfy(sentence ->
                            assertThat(sentence.split(" ")).as(sentence).hasSizeLessThanOrEqualTo(25));
            assertThat(String.join(" ", texts(guide)).toLowerCase(DUTCH))
                    .doesNotContain(
                            "cliënt", "patiënt", "doelgroep", "risico", "verward gedrag", "een eenzame", "hulpvraag");
        });
    }

    @Test
    void earlierVersionStaysToBeRead() {
        var versions = guides.versions(Guides.FIRST_TALK, DUTCH);

        assertThat(versions).extracting(Guide::version).containsExactly(2, 1);
        assertThat(guides.find(Guides.FIRST_TALK, DUTCH)).contains(versions.getFirst());
        assertThat(guides.find(Guides.FIRST_TALK, 1, DUTCH)).contains(versions.getLast());
        assertThat(guides.find(Guides.FIRST_TALK, 3, DUTCH)).isEmpty();
    }

    @Test
    void unknownLanguageGetsDutch() {
        assertThat(guides.find(Guides.FIRST_TALK, Locale.FRENCH)).isEqualTo(guides.find(Guides.FIRST_TALK, DUTCH));
        assertThat(guides.find("nothing", DUTCH)).isEmpty();
    }

    private static List<?> shape(Guide guide) {
        return List.of(
                guide.notWhen().size(),
                guide.heavy().size(),
                guide.reflection().size(),
                guide.phases().stream()
                        .map(phase -> List.of(
                                phase.questions().stream()
                                        .map(question -> question.say() != null)
                                        .toList(),
                                phase.pitfalls().size()))
                        .toList());
    }

    private static List<String> texts(Guide guide) {
        return Stream.of(
                        Stream.of(guide.title(), guide.lead(), guide.madeOf()),
                        guide.notWhen().stream(),
                        guide.heavy().stream(),
                        guide.reflection().stream(),
                        guide.phases().stream().map(Guide.Phase::aim),
                        guide.phases().stream().flatMap(phase -> phase.pitfalls().stream()),
                        guide.phases().stream()
                                .flatMap(phase -> phase.questions().stream())
                                .map(Question::ask),
                        guide.phases().stream()
                                .flatMap(phase -> phase.questions().stream())
                                .flatMap(question -> Stream.ofNullable(question.say())))
                .flatMap(Function.identity())
                .toList();
    }
}
