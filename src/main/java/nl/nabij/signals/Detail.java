package nl.nabij.signals;

import nl.nabij.residents.Resident;
import org.jspecify.annotations.Nullable;

/**
 * One signal, for who reads it.
 *
 * @param sender name of who raised it; null for somebody without an account
 * @param takenBy name of who does it
 * @param place name of the neighbourhood that the postcode tells
 * @param manager name of the client manager of the resident
 * @param mine whether the one who looks does it
 * @param age working days since it was raised
 * @param lateBy working days after the last day for the next step; 0 while it is in time
 */
record Detail(
        Signal signal,
        Resident resident,
        @Nullable String sender,
        @Nullable String takenBy,
        String team,
        @Nullable String place,
        @Nullable String manager,
        boolean mine,
        int age,
        int lateBy) {}
