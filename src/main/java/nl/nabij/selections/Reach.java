package nl.nabij.selections;

import java.util.List;

/** What came of an attempt to make contact. */
public enum Reach {
    /** Sent or given; there is no answer yet. */
    SENT,
    /** Asked to call back, on a voicemail or by somebody else; never said why. */
    CALL_BACK,
    /** Spoken with each other; the conversation is still to come. */
    REACHED,
    NO_ANSWER,
    /** The number or the address belongs to somebody else. */
    WRONG_NUMBER,
    /** The letter or mail came back. */
    RETURNED,
    /** No thanks. */
    DECLINED,
    /** Does not want to be contacted at all, in the person's own words; everything stops. */
    NO_CONTACT;

    /** An answer can still come. */
    public boolean isWaiting() {
        return this == SENT || this == CALL_BACK;
    }

    /** The two spoke with each other. */
    public boolean isContact() {
        return this == REACHED || this == DECLINED || this == NO_CONTACT;
    }

    /** What an attempt of this kind waited as, before there was an answer. */
    static Reach before(Channel channel) {
        return channel == Channel.PHONE ? CALL_BACK : SENT;
    }

    /** What can be said at the moment of the attempt. */
    static List<Reach> atOnce(Channel channel) {
        return switch (channel) {
            case LETTER, MESSAGE, MAIL -> List.of(SENT);
            case BY_HAND -> List.of(SENT, REACHED, NO_ANSWER, DECLINED, NO_CONTACT);
            case PHONE -> List.of(REACHED, NO_ANSWER, CALL_BACK, WRONG_NUMBER, DECLINED, NO_CONTACT);
        };
    }

    /** What can be said later, of an attempt that waits for an answer. */
    static List<Reach> afterwards(Channel channel) {
        return switch (channel) {
            case LETTER, MAIL -> List.of(REACHED, NO_ANSWER, RETURNED, DECLINED, NO_CONTACT);
            case MESSAGE -> List.of(REACHED, NO_ANSWER, WRONG_NUMBER, DECLINED, NO_CONTACT);
            case BY_HAND, PHONE -> List.of(REACHED, NO_ANSWER, DECLINED, NO_CONTACT);
        };
    }
}
