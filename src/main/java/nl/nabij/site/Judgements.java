package nl.nabij.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.site.JudgementPart.Decision;
import nl.nabij.site.JudgementPart.Judged;
import org.springframework.stereotype.Component;

/** All that a second person judges, of every kind together. */
@Component
class Judgements {

    private final List<JudgementPart> parts;

    Judgements(List<JudgementPart> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(JudgementPart::order))
                .toList();
    }

    /** Something that waits, with the key of what it is called. */
    record Waiting(String kind, Judged judged) {}

    /** Something that was decided, with the key of what it is about. */
    record Decided(String kind, Judged judged, Decision decision) {}

    List<JudgementPart> parts() {
        return parts;
    }

    /** What this person is asked to judge. */
    List<Waiting> waiting(SignedIn who) {
        return parts.stream()
                .flatMap(part -> part.of(who).stream()
                        .filter(judged -> judged.askedBy() != null)
                        .map(judged -> new Waiting(part.kind(), judged)))
                .toList();
    }

    /** What this person decided, the newest first. */
    List<Decided> decided(SignedIn who) {
        return all(who).filter(one -> one.decision.by().equals(who.account()))
                .toList()
                .reversed();
    }

    /** What somebody else decided since then about what this person wrote, the newest first. */
    List<Decided> news(SignedIn who, Instant since) {
        return all(who).filter(one -> one.judged.wrote()
                        && one.decision.at().isAfter(since)
                        && !one.decision.by().equals(who.account()))
                .toList()
                .reversed();
    }

    /** The first one first; what was decided at one moment stays in order. */
    private Stream<Decided> all(SignedIn who) {
        return parts.stream()
                .flatMap(part -> part.of(who).stream()
                        .flatMap(judged -> judged.decisions().stream()
                                .map(decision -> new Decided(part.kind(), judged, decision))))
                .sorted(Comparator.comparing(one -> one.decision.at()));
    }
}
