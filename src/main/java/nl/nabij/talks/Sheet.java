package nl.nabij.talks;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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

    /**
     * With notes that were made elsewhere while these could change too: of each question the note that changed, here or there.
     *
     * @param before as both were when they parted
     * @param brought as they became elsewhere
     */
    Joined join(Sheet before, Sheet brought) {
        var joined = new TreeMap<>(notes);
        var twice = new TreeSet<Integer>();
        var numbers = new TreeSet<>(before.notes.keySet());
        numbers.addAll(brought.notes.keySet());
        for (var number : numbers) {
            var there = brought.tidy(number);
            if (there.equals(before.tidy(number)) || there.equals(note(number))) {
                continue;
            }
            if (note(number).equals(before.tidy(number))) {
                there.ifPresentOrElse(note -> joined.put(number, note), () -> joined.remove(number));
            } else {
                twice.add(number);
            }
        }
        return new Joined(new Sheet(brought.at, joined), Collections.unmodifiableSortedSet(twice));
    }

    /**
     * What two sheets became together.
     *
     * @param twice questions at which both changed, each in its own way; the note here stands
     */
    public record Joined(Sheet sheet, SortedSet<Integer> twice) {}

    /** Whether anything happened yet. */
    public boolean hasBegun() {
        return at > 0;
    }

    public Optional<String> note(int number) {
        return Optional.ofNullable(notes.get(number));
    }

    /** A note from elsewhere as it would be kept here. */
    private Optional<String> tidy(int number) {
        return note(number).map(String::strip).filter(note -> !note.isEmpty());
    }
}
