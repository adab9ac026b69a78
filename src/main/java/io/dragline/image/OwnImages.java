package io.dragline.image;

import com.github.dockerjava.api.model.Image;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Decides which of an engine's images are ours to remove: those of one service, by the names that only we give. */
record OwnImages(String project, String service, List<String> registries) {
    /** Another deployment may just be building: its image has no release yet. */
    private static final Duration YOUNG = Duration.ofDays(1);

    boolean isOneOf(Image image, Set<String> released) {
        return released.contains(image.getId()) || digests(image).anyMatch(released::contains);
    }

    /** A deployment's number is its tag, no release has it, and nobody is still about to make one. */
    boolean isAbandoned(Image image) {
        return tags(image).anyMatch(this::isNumbered)
                && Instant.ofEpochSecond(image.getCreated())
                        .isBefore(Instant.now().minus(YOUNG));
    }

    /** The names that are ours; when no name is left, the image itself. A name that someone else gave stays, and so the image. */
    List<String> references(Image image) {
        List<String> all = Stream.concat(tags(image), digests(image)).toList();
        List<String> ours = all.stream().filter(this::isOurs).toList();
        return all.isEmpty() ? List.of(image.getId()) : ours;
    }

    private boolean isNumbered(String reference) {
        String tag = ImageRef.parse(reference).tag();
        return isOurs(reference) && tag != null && tag.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private boolean isOurs(String reference) {
        ImageRef name = ImageRef.parse(reference);
        String path = project + "/" + service;
        return name.path().equals(path) && (name.repository().equals(path) || registries.contains(name.host()));
    }

    private static Stream<String> tags(Image image) {
        return names(image.getRepoTags());
    }

    private static Stream<String> digests(Image image) {
        return names(image.getRepoDigests());
    }

    private static Stream<String> names(String... names) {
        return names == null
                ? Stream.empty()
                : Stream.of(names).filter(Objects::nonNull).filter(n -> !n.contains("<none>"));
    }
}
