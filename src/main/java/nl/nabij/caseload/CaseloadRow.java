package nl.nabij.caseload;

import java.time.LocalDate;
import java.util.Map;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * One row that was checked and found good.
 *
 * @param assessment null where the row tells of none
 */
record CaseloadRow(
        int number,
        String clientNumber,
        Told told,
        AccountId manager,
        TeamId team,
        @Nullable LocalDate benefitSince,
        @Nullable Assessed assessment) {

    /**
     * What a row tells of the ZRM.
     *
     * @param scores 1 to 5; a domain that was not assessed is not in it
     * @param reasons why a domain was not assessed, where that is told
     */
    record Assessed(LocalDate on, int edition, Map<ZrmDomain, Integer> scores, Map<ZrmDomain, String> reasons) {}
}
