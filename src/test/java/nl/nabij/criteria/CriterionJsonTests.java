package nl.nabij.criteria;

import static nl.nabij.instruments.ZrmDomain.SOCIAL_NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.SplittableRandom;
import nl.nabij.criteria.Criterion.DomainAtMost;
import nl.nabij.criteria.Criterion.Not;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriterionJsonTests {

    private static final long SEED = 20261122;
    private static final String NETWORK =
            "{'kind':'domain-at-most','domain':'SOCIAL_NETWORK','months':12,'level':3}".replace('\'', '"');

    @Test
    void hasOneShape() {
        assertThat(CriterionJson.write(new DomainAtMost(SOCIAL_NETWORK, 3, 12)))
                .isEqualTo("{\"version\":1,\"criterion\":" + NETWORK + "}");
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        var chance = new RandomCriteria(new SplittableRandom(SEED), LocalDate.of(2026, 11, 22));
        for (var round = 0; round < 2_000; round++) {
            var criterion = chance.criterion(4);

            assertThat(CriterionJson.read(CriterionJson.write(criterion)))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(criterion);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{'version':2,'criterion':N} | criteria.version: 2 is unknown; this program reads 1",
                "{'criterion':N} | criteria.version: this field is missing",
                "{'version':1} | criteria.criterion: this field is missing",
                "{'version':1,'criterion':N,'sex':1} | criteria.sex: this field is unknown; known are [version, criterion]",
                "{'version':1,'criterion':{'kind':'sex'}} | criteria.criterion.kind: 'sex' is unknown",
                "{'version':1,'criterion':{'kind':'nationality'}} | criteria.criterion.kind: 'nationality' is unknown",
                "{'version':1,'criterion':{'kind':'neighbourhood','code':'x'}} | criteria.criterion: code: 'x' does not match",
                "{'version':1,'criterion':{'kind':'language','language':'nl','origin':'x'}} | criteria.criterion.origin: this field is unknown; known are [kind, language]",
                "{'version':1,'criterion':{'kind':'no-contact'}} | criteria.criterion.months: this field is missing",
                "{'version':1,'criterion':{'kind':'age','from':1,'to':2,'sex':'F'}} | criteria.criterion.sex: this field is unknown; known are [kind, from, to]",
                "{'version':1,'criterion':{'kind':'age','from':9,'to':2}} | criteria.criterion: from: 9 is not between 0 and 2",
                "{'version':1,'criterion':{'kind':'age','from':'9','to':2}} | criteria.criterion.from: a whole number is expected",
                "{'version':1,'criterion':{'kind':'age','from':1.5,'to':2}} | criteria.criterion.from: a whole number is expected",
                "{'version':1,'criterion':{'kind':'age','from':99999999999,'to':2}} | criteria.criterion.from: a whole number is expected",
                "{'version':1,'criterion':{'kind':'not','of':[N]}} | criteria.criterion.of.kind: this field is missing",
                "{'version':1,'criterion':{'kind':'all-of','of':N}} | criteria.criterion.of: a list is expected",
                "{'version':1,'criterion':{'kind':'any-of','of':[N,7]}} | criteria.criterion.of[1].kind: this field is missing",
                "{'version':1,'criterion':{'kind':'all-of','of':[]}} | criteria.criterion: of: 0 is not between 1 and 20",
                "{'version':1,'criterion':{'kind':7}} | criteria.criterion.kind: a word is expected",
                "{'version':1,'version':1,'criterion':N} | criteria: this is no JSON: Duplicate",
                "{'version':1,'criterion':N} x | criteria: this is no JSON: Unrecognized token",
                "[] | criteria: an object is expected",
                "# # | criteria: an object is expected"
            })
    void whatIsNotUnderstoodIsRefusedAndSaidWhere(String json, String message) {
        var text = json.replace("N", NETWORK).replace('\'', '"');

        assertThatExceptionOfType(NotCriteria.class)
                .isThrownBy(() -> CriterionJson.read(text))
                .withMessageContaining(message);
    }

    @Test
    void unknownDomainIsRefusedWithTheKnownOnes() {
        var json = "{\"version\":1,\"criterion\":" + NETWORK.replace("SOCIAL_NETWORK", "NATIONALITY") + "}";

        assertThatExceptionOfType(NotCriteria.class)
                .isThrownBy(() -> CriterionJson.read(json))
                .withMessageStartingWith(
                        "criteria.criterion.domain: \"NATIONALITY\" is unknown; known are [FINANCES, ");
    }

    @Test
    void depthAndSizeHaveAnEnd() {
        Criterion deep = new DomainAtMost(SOCIAL_NETWORK, 3, 12);
        for (var i = 0; i < 8; i++) {
            deep = new Not(deep);
        }
        var deepest = CriterionJson.write(((Not) deep).of());
        var tooDeep = CriterionJson.write(deep);
        var twenty = "{\"kind\":\"all-of\",\"of\":[" + (NETWORK + ",").repeat(19) + NETWORK + "]}";
        var eighty = "{\"version\":1,\"criterion\":{\"kind\":\"any-of\",\"of\":[" + (twenty + ",").repeat(3) + twenty
                + "]}}";

        assertThat(CriterionJson.read(deepest)).isEqualTo(((Not) deep).of());
        assertThatExceptionOfType(NotCriteria.class)
                .isThrownBy(() -> CriterionJson.read(tooDeep))
                .withMessageContaining("deeper than 8 levels");
        assertThatExceptionOfType(NotCriteria.class)
                .isThrownBy(() -> CriterionJson.read(eighty))
                .withMessageContaining("80 conditions are too many; at most 60");
    }
}
