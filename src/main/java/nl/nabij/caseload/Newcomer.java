package nl.nabij.caseload;

import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;

/** Somebody whose client number nobody has yet, and whose client it will be; what the row tells of the person stays in the database. */
record Newcomer(ResidentId resident, AccountId manager) {}
