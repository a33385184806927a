package nl.nabij.site;

import java.util.Optional;
import nl.nabij.identity.Account;

/** A part of the page *Vandaag*; a module adds it as a bean. */
public interface HomePart {

    /** Where it stands: what is asked of me on the left, week and news on the right. */
    enum Column {
        ASKED,
        WEEK
    }

    Column column();

    /** Smaller comes first. */
    int order();

    /** What this account sees; empty where the part is not for this account. */
    Optional<Shown> of(Account account);

    /**
     * @param template and fragment, such as {@code tasks/home :: asked}; the fragment takes one parameter, the model
     * @param model what the fragment shows
     */
    record Shown(String template, Object model) {}
}
