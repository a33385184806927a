package nl.nabij.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.instruments.ZrmEdition;
import nl.nabij.shared.AssessmentId;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads assessments: one wide row each. */
@Repository
class AssessmentRepository {

    private static final TypeReference<EnumMap<ZrmDomain, String>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AssessmentRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The latest first. */
    List<ZrmAssessment> of(ResidentId resident) {
        return jdbc.sql("select * from zrm_assessment where resident = ? order by assessed_on desc, edition desc")
                .param(resident.value())
                .query(this::assessment)
                .list();
    }

    private ZrmAssessment assessment(ResultSet row, int number) throws SQLException {
        var edition = row.getInt("edition") == ZrmEdition.ZRM_2013.year() ? ZrmEdition.ZRM_2013 : ZrmEdition.ZRM_2017;
        Map<ZrmDomain, Integer> scores = new EnumMap<>(ZrmDomain.class);
        for (var domain : edition.domains()) {
            var score = row.getObject(domain.column(), Integer.class);
            if (score != null) {
                scores.put(domain, score);
            }
        }
        return new ZrmAssessment(
                new AssessmentId(row.getObject("id", UUID.class)),
                new ResidentId(row.getObject("resident", UUID.class)),
                row.getObject("assessed_on", LocalDate.class),
                edition,
                scores,
                json.readValue(row.getString("not_assessed"), REASONS));
    }
}
