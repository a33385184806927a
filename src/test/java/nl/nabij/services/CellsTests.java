package nl.nabij.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import nl.nabij.services.Remark.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell of a directory can hold. */
class CellsTests {

    private final Remarks remarks = new Remarks();
    private final Cells cells = new Cells(remarks);

    @ParameterizedTest
    @CsvSource({
        "2005-01-01, 2005-01-01",
        "2023-03-15T10:30:45.123Z, 2023-03-15",
        "12/24/2014, 2014-12-24",
        "24-12-2014, 2014-12-24",
        "3/3/2014, 2014-03-03",
        "'December 24, 2014', 2014-12-24",
    })
    void dateThatCanMeanOneDayIsRead(String cell, LocalDate day) {
        assertThat(Cells.date(cell)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/2/2014", "1/2/14", "13/27/2014", "2014-02-30", "soon", "31/31/2014"})
    void dateThatCanMeanTwoDaysOrNoneIsNotGuessed(String cell) {
        assertThat(Cells.date(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9:30, 09:30", "5:00 PM, 17:00", "8:30AM, 08:30", "10:00:00, 10:00", "10:00Z, 10:00", "5 pm, 17:00"})
    void timeOfDayIsRead(String cell, LocalTime time) {
        assertThat(Cells.time(cell)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "noon", "13:00 PM"})
    void timeThatIsNoneIsNotGuessed(String cell) {
        assertThat(Cells.time(cell)).isEmpty();
    }

    @Test
    void markUpAndCharacterCodesBecomePlainText() {
        var row = row("description", "<p>They&rsquo;re <b>open</b></p><p>also  on Sunday</p>");

        assertThat(cells.plain(row, "description", 100)).isEqualTo("They’re open\nalso on Sunday");
        assertThat(remarks.all()).isEmpty();
    }

    @Test
    void scriptInTextIsTextOnly() {
        assertThat(cells.plain(row("description", "<script>alert(1)</script>Hi"), "description", 100))
                .isEqualTo("alert(1)Hi");
    }

    @Test
    void tooLongIsCutAndTold() {
        assertThat(cells.plain(row("name", "a".repeat(301)), "name", 300)).hasSize(300);
        assertThat(remarks.all())
                .containsExactly(new Remark(
                        new RowPlace("f.csv", 2, ""), "name", "a".repeat(301), Problem.TOO_LONG, "300", false));
    }

    @Test
    void addressOfScriptIsNoLink() {
        assertThat(cells.url(row("url", "javascript:alert(1)"), "url")).isNull();
        assertThat(cells.url(row("url", "www.voorbeeld.example/pad"), "url"))
                .isEqualTo("https://www.voorbeeld.example/pad");
        assertThat(remarks.all()).extracting(Remark::problem).containsExactly(Problem.URL_WRONG);
    }

    @ParameterizedTest
    @CsvSource({"Gratis., true", "None., true", "no charge, true", "'None, except for copies',", "€ 2 per keer,", ","})
    void somethingIsFreeOnlyWhereTheSourceSaysSo(String fees, Boolean free) {
        assertThat(Fees.free(fees, java.util.List.of())).isEqualTo(free);
    }

    @Test
    void amountsSayMoreThanWords() {
        assertThat(Fees.free("gratis", java.util.List.of(java.math.BigDecimal.TWO)))
                .isFalse();
        assertThat(Fees.free(null, java.util.List.of(java.math.BigDecimal.ZERO)))
                .isTrue();
    }

    private static Row row(String column, String cell) {
        return new Row("service", new RowPlace("f.csv", 2, ""), Map.of(column, cell), false);
    }
}
