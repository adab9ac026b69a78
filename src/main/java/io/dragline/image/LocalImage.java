package io.dragline.image;

import com.github.dockerjava.api.command.InspectImageResponse;
import java.util.List;
import java.util.Optional;

/**
 * An image that an engine holds.
 *
 * @param digests the names by digest under which registries know it; empty: none does
 */
record LocalImage(ImageId id, List<String> digests) {
    static LocalImage of(InspectImageResponse image) {
        List<String> digests = image.getRepoDigests();
        return new LocalImage(
                new ImageId(String.valueOf(image.getId())), digests == null ? List.of() : List.copyOf(digests));
    }

    /** The digest under which that registry knows it. */
    Optional<String> digestIn(ImageRef repository) {
        return digests.stream()
                .filter(text -> !text.startsWith("<none>"))
                .map(ImageRef::parse)
                .filter(known -> known.sameRepository(repository))
                .flatMap(known -> Optional.ofNullable(known.digest()).stream())
                .findFirst();
    }
}
