package nl.nabij.demo;

import java.util.List;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.demo.World.Told;
import nl.nabij.handouts.HandoutRequest;
import nl.nabij.handouts.Handouts;
import nl.nabij.handouts.Sittings;
import nl.nabij.responses.Reply;
import nl.nabij.shared.Actor.LinkHolder;
import nl.nabij.shared.HandoutId;
import org.springframework.stereotype.Component;

/** Questionnaires that were given to residents of the sample client manager: one was filled in alone and sent, one waits. */
@Component
class HandedOut {

    private static final List<String> SIDES =
            List.of("body", "mind", "meaning", "quality-of-life", "participation", "daily-life");
    private static final List<String> MARKS = List.of("6", "4", "5", "6", "3", "7");

    private final Handouts handouts;
    private final Sittings sittings;
    private final Keys keys;

    HandedOut(Handouts handouts, Sittings sittings, Keys keys) {
        this.handouts = handouts;
        this.sittings = sittings;
        this.keys = keys;
    }

    /** @param told residents of the sample client manager */
    void give(List<Told> told) {
        if (told.isEmpty()) {
            return;
        }
        give(told.getFirst(), true);
        give(told.getLast(), false);
    }

    private void give(Told told, boolean filledIn) {
        keys.access(told.manager(), told.resident(), Purpose.TALK_TOGETHER).ifPresent(access -> {
            var made = handouts.make(
                    new HandoutRequest(HandoutId.next(), List.of("conversation-map", "direct-question")), access);
            if (filledIn && made instanceof HandoutRequest.Outcome.Made(var id)) {
                fillIn(id, access);
            }
        });
    }

    private void fillIn(HandoutId id, Access given) {
        var own = keys.handout(new LinkHolder(id.value()), given.resident());
        sittings.begin("demonstration " + UUID.randomUUID(), false, own);
        for (var side : SIDES) {
            sittings.answer(
                    "conversation-map",
                    side,
                    new Reply(MARKS.get(SIDES.indexOf(side)), side.equals("participation"), false),
                    own);
        }
        sittings.answer("conversation-map", "goes-well", new Reply("Ik kook weer elke dag.", false, false), own);
        sittings.answer(
                "conversation-map", "different", new Reply("Iemand om mee te eten, op zondag.", true, false), own);
        sittings.answer("direct-question", "1", new Reply("", false, true), own);
        sittings.send(own);
    }
}
