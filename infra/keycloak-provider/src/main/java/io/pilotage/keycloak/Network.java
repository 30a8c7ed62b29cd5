package io.pilotage.keycloak;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom an address on the network stands for when something is counted. */
final class Network {

    private static final int NETWORK_BYTES = 8;

    private Network() {}

    /** Whoever has one address of IPv6 has all of its network, of 64 bits; an address of IPv4 is the same one when it is written in IPv6. */
    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            InetAddress known = InetAddress.getByName("[" + address.replaceFirst("%.*", "") + "]");
            return known instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : known.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
