package io.dragline.rollout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a deployment would do if it were frozen now.
 *
 * @param facts all that somebody who approves it agrees to, by their places: release, digest, configuration, targets
 */
public record Intent(Rollout rollout, SortedMap<String, String> facts) {
    /** With one fact more. */
    public Intent with(String place, String value) {
        SortedMap<String, String> more = new TreeMap<>(facts);
        more.put(place, value);
        return new Intent(rollout, more);
    }

    /** The places at which this is not what it was. */
    public List<String> differences(Map<String, String> before) {
        TreeSet<String> places = new TreeSet<>(facts.keySet());
        places.addAll(before.keySet());
        places.removeIf(place -> Objects.equals(facts.get(place), before.get(place)));
        return List.copyOf(places);
    }

    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(facts).forEach((place, value) -> {
                add(digest, place);
                add(digest, value);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** With its length before it, so that no two lists of texts give the same bytes. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
