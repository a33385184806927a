package nl.nabij.research;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import nl.nabij.access.Figures;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.criteria.CriteriaSettings;
import nl.nabij.regions.Settings;
import nl.nabij.research.RuleTest.Cell;
import nl.nabij.research.RuleTest.Doubt;
import nl.nabij.selections.Studies;
import nl.nabij.shared.SafeTable;
import nl.nabij.shared.SafeTable.Hidden;
import nl.nabij.shared.SmallNumbers;
import nl.nabij.shared.SmallNumbers.Counted;
import nl.nabij.shared.SmallNumbers.Totals;
import nl.nabij.shared.StudyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second front door of the research module: what the talks of a study say of its rule.
 *
 * <p>All or nothing: numbers by group are told only where every one of them is nobody or at least the smallest group, so that
 * there is nothing to compute from another table or from an estimate. Where only doubt is rare, it is told together with the
 * names without an impression. Who objects to research is not counted.
 */
@Service
@Transactional
public class StudyFigures {

    static final List<String> ANSWERS = List.of("yes", "no", "doubtful", "none");
    private static final List<String> SURE = List.of("yes", "no", "none");

    private final JdbcClient jdbc;
    private final Studies studies;
    private final Settings settings;

    StudyFigures(JdbcClient jdbc, Studies studies, Settings settings) {
        this.jdbc = jdbc;
        this.studies = studies;
        this.settings = settings;
    }

    /**
     * What can be told; both null while it is too little.
     *
     * @param answers one row per group, {@code rule} and {@code lot}, with totals; nothing in it is hidden
     * @param readings what the talks come to, by what doubt counts as; empty where nothing can be told
     */
    record Report(@Nullable SafeTable answers, List<Reading> readings) {

        static final Report TOO_FEW = new Report(null, List.of());
    }

    /** One way to count doubt, and what comes of it. */
    record Reading(Doubt doubt, RuleTest test) {}

    @Opens(Part.SELECTION)
    Report of(StudyId id, Figures figures) {
        var hidesHowMany = studies.counts(id, figures).totals().stream()
                .anyMatch(totals -> totals.total() == null || totals.total().hidden() != null);
        var cells = cells(id);
        if (hidesHowMany || cells.isEmpty()) {
            return Report.TOO_FEW;
        }
        var whole = table(ANSWERS, cells, this::answers);
        if (isOpen(whole)) {
            return new Report(whole, readings(cells, Doubt.ABSENT, Doubt.PRESENT));
        }
        var sure = table(SURE, cells, this::sureAnswers);
        return isOpen(sure) ? new Report(sure, readings(cells, Doubt.LEFT_OUT)) : Report.TOO_FEW;
    }

    private static boolean isOpen(SafeTable table) {
        return Stream.of(Hidden.values()).noneMatch(table::hides);
    }

    private static List<Reading> readings(List<Counts> cells, Doubt... doubts) {
        var tested = cells.stream().map(Counts::cell).toList();
        return Stream.of(doubts)
                .flatMap(doubt -> Stream.ofNullable(RuleTest.of(tested, doubt)).map(test -> new Reading(doubt, test)))
                .toList();
    }

    /** What one client manager's part of the study came to. */
    private record Counts(Cell cell, long names) {}

    /** The impression is that of the first registration: later corrections were made by somebody who knew how the name came. */
    private List<Counts> cells(StudyId id) {
        return jdbc.sql("""
                with answer as (
                    select n.account, n.by_lot, n.stratum,
                           case when s.state = 'TALKED' and c.status = 'REGISTERED' and not n.dropped then coalesce(
                               (select e.answers ->> 'presence' from conversation_earlier e
                                where e.conversation = c.id order by e.version limit 1),
                               c.presence) end as presence
                    from study_name n
                    join selected s on s.id = n.selected
                    left join conversation c on c.id = s.conversation
                    where n.study = :study
                      and not exists (select from research_objection o where o.resident = n.resident))
                select f.by_lot, f.clients, f.drawn, count(a.account) as names,
                       count(*) filter (where a.presence = 'YES')      as yes,
                       count(*) filter (where a.presence = 'NO')       as no,
                       count(*) filter (where a.presence = 'DOUBTFUL') as doubtful
                from study_frame f
                left join answer a on a.account = f.account and a.by_lot = f.by_lot and a.stratum = f.stratum
                where f.study = :study
                group by f.account, f.by_lot, f.stratum, f.clients, f.drawn
                """)
                .param("study", id.value())
                .query((row, number) -> new Counts(
                        new Cell(
                                row.getBoolean("by_lot"),
                                row.getLong("clients"),
                                row.getLong("drawn"),
                                row.getLong("yes"),
                                row.getLong("no"),
                                row.getLong("doubtful")),
                        row.getLong("names")))
                .list();
    }

    private SafeTable table(List<String> columns, List<Counts> cells, Function<List<Counts>, List<Long>> counted) {
        var rows = Stream.of(false, true)
                .filter(byLot -> cells.stream().anyMatch(cell -> cell.cell.byLot() == byLot))
                .map(byLot -> new Counted(
                        byLot ? "lot" : "rule",
                        counted.apply(cells.stream()
                                .filter(cell -> cell.cell.byLot() == byLot)
                                .toList())))
                .toList();
        return SmallNumbers.of(settings.of(CriteriaSettings.SMALLEST_GROUP)).table(columns, rows, Totals.BOTH);
    }

    private List<Long> answers(List<Counts> cells) {
        return List.of(
                sum(cells, one -> one.cell.yes()),
                sum(cells, one -> one.cell.no()),
                sum(cells, one -> one.cell.doubtful()),
                sum(cells, one -> one.names - one.cell.yes() - one.cell.no() - one.cell.doubtful()));
    }

    private List<Long> sureAnswers(List<Counts> cells) {
        return List.of(
                sum(cells, one -> one.cell.yes()),
                sum(cells, one -> one.cell.no()),
                sum(cells, one -> one.names - one.cell.yes() - one.cell.no()));
    }

    private static long sum(List<Counts> cells, ToLongFunction<Counts> count) {
        return cells.stream().mapToLong(count).sum();
    }
}
