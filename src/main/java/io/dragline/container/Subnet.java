package io.dragline.container;

/** An IPv4 network, {@code 10.88.1.0/24}. */
record Subnet(long first, int prefix) {
    static boolean isIpv4(String text) {
        return text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}/[0-9]{1,2}");
    }

    static Subnet parse(String text) {
        if (!isIpv4(text)) throw new IllegalArgumentException("'" + text + "' is not a network: write 10.88.1.0/24");
        int slash = text.indexOf('/');
        long address = 0;
        for (String part : text.substring(0, slash).split("\\.", -1))
            address = address << 8 | Integer.parseInt(part) & 0xff;
        int prefix = Integer.parseInt(text.substring(slash + 1));
        return new Subnet(address & mask(prefix), prefix);
    }

    boolean overlaps(Subnet other) {
        long mask = mask(Math.min(prefix, other.prefix));
        return (first & mask) == (other.first & mask);
    }

    private static long mask(int prefix) {
        return 0xffffffffL << 32 - Math.min(32, prefix) & 0xffffffffL;
    }
}
