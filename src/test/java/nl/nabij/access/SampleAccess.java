package nl.nabij.access;

import java.time.Instant;

/** Keys that only a test needs. */
public class SampleAccess {

    /** A key whose ground has ended while the page was open. */
    public static Access ended(Access access) {
        var ground = Ground.passing("CASELOAD", access.purpose().parts(), Instant.parse("2026-03-02T09:00:00Z"));
        return new Access(access.actor(), access.resident(), access.purpose(), ground);
    }
}
