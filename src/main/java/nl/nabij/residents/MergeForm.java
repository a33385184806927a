package nl.nabij.residents;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * How two residents become one, as chosen.
 *
 * @param take by the name of a field, {@value #AWAY} where the value of who goes away is kept; anything else is the other
 * @param sure that these are one person
 */
record MergeForm(
        @Nullable Map<String, String> take,

        @Nullable Boolean sure,

        @Nullable Integer keptVersion,
        @Nullable Integer awayVersion) {

    MergeForm {
        take = take == null ? Map.of() : take;
    }

    static final String KEPT = "kept";
    static final String AWAY = "away";

    /** As a page shows it first: what is known rather than what is not, else of who was there first. */
    static MergeForm of(SideBySide both) {
        return new MergeForm(
                both.fields().stream()
                        .filter(SideBySide.Field::differs)
                        .collect(Collectors.toMap(
                                field -> field.field().name(), field -> field.keptFits() ? KEPT : AWAY)),
                null,
                both.kept().version(),
                both.away().version());
    }

    /** Nobody merges without saying to have looked. */
    void check(Errors errors) {
        if (!Boolean.TRUE.equals(sure)) {
            errors.rejectValue("sure", "residents.doubles.sure.missing");
        }
    }

    MergeRequest request() {
        var taken = requireNonNull(take);
        return new MergeRequest(
                Arrays.stream(MergeField.values())
                        .filter(field -> AWAY.equals(taken.get(field.name())))
                        .collect(Collectors.toSet()),
                keptVersion == null ? 0 : keptVersion,
                awayVersion == null ? 0 : awayVersion);
    }
}
