package io.dragline.project.manifest;

/**
 * A block of private IPv4 addresses.
 *
 * @param first its lowest address, as an unsigned number
 * @param bits how long its prefix is
 */
public record Network(long first, int bits) {
    private static final String PATTERN = "(([0-9]{1,3})\\.){3}[0-9]{1,3}/[0-9]{1,2}";
    private static final Network[] PRIVATE = {
        new Network(address(10, 0), 8), new Network(address(172, 16), 12), new Network(address(192, 168), 16)
    };

    static final Scalar<String> TEXT = new Scalar<>(
            "a network",
            "a private block (10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16) from /16 to /24, with no bit set behind its prefix",
            "10.88.1.0/24",
            text -> parse(text).toString(),
            text -> text);

    public static Network parse(String text) {
        if (!text.matches(PATTERN)) throw new IllegalArgumentException("'" + text + "' is not a network");
        String[] parts = text.split("[./]");
        long address = 0;
        for (int i = 0; i < 4; i++) {
            int part = Integer.parseInt(parts[i]);
            if (part > 255 || !parts[i].equals("" + part)) throw new IllegalArgumentException(text);
            address = address * 256 + part;
        }
        Network network = new Network(address, Integer.parseInt(parts[4]));
        if (network.bits < 16 || network.bits > 24 || address % network.size() != 0 || !network.isPrivate())
            throw new IllegalArgumentException("'" + text + "' is not a private network from /16 to /24");
        return network;
    }

    public boolean overlaps(Network other) {
        return first < other.first + other.size() && other.first < first + size();
    }

    private boolean isPrivate() {
        for (Network block : PRIVATE) if (overlaps(block)) return true;
        return false;
    }

    private long size() {
        return 1L << (32 - bits);
    }

    private static long address(int a, int b) {
        return (a * 256L + b) << 16;
    }

    @Override
    public String toString() {
        return (first >> 24) + "." + (first >> 16 & 255) + "." + (first >> 8 & 255) + "." + (first & 255) + "/" + bits;
    }
}
