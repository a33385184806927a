package nl.nabij.caseload;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import nl.nabij.imports.Fault;
import nl.nabij.imports.SampleFiles;
import nl.nabij.instruments.ZrmDomain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of one row of a caseload file. */
class RowCheckTests {

    private static final Path SAMPLES = Path.of("src/test/resources/caseload");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** What the makers of the file say is wrong with a row, and where we have to say so; both known before the program. */
    private static final Map<String, String> COLUMN_OF = Map.ofEntries(
            Map.entry("postcode bestaat niet", "postcode"),
            Map.entry("postcode met verboden letters", "postcode"),
            Map.entry("score 6", "score-social-network"),
            Map.entry("score 0", "score-justice"),
            Map.entry("score als tekst", "score-finances"),
            Map.entry("onbekende klantmanager", "manager"),
            Map.entry("geboortedatum in de toekomst", "birth-date"),
            Map.entry("datum bestaat niet", "birth-date"),
            Map.entry("zonder klantnummer", "client-number"),
            Map.entry("zonder achternaam", "family-name"),
            Map.entry("onbekende taalcode (waarschuwing)", "language"),
            Map.entry("ZRM-versie onbekend", "zrm-edition"),
            Map.entry("ZRM-datum voor de geboorte", "zrm-date"),
            Map.entry("BSN op de plaats van het klantnummer", "client-number"),
            Map.entry("uitkering begint na vandaag", "benefit-since"),
            Map.entry("zeer lange achternaam", "family-name"),
            Map.entry("huisnummer negatief", "house-number"));

    private final List<Fault> faults = new ArrayList<>();
    private final RowCheck check =
            new RowCheck(SampleRows.MANAGERS, SampleRows.TEAMS, TODAY, column -> column, faults::add);

    /** Doubles are seen over the whole file, in CaseloadFileTests. */
    @Test
    void everyFaultOfTheSampleFileIsToldAtItsRowAndColumn() throws IOException {
        var rows = SampleFiles.rows(SAMPLES.resolve("caseload-faults.csv"), CaseloadColumns.ALL);
        assertThat(rows).hasSize(33);

        for (var row : rows) {
            faults.clear();
            var loaded = check.check(row);

            var expected = row.cell("last");
            var column = COLUMN_OF.get(expected);
            if (column == null) {
                assertThat(faults).as(expected).isEmpty();
                assertThat(loaded).as(expected).isNotNull();
            } else {
                assertThat(faults).as(expected).singleElement().satisfies(fault -> {
                    assertThat(fault.row()).isEqualTo(row.number());
                    assertThat(fault.header()).isEqualTo(column);
                    assertThat(fault.value()).isEqualTo(row.cell(column));
                    assertThat(fault.warning()).isEqualTo(expected.contains("waarschuwing"));
                });
                assertThat(loaded != null).as(expected).isEqualTo(expected.contains("waarschuwing"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "caseload-2017-utf8.csv, 5000",
        "caseload-2017-excel.csv, 400",
        "caseload-2013.csv, 300",
        "caseload-2017.xlsx, 500"
    })
    void goodFilesHaveNoFault(String name, int rows) throws IOException {
        var good = SampleFiles.rows(SAMPLES.resolve(name), CaseloadColumns.ALL).stream()
                .map(check::check)
                .filter(Objects::nonNull)
                .toList();

        assertThat(faults).allMatch(Fault::warning).hasSizeLessThan(2);
        assertThat(good).hasSize(rows);
    }

    @Test
    void formulaInNameStaysText() {
        var row = requireNonNull(checked("given-name", "=HYPERLINK(\"http://x.example\")"));

        assertThat(row.told().texts().getFirst()).isEqualTo("=HYPERLINK(\"http://x.example\")");
    }

    @Test
    void fileOf2013NeverFillsColumnsOf2017() throws IOException {
        var scores = SampleFiles.rows(SAMPLES.resolve("caseload-2013.csv"), CaseloadColumns.ALL).stream()
                .map(row -> requireNonNull(check.check(row)))
                .map(row -> requireNonNull(row.assessment()))
                .flatMap(assessment -> assessment.scores().keySet().stream())
                .collect(Collectors.toSet());

        assertThat(scores)
                .contains(ZrmDomain.DAYTIME_ACTIVITIES, ZrmDomain.ADL)
                .doesNotContain(
                        ZrmDomain.WORK_EDUCATION, ZrmDomain.TIME_USE, ZrmDomain.BASIC_ADL, ZrmDomain.INSTRUMENTAL_ADL);
    }

    @Test
    void scoreOfDomainThatTheEditionLacksIsFault() {
        var cells = SampleRows.good();
        cells.put("zrm-edition", "2013");
        cells.put("score-basic-adl", "4");

        assertThat(check.check(SampleFiles.row(2, cells))).isNull();
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.header()).isEqualTo("score-basic-adl");
            assertThat(fault.message()).isEqualTo("caseload.fault.score.edition");
        });
    }

    @Test
    void everyFaultOfRowIsToldAtOnce() {
        var cells = SampleRows.good();
        cells.put("postcode", "0123AB");
        cells.put("team", "Activering Elders");
        cells.put("score-finances", "9");

        assertThat(check.check(SampleFiles.row(7, cells))).isNull();
        assertThat(faults).extracting(Fault::header).containsExactly("postcode", "team", "score-finances");
    }

    @ParameterizedTest
    @CsvSource({
        "birth-date, 3-8-1962, ''",
        "birth-date, 1962-08-03, ''",
        "birth-date, 19620803, ''",
        "birth-date, 03/08/62, caseload.fault.date",
        "birth-date, 29-02-2001, caseload.fault.date",
        "birth-date, 01-01-1899, caseload.fault.birth-date.old",
        "benefit-since, 22-11-2026, ''",
        "benefit-since, 23-11-2026, caseload.fault.benefit-since.future",
        "zrm-date, 23-11-2026, caseload.fault.zrm-date.future",
        "zrm-date, '', caseload.fault.zrm-date.missing",
        "zrm-edition, '', caseload.fault.zrm-edition",
        "postcode, '', ''",
        "postcode, 1442SA, caseload.fault.postcode.letters",
        "postcode, 1442Sd, caseload.fault.postcode.letters",
        "house-number, 12a, caseload.fault.house-number",
        "house-number, 100000, caseload.fault.house-number",
        "household, Gehuwd, ''",
        "household, kasteel, caseload.fault.household",
        "sex, vrouw, ''",
        "sex, '', ''",
        "sex, q, caseload.fault.sex",
        "language, '', ''",
        "client-number, 999990019, caseload.fault.client-number.bsn",
        "client-number, 111222333, caseload.fault.client-number.bsn",
        "client-number, 99999.0019, caseload.fault.client-number.bsn",
        "client-number, 999990018, ''",
        "client-number, KM-2024/17, ''",
        "client-number, 12 34, caseload.fault.client-number.form",
        "manager, '', caseload.fault.missing",
        "given-name, '', caseload.fault.missing"
    })
    void oneCellDecides(String column, String value, String message) {
        var row = checked(column, value);

        assertThat(faults).extracting(Fault::message).isEqualTo(message.isEmpty() ? List.of() : List.of(message));
        assertThat(row != null).isEqualTo(message.isEmpty());
    }

    @Test
    void benefitFromBeforeTheBirthIsRemarkOnly() {
        assertThat(checked("benefit-since", "01-01-1950")).isNotNull();
        assertThat(faults).singleElement().matches(Fault::warning);
    }

    @Test
    void reasonIsKeptOnlyWhereNothingWasAssessed() {
        var cells = SampleRows.good();
        cells.put("reason-finances", "wilde niet");
        cells.put("reason-justice", "niet van belang");

        var row = requireNonNull(check.check(SampleFiles.row(2, cells)));

        assertThat(requireNonNull(row.assessment()).reasons())
                .containsExactly(Map.entry(ZrmDomain.JUSTICE, "niet van belang"));
    }

    @Test
    void oneDigitDecidesTheElevenTest() {
        for (var digit = '0'; digit <= '9'; digit++) {
            assertThat(Bsn.isBsn("99999001" + digit)).isEqualTo(digit == '9');
        }
        assertThat(Bsn.isBsn("00000000")).isFalse();
        assertThat(Bsn.isBsn("104900")).isFalse();
    }

    @Test
    void anyCellsEndInRowOrFaultNeverInException() {
        var seed = 42L;
        var random = new SplittableRandom(seed);
        var signs = "19-/. ABSDSzë=+@\uFFFD٣";
        for (var round = 0; round < 5_000; round++) {
            var cells = SampleRows.good();
            for (var column : List.copyOf(cells.keySet())) {
                if (random.nextInt(4) == 0) {
                    cells.put(
                            column,
                            random.ints(random.nextInt(12), 0, signs.length())
                                    .mapToObj(i -> signs.substring(i, i + 1))
                                    .collect(Collectors.joining()));
                }
            }
            faults.clear();

            var row = check.check(SampleFiles.row(round, cells));

            assertThat(row == null)
                    .as("seed %d, round %d, %s", seed, round, cells)
                    .isEqualTo(faults.stream().anyMatch(fault -> !fault.warning()));
        }
    }

    private @Nullable CaseloadRow checked(String column, String value) {
        var cells = SampleRows.good();
        cells.put(column, value);
        return check.check(SampleFiles.row(2, cells));
    }
}
