package nl.nabij.handouts;

import java.util.List;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.shared.Actor.LinkHolder;
import nl.nabij.shared.HandoutId;

/** Handouts for tests, made through the front door. */
final class SampleHandouts {

    private SampleHandouts() {}

    static Handout map(Handouts handouts, Access access) {
        return made(handouts, access, "conversation-map");
    }

    static Handout made(Handouts handouts, Access access, String... instruments) {
        var request = new HandoutRequest(HandoutId.next(), List.of(instruments));
        var made = (HandoutRequest.Outcome.Made) handouts.make(request, access);
        return handouts.find(made.id(), access).orElseThrow();
    }

    static Access holder(Handout handout, Keys keys) {
        return keys.handout(new LinkHolder(handout.id().value()), handout.resident());
    }
}
