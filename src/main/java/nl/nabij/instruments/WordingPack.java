package nl.nabij.instruments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.WordingPackId;
import org.jspecify.annotations.Nullable;

/**
 * The wording of one instrument, brought in by who holds a licence for it. It is looked at first, then used, and can be
 * withdrawn; who did so and under which licence stays to be read. Only people who have signed in see its words.
 *
 * @param version of the instrument it fits
 * @param texts by language
 * @param usedAt when it was taken into use; null as long as it was only looked at
 */
public record WordingPack(
        WordingPackId id,
        String instrument,
        int version,
        String holder,
        Licence licence,
        Map<String, Texts> texts,
        AccountId broughtBy,
        Instant broughtAt,
        @Nullable AccountId usedBy,
        @Nullable Instant usedAt,
        @Nullable AccountId withdrawnBy,
        @Nullable Instant withdrawnAt) {

    /**
     * What allows the use of these words here.
     *
     * @param name of the licence, or of the letter that gives permission
     * @param until last day on which it holds; null where it has no end
     */
    public record Licence(
            String name, @Nullable String url, @Nullable LocalDate until) {

        boolean holds(LocalDate today) {
            return until == null || !today.isAfter(until);
        }
    }

    /**
     * The words in one language.
     *
     * @param intro said before the questions; null where there is none
     * @param items by item id; every item of the instrument is there
     * @param answers by key, where they differ from those of the file
     */
    public record Texts(@Nullable String intro, Map<String, String> items, Map<String, String> answers) {}

    /** How far it is. */
    public enum State {
        /** Checked, not in use. */
        LOOKED_AT,
        USED,
        WITHDRAWN,
        /** In use until its licence ended. */
        ENDED
    }

    public State state(LocalDate today) {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (usedAt == null) {
            return State.LOOKED_AT;
        }
        return licence.holds(today) ? State.USED : State.ENDED;
    }

    /** The words in this language, in Dutch, or in the first language there is. */
    Texts in(Locale locale) {
        var own = texts.get(locale.getLanguage());
        var dutch = texts.get("nl");
        return own != null
                ? own
                : dutch != null ? dutch : texts.values().iterator().next();
    }

    /** Codes of the languages, Dutch first. */
    public List<String> languages() {
        return texts.keySet().stream()
                .sorted(Comparator.comparing((String code) -> !code.equals("nl"))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
