package nl.nabij.library;

/** What a talk is about, by which a guide is chosen. It is never said of a person. */
public enum Situation {
    FIRST_TALK(Group.EVERY_TALK),
    AS_EQUALS(Group.EVERY_TALK),
    LOSS(Group.CHANGE),
    AFTER_DIVORCE(Group.CHANGE),
    NEW_IN_TOWN(Group.CHANGE),
    WITHOUT_WORK(Group.CHANGE),
    DEBTS(Group.LOAD),
    CARER(Group.LOAD),
    PSYCHOLOGICAL_VULNERABILITY(Group.LOAD),
    YOUNG(Group.STAGE),
    LESS_MOBILE(Group.STAGE);

    private final Group group;

    Situation(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /** Under which heading it stands in the list of guides, in this order. */
    public enum Group {
        EVERY_TALK,
        /** Something in somebody's life became different. */
        CHANGE,
        /** Somebody carries a lot. */
        LOAD,
        /** Age and health. */
        STAGE
    }
}
