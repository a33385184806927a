package nl.nabij.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed is read as a name, a number or a day. */
class SearchTests {

    private static final LocalDate BORN = LocalDate.of(1961, 4, 12);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12-4-1961",
                "12/04/1961",
                "12.4.1961",
                "12 4 1961",
                "1961-04-12",
                "12041961",
                "12 april 1961",
                "12 apr. 1961",
                "wolters 12-04-1961",
                "600123",
                "6001",
                "henk 600123"
            })
    void personIsFound(String typed) {
        var search = Search.of(typed);

        assertThat(search.distance("Henk Wolters", "Henk", List.of("600123"), BORN))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "?!", "13-4-1961", "31-2-1961", "600", "700123", "piet 600123", "piet 12-4-1961"})
    void personIsNotFound(String typed) {
        assertThat(Search.of(typed).distance("Henk Wolters", "Henk", List.of("600123"), BORN))
                .isEmpty();
    }

    @Test
    void calledNameIsANameToo() {
        assertThat(Search.of("sjaan bos").distance("Adriana Bos", "Sjaan", List.of(), null))
                .isPresent();
    }
}
