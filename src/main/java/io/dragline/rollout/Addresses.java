package io.dragline.rollout;

import io.dragline.step.StepOutcome;
import java.util.HashSet;
import java.util.Set;

/**
 * Hands out the fixed addresses of a project's network. It goes round, so that an address that was just given back is
 * not given to another service while somebody may still ask it.
 */
final class Addresses {
    private final String network;
    private final long first;
    private final long size;
    private final Set<String> taken;
    private long next;

    /** @param taken those in use, on any server */
    Addresses(String network, Set<String> taken, long start) {
        String[] parts = network.split("/");
        this.network = network;
        this.size = 1L << (32 - Integer.parseInt(parts[1]));
        this.first = number(parts[0]);
        this.taken = new HashSet<>(taken);
        this.next = Math.floorMod(start, size);
    }

    /** Neither the network itself, nor its gateway, nor the broadcast address. */
    String take() {
        for (long tried = 0; tried < size; tried++) {
            long offset = next;
            next = (next + 1) % size;
            String address = text(first + offset);
            if (offset > 1 && offset < size - 1 && taken.add(address)) return address;
        }
        throw new StepOutcome(
                "does-not-fit",
                "network " + network
                        + " has no free address; scale something in, or give the project a larger network");
    }

    private static long number(String address) {
        long number = 0;
        for (String part : address.split("\\.")) number = number * 256 + Integer.parseInt(part);
        return number;
    }

    private static String text(long number) {
        return (number >> 24 & 255) + "." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }
}
