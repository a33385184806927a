package nl.nabij.caseload;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the municipality's caseload says of one client, besides who it is.
 *
 * @param team name of the team; null where the file has none
 * @param lastSeenOn day of the last file, or act by hand, that named the client
 */
public record Client(@Nullable String team, @Nullable LocalDate benefitSince, LocalDate lastSeenOn) {}
