package nl.nabij.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Whose network an address belongs to, where attempts are counted. */
public final class Networks {

    private Networks() {}

    /** The address; of an IPv6 address its first 64 bits, because one household may use all the rest. */
    public static String household(String address) {
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
