package nl.nabij.responses;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.nabij.instruments.Answers;
import nl.nabij.instruments.Instrument;
import nl.nabij.instruments.Item;

/**
 * What somebody said of questions besides answering them, by item.
 *
 * @param talk what the person wants to talk about
 * @param skipped what the person did not want to answer; never what was left open without a word
 */
public record Marks(Set<String> talk, Set<String> skipped) {

    public static final Marks NONE = new Marks(Set.of(), Set.of());

    /** The sets are copied. */
    public Marks {
        talk = Set.copyOf(talk);
        skipped = Set.copyOf(skipped);
    }

    public boolean isEmpty() {
        return talk.isEmpty() && skipped.isEmpty();
    }

    /** Only questions of this instrument; what was answered was not skipped. */
    Marks of(Instrument instrument, Answers answers) {
        var known = instrument.items().stream().map(Item::id).collect(Collectors.toSet());
        var about = new TreeSet<>(talk);
        about.retainAll(known);
        var left = new TreeSet<>(skipped);
        left.retainAll(known);
        left.removeAll(answers.all().keySet());
        return new Marks(about, left);
    }
}
