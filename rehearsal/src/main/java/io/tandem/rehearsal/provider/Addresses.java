package io.tandem.rehearsal.provider;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** IP addresses and blocks as the AWS provider takes them. */
final class Addresses {
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private Addresses() {}

    static boolean isIpv4(String text) {
        return IPV4.matcher(text).matches();
    }

    /** Whether it is a block of IPv4 or IPv6 written by its first address: {@code 10.0.0.0/16}, not {@code 10.0.0.1/16}. */
    static boolean isNetwork(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 2 || !parts[1].matches("\\d{1,3}")) {
            return false;
        }
        // Only what has the form of an address is read, so no name is ever looked up.
        if (!isIpv4(parts[0]) && !IPV6.matcher(parts[0]).matches()) {
            return false;
        }
        try {
            var address = InetAddress.getByName(parts[0]).getAddress();
            int hostBits = address.length * 8 - Integer.parseInt(parts[1]);
            return hostBits >= 0
                    && (hostBits == 0
                            || new BigInteger(1, address)
                                            .mod(BigInteger.TWO.pow(hostBits))
                                            .signum()
                                    == 0);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
