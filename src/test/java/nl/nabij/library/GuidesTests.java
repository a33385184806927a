package nl.nabij.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
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
    void everyGuideHasTheSamePhasesInBothLanguages() {
        assertThat(guides.all(DUTCH)).isNotEmpty().allSatisfy(dutch -> {
            var english = guides.find(dutch.key(), Locale.ENGLISH).orElseThrow();
            assertThat(english.title()).isNotEqualTo(dutch.title());
            assertThat(english.phases()).hasSameSizeAs(dutch.phases());
            for (var phase = 0; phase < dutch.phases().size(); phase++) {
                assertThat(english.phases().get(phase).questions())
                        .hasSameSizeAs(dutch.phases().get(phase).questions())
                        .doesNotContainAnyElementsOf(dutch.phases().get(phase).questions());
                assertThat(english.phases().get(phase).pitfalls())
                        .hasSameSizeAs(dutch.phases().get(phase).pitfalls());
            }
            assertThat(dutch.sources()).isNotEmpty();
        });
    }

    /** A question that can be answered with yes or no begins with a verb; one a guide has on purpose opens 'or ...'. */
    @Test
    void questionsAreOpen() {
        assertThat(guides.find(Guides.FIRST_TALK, DUTCH).orElseThrow().phases().stream()
                        .skip(1)
                        .flatMap(phase -> phase.questions().stream()))
                .allMatch(question -> question.matches("(Hoe|Wie|Wat|Wanneer|Als) .*") || question.contains(", of "));
    }

    @Test
    void unknownLanguageGetsDutch() {
        assertThat(guides.find(Guides.FIRST_TALK, Locale.FRENCH)).isEqualTo(guides.find(Guides.FIRST_TALK, DUTCH));
        assertThat(guides.find("nothing", DUTCH)).isEmpty();
    }
}
