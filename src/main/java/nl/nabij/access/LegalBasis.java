package nl.nabij.access;

/**
 * The legal bases of the table {@code legal_basis}. A tie rests on one of those of its kind; where the region has switched
 * them all off, or none is in force, the tie gives no ground. What a resident allows is apart from it ({@link Permission}).
 */
enum LegalBasis {
    /** Everybody may see the own file. */
    OWN_FILE,
    /** Who is responsible must be able to show who did what. */
    OVERSIGHT,
    /** The municipality helps somebody with a benefit to take part. */
    PARTICIPATION_ACT,
    /** The municipality looks into what somebody needs. */
    WMO_INQUIRY,
    /** A service that is open to all uses what the person told it. */
    WMO_GENERAL_SERVICE,
    /** Professionals whose help is needed for the task. */
    WMO_COOPERATION,
    /** A care professional treats somebody. */
    TREATMENT,
    /** Somebody's life or health is in danger now. */
    VITAL_INTEREST,
    /** Research in the general interest, and figures. */
    RESEARCH,
    /** One approach for several problems together; no law yet. */
    WAMS
}
