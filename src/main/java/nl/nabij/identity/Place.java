package nl.nabij.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody tries to sign in.
 *
 * @param address network address of the browser
 * @param device what this browser was given when it signed in before; null for a new one
 */
record Place(String address, @Nullable String device) {

    /** The address; of an IPv6 address its first 64 bits, because one household may use all the rest. */
    String network() {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
