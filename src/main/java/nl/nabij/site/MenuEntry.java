package nl.nabij.site;

import java.util.Set;
import nl.nabij.shared.Role;

/**
 * One entry of the main menu; a module adds it as a bean.
 *
 * @param text message key of what it says
 * @param href path it leads to
 * @param order smaller comes first; the menu of one role has at most five entries
 * @param roles who has it
 */
public record MenuEntry(String text, String href, int order, Set<Role> roles) {}
