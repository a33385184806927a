package nl.nabij.responses;

import java.util.List;
import nl.nabij.instruments.Instrument;

/**
 * What was filled in, apart by whose view it is: how the person sees it, what scales gave, how a professional judged.
 *
 * @param webs own views that are drawn as a web
 * @param own other own views
 */
record Overview(List<Drawn> webs, List<Change> own, List<Change> scales, List<Change> judgements) {

    /** @param web the same marks as a drawing */
    record Drawn(Change change, Web web) {}

    static Overview of(List<Change> changes) {
        return new Overview(
                changes.stream()
                        .filter(change -> change.instrument().kind() == Instrument.Kind.OWN_VIEW
                                && change.instrument().web())
                        .map(change -> new Drawn(change, Web.of(change.lines())))
                        .toList(),
                changes.stream()
                        .filter(change -> change.instrument().kind() == Instrument.Kind.OWN_VIEW
                                && !change.instrument().web())
                        .toList(),
                kind(changes, Instrument.Kind.SCALE),
                kind(changes, Instrument.Kind.JUDGEMENT));
    }

    private static List<Change> kind(List<Change> changes, Instrument.Kind kind) {
        return changes.stream()
                .filter(change -> change.instrument().kind() == kind)
                .toList();
    }

    public boolean isEmpty() {
        return webs.isEmpty() && own.isEmpty() && scales.isEmpty() && judgements.isEmpty();
    }
}
