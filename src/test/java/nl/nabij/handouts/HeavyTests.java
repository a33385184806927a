package nl.nabij.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.nabij.instruments.Instrument;
import nl.nabij.instruments.SampleRegistry;
import nl.nabij.responses.Filled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When somebody who answers is shown at once whom to call. */
class HeavyTests {

    private static final List<Instrument> MAP =
            List.of(SampleRegistry.registry().find("conversation-map").orElseThrow());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik wil dood.",
                "Soms denk ik aan zelfmoord",
                "Ik wil er niet meer zijn.",
                "I do not want to live, I want to die"
            })
    void wordsOfDespairShowWhomToCall(String words) {
        assertThat(Heavy.isIn(filled(Map.of("different", words)), MAP)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"De tuin.", "Die buurman helpt mij vaak.", "Vaker met mensen praten."})
    void everydayWordsDoNot(String words) {
        assertThat(Heavy.isIn(filled(Map.of("goes-well", words)), MAP)).isFalse();
    }

    @Test
    void allMarksAtTheLowestEndShowWhomToCall() {
        assertThat(Heavy.isIn(filled(Map.of("body", "0", "mind", "0", "meaning", "0")), MAP))
                .isTrue();
        assertThat(Heavy.isIn(filled(Map.of("body", "0", "mind", "0", "meaning", "1")), MAP))
                .isFalse();
        assertThat(Heavy.isIn(filled(Map.of("body", "0")), MAP)).isFalse();
        assertThat(Heavy.isIn(Filling.EMPTY, MAP)).isFalse();
    }

    private static Filling filled(Map<String, String> answers) {
        return new Filling(Map.of("conversation-map", new Filled(answers, Set.of(), Set.of())));
    }
}
