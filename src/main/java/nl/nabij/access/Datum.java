package nl.nabij.access;

/**
 * One kind of data that a referral can tell another organisation. A declaration of no objection names exactly those that it
 * is about, in this order; an address, a birth date, an assessment or a reason for a conversation is none of them.
 */
public enum Datum {
    /** Name, and how the person wants to be called. */
    NAME(Part.PERSON),
    LANGUAGE(Part.PERSON),
    PHONE(Part.PERSON),
    EMAIL(Part.PERSON),
    /** The own question, in own words. */
    QUESTION(Part.TALK),
    /** What sender and resident agreed on for this referral. */
    AGREED(Part.TALK),
    /** The goal of the plan. */
    GOAL(Part.PLAN);

    private final Part part;

    Datum(Part part) {
        this.part = part;
    }

    /** The part of the file that it comes from. */
    public Part part() {
        return part;
    }
}
