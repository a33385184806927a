package nl.nabij.residents;

import nl.nabij.shared.ResidentId;

/** One resident of a file: which one, and what the file says of that person. */
public record IdentifiedResident(ResidentId id, NewResident person) {}
