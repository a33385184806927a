package nl.nabij.criteria;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.instruments.ZrmEdition;
import nl.nabij.residents.Household;
import org.jspecify.annotations.Nullable;

/**
 * All that criteria can know of somebody. Sex, origin and nationality are not here, so no criterion can use them.
 *
 * @param birthDate null while unknown, as are household and benefit
 * @param neighbourhood code of CBS; null without an address, for a secret one, and where the region does not know the postcode
 * @param language of contact, ISO 639-1
 * @param lastContact the last day on which there was contact, as far as Nabij knows; null where it knows of none
 * @param assessments of any edition, in any order
 */
record Client(
        @Nullable LocalDate birthDate,
        @Nullable Household household,
        @Nullable LocalDate benefitSince,
        @Nullable String neighbourhood,
        @Nullable String language,
        @Nullable LocalDate lastContact,
        List<Assessment> assessments) {

    Client {
        assessments = List.copyOf(assessments);
    }

    /**
     * What a professional saw on one day.
     *
     * @param scores 1 acute problems to 5 full self-sufficiency; a domain that is not here was not assessed
     */
    record Assessment(LocalDate on, ZrmEdition edition, Map<ZrmDomain, Integer> scores) {

        Assessment {
            scores = Map.copyOf(scores);
        }

        @Nullable
        Integer score(ZrmDomain domain) {
            return scores.get(domain);
        }
    }

    /**
     * The last assessment up to this day, if it is recent enough. An older one never stands in for what the last one left
     * out. Of two on one day the newer edition counts.
     *
     * @param months how old it may be
     */
    Optional<Assessment> latest(LocalDate today, int months) {
        return assessments.stream()
                .filter(assessment -> !assessment.on.isAfter(today))
                .max(comparing(Assessment::on).thenComparingInt(assessment -> assessment.edition.year()))
                .filter(assessment -> !assessment.on.isBefore(today.minusMonths(months)));
    }

    /** The one before it, of the same edition, at most so many months earlier. */
    Optional<Assessment> previous(Assessment latest, int months) {
        return assessments.stream()
                .filter(assessment -> assessment.edition == latest.edition && assessment.on.isBefore(latest.on))
                .max(comparing(Assessment::on))
                .filter(assessment -> !assessment.on.isBefore(latest.on.minusMonths(months)));
    }
}
