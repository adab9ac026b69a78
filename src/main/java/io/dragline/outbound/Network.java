package io.dragline.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** An address and how many of its first bits count: {@code 10.1.0.0/16}, {@code 10.1.2.3}, {@code fd12::/16}. */
record Network(InetAddress address, int bits) {
    /** Nothing that would be asked of a name server. */
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    static boolean isOne(String text) {
        return LITERAL.matcher(text.replaceFirst("/.*", "")).matches();
    }

    static Network parse(String text) {
        String[] parts = text.split("/", 2);
        try {
            if (!isOne(text)) throw new UnknownHostException(text);
            InetAddress address = InetAddress.getByName(parts[0]);
            int most = address.getAddress().length * 8;
            int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > most) throw new UnknownHostException(text);
            return new Network(address, bits);
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no network; write 10.1.0.0/16 or fd12::/16", e);
        }
    }

    boolean holds(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) return false;
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) return false;
        }
        return true;
    }
}
