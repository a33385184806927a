package nl.nabij.signals;

import java.time.LocalDate;
import nl.nabij.residents.Resident;
import org.jspecify.annotations.Nullable;

/**
 * One signal, for who reads it.
 *
 * @param sender name of who raised it; null for somebody without an account
 * @param takenBy name of who does it
 * @param takerAwayUntil last day on which that one is away; null where that one is at work
 * @param place name of the neighbourhood that the postcode tells
 * @param manager name of the client manager of the resident
 * @param managerAwayUntil as {@code takerAwayUntil}
 * @param mine whether the one who looks does it
 * @param age working days since it was raised
 * @param lateBy working days after the last day for the next step; 0 while it is in time
 */
record Detail(
        Signal signal,
        Resident resident,
        @Nullable String sender,
        @Nullable String takenBy,
        @Nullable LocalDate takerAwayUntil,
        String team,
        @Nullable String place,
        @Nullable String manager,
        @Nullable LocalDate managerAwayUntil,
        boolean mine,
        int age,
        int lateBy) {}
