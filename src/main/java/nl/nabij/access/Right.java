package nl.nabij.access;

/**
 * What a key allows besides opening parts: acts that belong to one side of the work. A kind of tie gives rights ({@link
 * Tie.Kind}), and {@link Grounds#judge} adds up those of all ties that give the ground. A list, a duty and figures have none.
 */
public enum Right {
    /** To keep right who it is and how to reach that person, and whether there may be contact. */
    CORRECT,
    /** To open an address that is secret. */
    OPEN_ADDRESS,
    /** To give the resident to a colleague. */
    HAND_OVER,
    /** To talk with the resident, and to read the talks. */
    CONVERSE,
    /** To give the resident, or who acts for the resident, an own place, and to end it. */
    GIVE_PLACE,
    /** To follow every referral of this resident from the side that sends. */
    FOLLOW,
    /** To answer the referrals that came to the own team. */
    ANSWER,
    /** To decide what happens with what somebody told about this resident. */
    DECIDE,
    /** To say whose client this resident is, where a colleague asks. */
    DIVIDE,
    /** To act in the own place: it is about oneself, or about who is represented. */
    OWN,
    /** To act in the place of somebody else, by a paper that says so. */
    REPRESENT
}
