package nl.nabij.referrals;

/** What can come of an act on a referral. */
public sealed interface Answer {

    record Done(Referral referral) implements Answer {}

    /** No such referral of this resident, or not on this side of it. */
    record NotThere() implements Answer {}

    /**
     * Somebody did something else first.
     *
     * @param now how it stands
     */
    record Overtaken(Referral now) implements Answer {}
}
