package nl.nabij.research;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.nabij.Pages;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Figures;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.research.RuleTest.Doubt;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.SafeTable.Cell;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the talks of a study say of its rule, counted by PostgreSQL; and what is not told. */
@RegionTest
class StudyFiguresTests {

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    Pages pages;

    @Autowired
    StudyFigures figures;

    @Autowired
    Research research;

    @Autowired
    Objections objections;

    @Autowired
    JdbcClient jdbc;

    /** 120 clients whom the rule selects and 300 whom it does not: 0.6 and 0.25 of the answers, so 72 of 72 + 75. */
    @Test
    void sizesOfTheGroupsCountAndTheirAnswersWeigh() {
        World.A.run(() -> {
            var rows = whole();

            var report = figures.of(rows.study(), key());

            var answers = requireNonNull(report.answers());
            assertThat(answers.rows().getFirst().cells())
                    .extracting(Cell::count)
                    .containsExactly(18L, 12L, 0L, 10L);
            assertThat(answers.rows().getLast().cells()).extracting(Cell::count).containsExactly(10L, 30L, 0L, 0L);
            assertThat(report.readings()).hasSize(2);
            var test = report.readings().getFirst().test();
            assertThat(requireNonNull(test.sensitivity()).value()).isCloseTo(72.0 / 147, within(1e-9));
            assertThat(requireNonNull(test.specificity()).value()).isCloseTo(225.0 / 273, within(1e-9));
            assertThat(test.positive().value()).isCloseTo(0.6, within(1e-9));
            assertThat(requireNonNull(test.negative()).value()).isCloseTo(0.75, within(1e-9));
        });
    }

    @Test
    void nothingIsToldAsLongAsOneNumberIsSmall() {
        World.A.run(() -> {
            var rows = new SampleStudyRows(world, jdbc).frame(false, 120, 40).frame(true, 300, 40);
            rows.names(false, "YES", 18);
            rows.names(false, "NO", 12);
            rows.names(false, null, 10);
            rows.names(true, "YES", 9);
            rows.names(true, "NO", 31);

            assertThat(figures.of(rows.study(), key())).isEqualTo(StudyFigures.Report.TOO_FEW);
        });
    }

    @Test
    void rareDoubtIsToldTogetherWithWhatIsNotKnown() {
        World.A.run(() -> {
            var rows = whole();
            rows.names(false, "DOUBTFUL", 3);

            var report = figures.of(rows.study(), key());

            assertThat(requireNonNull(report.answers()).columns()).containsExactly("yes", "no", "none");
            assertThat(requireNonNull(report.answers()).rows().getFirst().cells())
                    .extracting(Cell::count)
                    .containsExactly(18L, 12L, 13L);
            assertThat(report.readings())
                    .extracting(StudyFigures.Reading::doubt)
                    .containsExactly(Doubt.LEFT_OUT);
        });
    }

    @Test
    void whoObjectsIsNotCounted() {
        World.A.run(() -> {
            var rows = whole();
            var more = rows.names(true, "NO", 1).getFirst();

            objections.object(keys.access(world.self(more), more, Purpose.OWN).orElseThrow());

            assertThat(requireNonNull(figures.of(rows.study(), key()).answers())
                            .rows()
                            .getLast()
                            .cells())
                    .extracting(Cell::count)
                    .containsExactly(10L, 30L, 0L, 0L);
        });
    }

    /** Who corrects a talk has read by then how the name came on the list. */
    @Test
    void firstRegistrationCounts() {
        World.A.run(() -> {
            var rows = whole();
            var changed = rows.names(true, "NO", 1).getFirst();
            correct(changed, "YES");

            assertThat(requireNonNull(figures.of(rows.study(), key()).answers())
                            .rows()
                            .getLast()
                            .cells())
                    .extracting(Cell::count)
                    .containsExactly(10L, 31L, 0L, 0L);
        });
    }

    /** Who dropped a name has read how it came, also where the act is taken back. */
    @Test
    void talkWithANameThatWasDroppedBeforeCountsAsNotKnown() {
        World.A.run(() -> {
            var rows = whole();
            rows.names(true, "YES", 10)
                    .forEach(resident -> jdbc.sql("update study_name set dropped = true where resident = ?")
                            .param(resident.value())
                            .update());

            assertThat(requireNonNull(figures.of(rows.study(), key()).answers())
                            .rows()
                            .getLast()
                            .cells())
                    .extracting(Cell::count)
                    .containsExactly(10L, 30L, 0L, 10L);
        });
    }

    /** Two tables about the same people could be subtracted. */
    @Test
    void namesOfStudiesAreInNoOtherFigure() {
        World.A.run(() -> {
            whole();

            assertThat(research.byCriteria(key()).rows())
                    .noneMatch(row -> row.label().equals("rule-9-1"));
        });
    }

    @Test
    void pageSaysWhatTheNumbersMeanAndWhatTheyDoNot() {
        var rosa = World.A.call(() -> world.official("Rosa", Role.RESEARCHER));
        var study = World.A.call(() -> whole().study());

        var page = pages.page(rosa, "/research/studies/" + study);

        assertThat(page.select("h1").text()).isEqualTo("Klopt de regel? Netwerk");
        assertThat(page.select("main").text())
                .contains(
                        "Gevonden (sensitiviteit)",
                        "49%",
                        "Als twijfel telt als eenzaam",
                        "Een indruk na een gesprek is geen diagnose",
                        "Begg en Greenes");
        assertThat(pages.page(rosa, "/research").text()).contains("Klopt een regel?", "Netwerk");
        assertThat(pages.get(World.A.call(() -> world.clientManager()), "/research/studies/" + study))
                .hasStatus(404);
    }

    @Test
    void pageOfAStudyThatHasJustBegunSaysWhenThereWillBeFigures() {
        var rosa = World.A.call(() -> world.official("Rosa", Role.RESEARCHER));
        var study = World.A.call(() -> new SampleStudyRows(world, jdbc).study());

        var page = pages.page(rosa, "/research/studies/" + study);

        assertThat(page.text()).contains("Er zijn nog te weinig gesprekken.", "over minstens 10 mensen");
        assertThat(page.select("svg.nabij-chart")).isEmpty();
    }

    private SampleStudyRows whole() {
        var rows = new SampleStudyRows(world, jdbc).frame(false, 120, 40).frame(true, 300, 40);
        rows.names(false, "YES", 18);
        rows.names(false, "NO", 12);
        rows.names(false, null, 10);
        rows.names(true, "YES", 10);
        rows.names(true, "NO", 30);
        return rows;
    }

    private void correct(ResidentId resident, String presence) {
        jdbc.sql("""
                insert into conversation_earlier (conversation, version, resident, answers, why, corrected_by, corrected_at)
                select id, version, resident, to_jsonb(conversation), 'Vergist', account, registered_at from conversation
                where resident = ?
                """).param(resident.value()).update();
        jdbc.sql("update conversation set presence = ?, version = version + 1 where resident = ?")
                .params(presence, resident.value())
                .update();
    }

    private Figures key() {
        return keys.figures(world.official("Rosa", Role.RESEARCHER), Purpose.KNOW);
    }
}
