package nl.nabij.criteria;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one condition found when the criteria ran.
 *
 * @param is whether it holds; null where that is not known
 * @param value a level, a number of years or a kind of household; null where there is none
 * @param on the day of the assessment; null where no assessment was used
 * @param before the level it is compared with; null where nothing is compared, as is beforeOn
 */
public record Reason(
        @Nullable Boolean is,
        @Nullable String value,
        @Nullable LocalDate on,
        @Nullable String before,
        @Nullable LocalDate beforeOn) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What {@link CriterionSql#reasons()} made, in the order of the conditions. */
    public static List<Reason> read(String json) {
        return List.of(JSON.readValue(json, Reason[].class));
    }
}
