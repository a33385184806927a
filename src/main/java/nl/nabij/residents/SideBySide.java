package nl.nabij.residents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two residents who may be one person, beside each other, and what it would mean to make them one.
 *
 * @param kept who was there first, and stays; a secret address is left out
 * @param away whose data go along
 * @param named that somebody said they are one; null for a pair that only the program found
 * @param parted that somebody said before they are two; null where nobody did
 * @param fields in the order in which people tell who they are
 * @param hanging what hangs on each, by table; empty for who may know no more than who they are
 * @param aside of what there can be one only: how many rows of the other are set aside, by table
 * @param sees who sees more than before; empty as {@code hanging}
 * @param broken what has to be solved first; empty where they can be made one
 */
public record SideBySide(
        Resident kept,
        Resident away,
        Likeness likeness,
        @Nullable Said named,
        @Nullable Said parted,
        List<Field> fields,
        List<Hanging> hanging,
        Map<String, Integer> aside,
        List<Seeing> sees,
        List<Broken> broken) {

    /** Whether one of them died, as far as is known here, and the other did not. */
    public boolean oneDied() {
        return (kept.deceasedOn() == null) != (away.deceasedOn() == null);
    }

    /** @param by the name of who said it; null where that account is gone */
    public record Said(@Nullable String by, Instant at) {}

    /**
     * One thing that they may say differently.
     *
     * @param kept null where it is unknown, or secret
     * @param keptFits what is chosen unless somebody says otherwise
     */
    public record Field(
            MergeField field,
            @Nullable Object kept,
            @Nullable Object away,
            boolean differs,
            boolean keptFits) {}

    /** How many rows of a table are about each. */
    public record Hanging(String table, int kept, int away) {}

    /**
     * Who has a tie with one of them only, and so sees the whole of it afterwards, as far as that tie reaches.
     *
     * @param kind of tie
     */
    public record Seeing(String kind, String name) {}

    /**
     * A rule that would break.
     *
     * @param rule a name, for which a page has words
     * @param names of who can solve it, if that is somebody in particular
     */
    public record Broken(String rule, List<String> names) {}
}
