package nl.nabij.identity;

import nl.nabij.shared.Networks;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody tries to sign in.
 *
 * @param address network address of the browser
 * @param device what this browser was given when it signed in before; null for a new one
 */
record Place(String address, @Nullable String device) {

    /** Of the household: where attempts are counted. */
    String network() {
        return Networks.household(address);
    }
}
