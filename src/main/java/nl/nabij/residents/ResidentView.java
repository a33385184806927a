package nl.nabij.residents;

import nl.nabij.shared.ResidentId;

/**
 * A resident in a list.
 *
 * @param fullName given name, infix and family name
 * @param calledName how the person wants to be called
 */
public record ResidentView(ResidentId id, String fullName, String calledName) {}
