package nl.nabij.access;

import static nl.nabij.access.Part.DRAW;
import static nl.nabij.access.Part.LOG;
import static nl.nabij.access.Part.PERMISSION;
import static nl.nabij.access.Part.PERSON;
import static nl.nabij.access.Part.PLAN;
import static nl.nabij.access.Part.PREPARATION;
import static nl.nabij.access.Part.REFERRAL;
import static nl.nabij.access.Part.SELECTION;
import static nl.nabij.access.Part.SIGNAL;
import static nl.nabij.access.Part.TALK;
import static nl.nabij.access.Part.TASK;
import static nl.nabij.access.Part.ZRM;

import java.util.EnumSet;
import java.util.Set;

/**
 * What personal data are used for. A purpose needs some parts, and gives no key without them; other parts it may use
 * where the ground opens them. It never opens a part that it does not name.
 */
public enum Purpose {
    /** To work with and for the person: the person page. */
    SUPPORT(Set.of(PERSON), Set.of(ZRM, SELECTION, SIGNAL, PREPARATION, TALK, PLAN, REFERRAL, TASK, PERMISSION)),
    /** To add somebody, and to keep right who somebody is and how to reach that person. */
    REGISTER(Set.of(PERSON), Set.of()),
    /** To see whether two residents are one person, and to make them one. */
    MERGE(Set.of(PERSON), Set.of()),
    /** To load a file of another system. */
    IMPORT(Set.of(PERSON, ZRM), Set.of()),
    /** To list who is selected by criteria. */
    SELECT(Set.of(PERSON, ZRM, SELECTION), Set.of()),
    /** To read a selection list and invite, in the way that the person likes. */
    INVITE(Set.of(PERSON, SELECTION), Set.of(ZRM, TASK, PERMISSION)),
    /** To tell what one noticed about somebody, and to hear what became of it. */
    RAISE(Set.of(PERSON, SIGNAL, TASK), Set.of()),
    /** To read what somebody told, and decide what happens. */
    TRIAGE(Set.of(PERSON, SIGNAL), Set.of(TASK)),
    /** To prepare and register a conversation, and to say who joins. */
    TALK_TOGETHER(Set.of(PERSON, TALK), Set.of(ZRM, SELECTION, SIGNAL, PREPARATION, TASK, PERMISSION)),
    /** To fill in alone what was handed out, by its code; no tie serves it. */
    FILL_IN(Set.of(PREPARATION, TALK), Set.of(TASK)),
    /** To hold a talk that was prepared. */
    HOLD_TALK(Set.of(PERSON, PREPARATION), Set.of(TALK, TASK)),
    PLAN_TOGETHER(Set.of(PERSON, TALK, PLAN), Set.of(REFERRAL, TASK)),
    /** To bring somebody to another organisation. */
    REFER(Set.of(PERSON, TALK, PLAN, REFERRAL, PERMISSION), Set.of(TASK)),
    /** To answer a referral and tell what came of it. */
    RECEIVE(Set.of(PERSON, REFERRAL), Set.of(TASK)),
    /** To record what the person allows. */
    PERMIT(Set.of(PERSON, PERMISSION), Set.of()),
    /** To look in one's own file. */
    OWN(Set.of(PERSON), Set.of(ZRM, SELECTION, DRAW, SIGNAL, PREPARATION, TALK, PLAN, REFERRAL, TASK, PERMISSION, LOG)),
    /** To oversee the use of personal data, and to answer who asks how it was used. */
    OVERSEE(Set.of(LOG), Set.of(DRAW)),
    /** To learn from figures; opens counts only. */
    KNOW(Set.of(PERSON), Set.of(ZRM, SELECTION, TALK, PLAN, REFERRAL)),
    /** To see what is asked today, and to find somebody. */
    TODAY(Set.of(PERSON), Set.of(SELECTION, SIGNAL, REFERRAL, TASK)),
    /** To keep the promises of the program: reminders, terms, states. */
    MAINTAIN(Set.of(PERSON), Set.of(SELECTION, SIGNAL, PREPARATION, REFERRAL, PLAN, TASK, PERMISSION));

    @SuppressWarnings("ImmutableEnumChecker") // copied, so nobody can change it
    private final Set<Part> needed;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Part> parts;

    Purpose(Set<Part> needed, Set<Part> useful) {
        this.needed = Set.copyOf(needed);
        var all = EnumSet.copyOf(needed);
        all.addAll(useful);
        this.parts = Set.copyOf(all);
    }

    /** Without these there is no key. */
    Set<Part> needed() {
        return needed;
    }

    /** No more of the file than this purpose can use; contains {@link #needed()}. */
    Set<Part> parts() {
        return parts;
    }
}
