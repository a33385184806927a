package nl.nabij.criteria;

import static nl.nabij.criteria.Truth.FALSE;
import static nl.nabij.criteria.Truth.TRUE;
import static nl.nabij.criteria.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Truth as SQL has it; the tables were printed by PostgreSQL. */
class TruthTests {

    @ParameterizedTest
    @CsvSource({
        "TRUE,TRUE,TRUE,TRUE", "TRUE,FALSE,FALSE,TRUE", "TRUE,UNKNOWN,UNKNOWN,TRUE",
        "FALSE,TRUE,FALSE,TRUE", "FALSE,FALSE,FALSE,FALSE", "FALSE,UNKNOWN,FALSE,UNKNOWN",
        "UNKNOWN,TRUE,UNKNOWN,TRUE", "UNKNOWN,FALSE,FALSE,UNKNOWN", "UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN"
    })
    void joinsAsSql(Truth one, Truth other, Truth and, Truth or) {
        assertThat(one.and(other)).isEqualTo(and);
        assertThat(one.or(other)).isEqualTo(or);
    }

    @Test
    void unknownStaysUnknownWhenTurnedRound() {
        assertThat(TRUE.not()).isEqualTo(FALSE);
        assertThat(FALSE.not()).isEqualTo(TRUE);
        assertThat(UNKNOWN.not()).isEqualTo(UNKNOWN);
        assertThat(Truth.of(true)).isEqualTo(TRUE);
        assertThat(Truth.of(false)).isEqualTo(FALSE);
    }
}
