package nl.nabij.shared;

/**
 * What somebody does in this region. A role opens menus and pages, never a resident's file: that takes a ground (see the
 * module {@code access}).
 */
public enum Role {
    /** Keeps organisations, teams, accounts, settings and imports. */
    ADMINISTRATOR,
    /** Works with figures and criteria; never sees a resident. */
    RESEARCHER,
    /** Works for the municipality with an own caseload (klantmanager). */
    CLIENT_MANAGER,
    /** Works in a neighbourhood team. */
    TEAM_WORKER,
    /** Divides the work of a team. */
    TEAM_LEAD,
    /** Nurse, general practitioner, practice nurse, psychiatric nurse. */
    CARE_PROFESSIONAL,
    /** Keeps the page of a service up to date and answers referrals to it. */
    PROVIDER,
    VOLUNTEER,
    EXPERT_BY_EXPERIENCE,
    /** Keeps agreements, meetings and the social map of the region going. */
    COORDINATOR,
    /** Decides for an organisation or municipality; sees figures only. */
    BOARD,
    /** Oversees the use of personal data; reads the log. */
    PRIVACY_OFFICER,
    /** The person it is all about. */
    RESIDENT
}
