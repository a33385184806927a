package nl.nabij.talks;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one partner noted during a talk: one record that is kept, sent and read as a whole.
 *
 * @param at the question where the partner is; 0 before the first
 * @param notes by number of the question; none is empty
 */
public record Sheet(int at, Map<Integer, String> notes) {

    /** Of one note, in characters. */
    public static final int LONGEST = 2000;

    static final Sheet EMPTY = new Sheet(0, Map.of());

    /** The notes are copied, in the order of the questions. */
    public Sheet {
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
    }

    /** With this note at this question, and none where nothing was written. */
    Sheet with(int number, String note) {
        var changed = new TreeMap<>(notes);
        if (note.isBlank()) {
            changed.remove(number);
        } else {
            changed.put(number, note.strip());
        }
        return new Sheet(number, changed);
    }

    /** Whether anything happened yet. */
    public boolean hasBegun() {
        return at > 0;
    }

    public Optional<String> note(int number) {
        return Optional.ofNullable(notes.get(number));
    }
}
