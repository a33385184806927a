package nl.nabij.caseload;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.instruments.ZrmEdition;
import nl.nabij.shared.AssessmentId;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * What a professional saw of somebody's self-reliance on one day, by the edition that was used then. Never a total: the
 * domains are not to be added up, and the ZRM does not measure loneliness.
 *
 * @param scores 1 acute problems to 5 full self-reliance; a domain that was not assessed is not in it
 * @param notAssessed why a domain was not assessed, where that was told
 */
public record ZrmAssessment(
        AssessmentId id,
        ResidentId resident,
        LocalDate assessedOn,
        ZrmEdition edition,
        Map<ZrmDomain, Integer> scores,
        Map<ZrmDomain, String> notAssessed) {

    /** @throws IllegalArgumentException for a score outside 1 to 5, or a domain that the edition does not have */
    public ZrmAssessment {
        scores = scores.isEmpty() ? Map.of() : new EnumMap<>(scores);
        notAssessed = notAssessed.isEmpty() ? Map.of() : new EnumMap<>(notAssessed);
        for (var score : scores.entrySet()) {
            if (score.getValue() < 1
                    || score.getValue() > 5
                    || !score.getKey().editions().contains(edition)) {
                throw new IllegalArgumentException("no score of %s: %s".formatted(edition, score));
            }
        }
    }

    /** 1 to 5; null where the domain was not assessed. */
    public @Nullable Integer score(ZrmDomain domain) {
        return scores.get(domain);
    }
}
