package nl.nabij.research;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.nabij.access.Figures;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.criteria.CriteriaSettings;
import nl.nabij.regions.Settings;
import nl.nabij.shared.SafeTable;
import nl.nabij.shared.SmallNumbers;
import nl.nabij.shared.SmallNumbers.Counted;
import nl.nabij.shared.SmallNumbers.Totals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of the research module: what became of the lists that criteria gave. It counts everybody who did not
 * object, and answers nothing but safe tables. The names of studies are counted by {@link StudyFigures} and not here, so that
 * no group can be computed from two tables.
 */
@Service
@Transactional
public class Research {

    /** What became of somebody on a list; everybody is in exactly one of them, so that the columns never overlap. */
    static final List<String> STAGES =
            List.of("waiting", "invited", "talked-yes", "talked-no", "talked-doubtful", "talked-not-discussed");

    private static final String COUNTS = """
            count(*) filter (where stage = 'waiting') as waiting,
            count(*) filter (where stage = 'invited') as invited,
            count(*) filter (where stage = 'YES') as talked_yes,
            count(*) filter (where stage = 'NO') as talked_no,
            count(*) filter (where stage = 'DOUBTFUL') as talked_doubtful,
            count(*) filter (where stage = 'NOT_DISCUSSED') as talked_not_discussed
            """;

    private static final String PEOPLE = """
            with people as (
                select run.criteria_key || '-' || run.criteria_version as criteria, selected.reasons,
                       case when selected.state = 'TALKED' then coalesce(conversation.presence, 'NOT_DISCUSSED')
                            when invitation.selected is not null then 'invited'
                            else 'waiting' end as stage
                from selected
                join selection_run run on run.id = selected.run
                left join invitation on invitation.selected = selected.id
                left join conversation on conversation.id = selected.conversation and conversation.status = 'REGISTERED'
                left join study_name on study_name.selected = selected.id
                where not exists (select from research_objection objection where objection.resident = selected.resident)
                  and study_name.selected is null)
            """;

    private final JdbcClient jdbc;
    private final Settings settings;

    Research(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** One row per criteria that ran, labelled {@code key-version}; columns are {@link #STAGES}, with totals of the rows. */
    @Opens(Part.SELECTION)
    public SafeTable byCriteria(Figures figures) {
        var rows = jdbc.sql(PEOPLE + "select criteria as label, " + COUNTS
                        + " from people group by criteria order by criteria")
                .query(Research::counted)
                .list();
        return safe(rows);
    }

    /**
     * One row per condition of these criteria that was a reason for a conversation, labelled with its number from 1;
     * somebody with two reasons stands in two rows, so there are no totals of the columns.
     *
     * @param criteria key and version, such as {@code small-network-1}
     */
    @Opens(Part.SELECTION)
    public SafeTable byReason(String criteria, Figures figures) {
        var rows = jdbc.sql(PEOPLE + "select reason.number::text as label, " + COUNTS + """
                from people cross join lateral jsonb_array_elements(reasons) with ordinality as reason (found, number)
                where criteria = :criteria and (reason.found ->> 'is')::boolean
                group by reason.number order by reason.number
                """)
                .param("criteria", criteria)
                .query(Research::counted)
                .list();
        return safe(rows);
    }

    private SafeTable safe(List<Counted> rows) {
        return SmallNumbers.of(settings.of(CriteriaSettings.SMALLEST_GROUP)).table(STAGES, rows, Totals.OF_ROWS);
    }

    private static Counted counted(ResultSet row, int number) throws SQLException {
        return new Counted(
                row.getString("label"),
                List.of(
                        row.getLong("waiting"),
                        row.getLong("invited"),
                        row.getLong("talked_yes"),
                        row.getLong("talked_no"),
                        row.getLong("talked_doubtful"),
                        row.getLong("talked_not_discussed")));
    }
}
