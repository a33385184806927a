package nl.nabij.selections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.nabij.selections.Draw.Candidate;
import nl.nabij.selections.Draw.Cell;
import nl.nabij.selections.Draw.Drawn;
import nl.nabij.shared.ResidentId;
import org.junit.jupiter.api.Test;

/** The lot of a study. The expected values come from scripts/reference/rule_test.py, which knows nothing of this program. */
class DrawTests {

    private static final UUID SEED = UUID.fromString("6f1c0b1e-6a0f-4a53-9c0b-3f0b6a1d2e4c");
    private static final String ANNA = "00000000-0000-0000-0000-0000000000aa";

    private static final Draw DRAW = new Draw(SEED, 40, false);

    @Test
    void lotIsWhatAnotherProgramDraws() {
        assertThat(DRAW.lot(resident(1).toString())).startsWith("fae2adda453c1058");
        assertThat(IntStream.rangeClosed(1, 20).filter(place -> DRAW.isByLot(ANNA, place)))
                .containsExactly(5, 9, 11, 16, 20);
    }

    @Test
    void namesComeInTheOrderOfTheirLot() {
        var caseload = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> candidate(number, true, 2))
                .toList();

        var names = new Draw(SEED, 0, false).names(ANNA, 0, 8, Map.of(), caseload);

        assertThat(names)
                .extracting(Drawn::resident)
                .containsExactly(IntStream.of(2, 5, 7, 4, 3, 6, 8, 1)
                        .mapToObj(DrawTests::resident)
                        .toArray(ResidentId[]::new));
    }

    @Test
    void orderOfTheCaseloadMeansNothing() {
        var caseload = caseload(40);

        assertThat(DRAW.names(ANNA, 0, 12, Map.of(), caseload.reversed()))
                .isEqualTo(DRAW.names(ANNA, 0, 12, Map.of(), caseload));
    }

    @Test
    void weeksAfterEachOtherGiveWhatOneDrawWouldGive() {
        var caseload = new ArrayList<>(caseload(40));
        var atOnce = DRAW.names(ANNA, 0, 12, Map.of(), caseload);

        var weekly = new ArrayList<Drawn>();
        var before = new HashMap<Cell, Integer>();
        for (var week = 0; week < 6; week++) {
            var now = DRAW.names(ANNA, 2 * week, 2, before, caseload);
            now.forEach(name -> before.merge(new Cell(name.byLot(), name.stratum()), 1, Integer::sum));
            caseload.removeIf(
                    candidate -> now.stream().anyMatch(name -> name.resident().equals(candidate.resident())));
            weekly.addAll(now);
        }

        assertThat(weekly).isEqualTo(atOnce);
    }

    /** Whoever came after that would be known to be of the other group. Places 5, 9, 11, 16 and 20 are by lot. */
    @Test
    void nobodyComesAnyMoreOnceOneGroupHasNobodyLeft() {
        var selected = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> candidate(number, true, 2))
                .toList();
        var others = IntStream.rangeClosed(31, 33)
                .mapToObj(number -> candidate(number, false, 2))
                .toList();

        var names = DRAW.names(
                ANNA,
                0,
                20,
                Map.of(),
                Stream.concat(selected.stream(), others.stream()).toList());

        assertThat(names).as("the last of the others came with place 11").hasSize(11);
        assertThat(names.getLast().byLot()).isTrue();
        assertThat(DRAW.names(ANNA, 0, 20, Map.of(), selected)).isEmpty();
        assertThat(DRAW.names(ANNA, 0, 20, Map.of(), others)).isEmpty();
        assertThat(new Draw(SEED, 0, false).names(ANNA, 0, 20, Map.of(), selected))
                .as("without a comparison group there is nothing to tell")
                .hasSize(20);
    }

    @Test
    void agesComeInTurn() {
        var draw = new Draw(SEED, 50, true);
        var caseload = IntStream.rangeClosed(1, 600)
                .mapToObj(number ->
                        candidate(number, number > 300, number <= 280 ? 1 : number <= 295 ? 2 : number <= 300 ? 3 : 1))
                .toList();

        var strata = draw.names(ANNA, 0, 60, Map.of(), caseload).stream()
                .filter(Drawn::byLot)
                .map(Drawn::stratum)
                .toList();

        assertThat(strata.subList(0, 6)).containsExactly(1, 2, 3, 1, 2, 3);
        assertThat(strata.stream().filter(stratum -> stratum == 3))
                .as("as many as there are")
                .hasSize(5);
    }

    /** Of many places the share is by lot: within four standard errors of 40 of 100. */
    @Test
    void shareIsKeptInTheLongRun() {
        var byLot = IntStream.rangeClosed(1, 10_000)
                .filter(place -> DRAW.isByLot(ANNA, place))
                .count();

        assertThat(byLot).isBetween(3_804L, 4_196L);
    }

    /** Each is drawn as often as another: 2,000 seeds, ten people, one place; 200 times each, within four standard errors. */
    @Test
    void nobodyHasABetterLot() {
        var caseload = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> candidate(number, true, 2))
                .toList();
        var times = new HashMap<ResidentId, Integer>();
        for (var seed = 1; seed <= 2_000; seed++) {
            new Draw(new UUID(seed, 7), 0, false)
                    .names(ANNA, 0, 1, Map.of(), caseload)
                    .forEach(name -> times.merge(name.resident(), 1, Integer::sum));
        }

        assertThat(times).hasSize(10);
        assertThat(times.values()).allSatisfy(number -> assertThat(number).isBetween(147, 253));
    }

    private static List<Candidate> caseload(int people) {
        return IntStream.rangeClosed(1, people)
                .mapToObj(number -> candidate(number, number % 3 == 0, 1 + number % 3))
                .toList();
    }

    private static Candidate candidate(int number, boolean meets, int ages) {
        return new Candidate(resident(number), resident(number).toString(), meets, ages);
    }

    private static ResidentId resident(int number) {
        return ResidentId.of("00000000-0000-0000-0000-%012d".formatted(number));
    }
}
