package nl.nabij.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.nabij.RandomJson;
import org.junit.jupiter.api.Test;

/** Criteria that nobody meant: they are criteria, or the place of what is wrong is told; nothing else is thrown. */
class CriterionFuzzTests {

    private static final String WHOLE = """
            {"version": 1, "criterion": {"kind": "all-of", "of": [
              {"kind": "domain-at-most", "domain": "SOCIAL_NETWORK", "months": 18, "level": 3},
              {"kind": "any-of", "of": [
                {"kind": "domain-at-least", "domain": "MENTAL_HEALTH", "months": 18, "level": 2},
                {"kind": "domain-changed", "domain": "SOCIAL_NETWORK", "months": 18, "direction": "DOWN", "levels": 1, "period": 24}]},
              {"kind": "not", "of": {"kind": "household", "any": ["SINGLE"]}},
              {"kind": "age", "from": 20, "to": 60},
              {"kind": "neighbourhood", "code": "BU09990101"},
              {"kind": "language", "language": "nl"},
              {"kind": "no-contact", "months": 6}]}}
            """;
    private static final List<String> WORDS = List.of(
            "version",
            "criterion",
            "kind",
            "all-of",
            "any-of",
            "not",
            "of",
            "domain-at-most",
            "domain-changed",
            "not-assessed",
            "domain",
            "level",
            "months",
            "direction",
            "UP",
            "levels",
            "period",
            "age",
            "from",
            "to",
            "years-on-benefit",
            "household",
            "any",
            "neighbourhood",
            "code",
            "language",
            "no-contact",
            "origin",
            "nationality",
            "SOCIAL_NETWORK");

    @Test
    void anyTextIsCriteriaOrToldWithItsPlace() {
        var random = new RandomJson(20261125, WORDS);
        var whole = WHOLE.getBytes(StandardCharsets.UTF_8);
        var sound = 0;
        for (var round = 0; round < 15_000; round++) {
            var text = switch (round % 3) {
                case 0 -> random.spoilt(WHOLE).toString();
                case 1 -> random.tree().toString();
                default -> new String(random.torn(whole), StandardCharsets.UTF_8);
            };
            try {
                assertThat(CriterionJson.read(text)).isNotNull();
                sound++;
            } catch (NotCriteria told) {
                assertThat(told.getMessage()).as(text).startsWith("criteria");
            }
        }
        assertThat(CriterionJson.read(WHOLE)).isNotNull();
        assertThat(sound).isPositive();
    }
}
