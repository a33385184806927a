package nl.nabij.site;

import java.util.Comparator;
import java.util.Set;
import nl.nabij.shared.Role;

/**
 * One entry of the main menu; a module adds it as a bean.
 *
 * @param text message key of what it says; the key with {@code .about} tells in one sentence what is there, on *Vandaag*
 * @param href path it leads to
 * @param order smaller comes first; the menu of one role has at most five entries
 * @param roles who has it
 * @param icon a sign of icons.svg, beside the words in the menu of a phone
 */
public record MenuEntry(String text, String href, int order, Set<Role> roles, String icon) {

    static final Comparator<MenuEntry> IN_ORDER = Comparator.comparingInt(MenuEntry::order);

    /** With the plain sign of something that leads on. */
    public MenuEntry(String text, String href, int order, Set<Role> roles) {
        this(text, href, order, roles, "arrow-right");
    }
}
