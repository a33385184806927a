package nl.nabij.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.nabij.instruments.SampleRegistry;
import nl.nabij.responses.Filled;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;

/** A paper, typed over by number. */
class EntryFormTests {

    /** 1 to 9 are the conversation map, in its order; 10 is how often somebody feels lonely. */
    private static final Course COURSE = Course.of(List.of(
            SampleRegistry.registry().find("conversation-map").orElseThrow(),
            SampleRegistry.registry().find("direct-question").orElseThrow()));

    private final EntryForm form = new EntryForm();
    private final BeanPropertyBindingResult errors = new BeanPropertyBindingResult(form, "form");

    @Test
    void numbersAnswersAndMarksAreReadFromThePaper() {
        form.getTyped().putAll(Map.of("1", "10", "2", " 4 ", "7", "De tuin.", "10", "3"));
        form.setTalk("1, 5");
        form.setSkipped("3 4");

        var filling = form.read(COURSE, errors);

        assertThat(errors.getAllErrors()).isEmpty();
        assertThat(filling.of("conversation-map"))
                .isEqualTo(new Filled(
                        Map.of("body", "10", "mind", "4", "goes-well", "De tuin."),
                        Set.of("body", "participation"),
                        Set.of("meaning", "quality-of-life")));
        assertThat(filling.of("direct-question").answers())
                .as("the third answer is 'sometimes'")
                .isEqualTo(Map.of("1", "sometimes"));
    }

    @Test
    void answerThatDoesNotExistIsToldAtItsNumber() {
        form.getTyped().putAll(Map.of("1", "11", "10", "6", "2", "1 2"));

        form.read(COURSE, errors);

        assertThat(errors.getFieldErrors())
                .extracting(FieldError::getField)
                .containsExactly("typed[1]", "typed[2]", "typed[10]");
    }

    @Test
    void answeredAndSkippedAtOnceIsTold() {
        form.getTyped().put("1", "5");
        form.setSkipped("1");

        form.read(COURSE, errors);

        assertThat(errors.getFieldErrors()).singleElement().satisfies(error -> {
            assertThat(error.getField()).isEqualTo("typed[1]");
            assertThat(error.getCode()).isEqualTo("handouts.entry.both");
        });
    }

    @Test
    void marksAreNumbersOfThisPaper() {
        form.setTalk("1 praten");
        form.setSkipped("11");

        form.read(COURSE, errors);

        assertThat(errors.getFieldErrors())
                .extracting(FieldError::getField)
                .containsExactlyInAnyOrder("talk", "skipped");
    }

    @Test
    void listThatNoPaperHasIsRefused() {
        form.setTalk("1 ".repeat(300));
        form.setSkipped("99999999999999999999");

        form.read(COURSE, errors);

        assertThat(errors.getErrorCount()).isEqualTo(2);
    }

    @Test
    void emptyPaperHoldsNothing() {
        assertThat(form.read(COURSE, errors).holdsNothing()).isTrue();
        assertThat(errors.getAllErrors()).isEmpty();
    }

    @Test
    void numbersAreTheirOwnKeysAndWordsAreCounted() {
        assertThat(EntryForm.keys(COURSE.spots().getFirst().item()))
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        assertThat(EntryForm.keys(COURSE.spots().getLast().item())).containsExactly("1", "2", "3", "4", "5");
    }
}
