package io.dragline.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Tells addresses of one's own networks from those of the internet. */
final class PrivateAddress {
    private static final List<Network> OWN = List.of(
            Network.parse("0.0.0.0/8"),
            Network.parse("10.0.0.0/8"),
            Network.parse("100.64.0.0/10"),
            Network.parse("127.0.0.0/8"),
            Network.parse("169.254.0.0/16"),
            Network.parse("172.16.0.0/12"),
            Network.parse("192.0.0.0/24"),
            Network.parse("192.168.0.0/16"),
            Network.parse("198.18.0.0/15"),
            Network.parse("224.0.0.0/3"),
            Network.parse("fc00::/7"),
            Network.parse("fe80::/9"),
            Network.parse("ff00::/8"));

    private PrivateAddress() {}

    /** Those that hold an address of version 4 are judged by it. */
    static boolean is(InetAddress address) {
        InetAddress plain = plain(address);
        if (plain instanceof Inet6Address && startsWith(plain, 0, 0, 0, 0, 0, 0, 0, 0)) return true; // ::, ::1
        return OWN.stream().anyMatch(network -> network.holds(plain));
    }

    /** Where clouds tell a machine its passwords: not even a list opens it. */
    static boolean isMetadata(InetAddress address) {
        byte[] bytes = plain(address).getAddress();
        if (bytes.length == 4) return (bytes[0] & 255) == 169 && (bytes[1] & 255) == 254;
        return startsWith(address, 0xfd, 0, 0x0e, 0xc2) || startsWith(address, 0xfe, 0x80);
    }

    /** {@code ::ffff:a.b.c.d} is one already; {@code 64:ff9b::} and {@code 2002:} lead to one. */
    static InetAddress plain(InetAddress address) {
        if (address instanceof Inet4Address) return address;
        byte[] bytes = address.getAddress();
        if (startsWith(address, 0, 0x64, 0xff, 0x9b)) return ofFour(Arrays.copyOfRange(bytes, 12, 16));
        if (startsWith(address, 0x20, 0x02)) return ofFour(Arrays.copyOfRange(bytes, 2, 6));
        if (startsWith(address, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff))
            return ofFour(Arrays.copyOfRange(bytes, 12, 16));
        return address;
    }

    private static boolean startsWith(InetAddress address, int... start) {
        byte[] bytes = address.getAddress();
        for (int i = 0; i < start.length; i++) if ((bytes[i] & 255) != start[i]) return false;
        return true;
    }

    private static InetAddress ofFour(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }
}
