package nl.nabij.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The names of columns in files of several makers. */
class HeadersTests {

    private static final List<Column> COLUMNS = List.of(
            Column.required("number", "Klantnummer", "client number"),
            Column.optional("finances", "Financiën", "finances"),
            Column.optional("since", "Uitkering sinds"));

    @Test
    void capitalsAccentsAndSignsDoNotMatter() {
        assertThat(Headers.guess(COLUMNS, List.of("UITKERING_SINDS", "Financien", " Client-Number ")))
                .containsEntry("number", 2)
                .containsEntry("finances", 1)
                .containsEntry("since", 0);
    }

    @Test
    void earlierOfTwoColumnsWithOneNameIsTaken() {
        assertThat(Headers.guess(COLUMNS, List.of("klantnummer", "Klantnummer")))
                .containsEntry("number", 0);
    }

    @Test
    void unknownColumnIsLeftAlone() {
        assertThat(Headers.guess(COLUMNS, List.of("(verwacht)", ""))).isEmpty();
    }

    @Test
    void sameNamesInSameOrderAreTheSameFile() {
        assertThat(Headers.fingerprint(List.of("Financiën", "Team")))
                .isEqualTo(Headers.fingerprint(List.of("financien", "TEAM")))
                .isNotEqualTo(Headers.fingerprint(List.of("Team", "Financiën")));
    }
}
