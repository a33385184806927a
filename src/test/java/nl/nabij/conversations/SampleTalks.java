package nl.nabij.conversations;

import java.time.LocalDate;
import nl.nabij.access.Access;
import nl.nabij.shared.ConversationId;

/** Talks that only a test needs. */
class SampleTalks {

    static final LocalDate OCTOBER = LocalDate.of(2026, 10, 6);
    static final String WORDS = "Ik wil weer ergens bij horen. Sinds Ria dood is, praat ik sommige dagen met niemand.";
    static final Words SAID = new Words(WORDS, null, Words.Speaker.RESIDENT, null);
    static final Impression LONELY = new Impression(
            Impression.Presence.YES, Impression.Source.RESIDENT, Impression.Certainty.SURE, Impression.Kind.BOTH);
    static final Agreement AGREED = new Agreement("Wij bellen dinsdag samen met de fanfare.", null);

    private SampleTalks() {}

    /** A whole talk on 6 October, through the front door. */
    static ConversationId registered(Conversations conversations, Access access) {
        var id = conversations.begin(access);
        conversations.save(id, SAID, access);
        conversations.save(id, LONELY, access);
        conversations.save(id, AGREED, OCTOBER, access);
        conversations.register(id, access);
        return id;
    }

    static Correction correction(Conversation before, String words) {
        return new Correction(
                before.heldOn(),
                new Words(words, null, Words.Speaker.RESIDENT, null),
                before.impression(),
                before.agreement(),
                "Ik had het verkeerd opgeschreven.",
                before.version());
    }
}
