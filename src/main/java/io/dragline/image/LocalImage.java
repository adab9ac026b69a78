package io.dragline.image;

import com.github.dockerjava.api.command.InspectImageResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An image that an engine holds.
 *
 * @param digests the names by digest under which registries know it; empty: none does
 */
record LocalImage(ImageId id, List<String> digests) {
    /** Under which podman names what was made or loaded on its machine. */
    private static final String NOWHERE = "localhost/";

    static LocalImage of(InspectImageResponse image) {
        List<String> digests = image.getRepoDigests();
        return new LocalImage(
                new ImageId(String.valueOf(image.getId())),
                Stream.ofNullable(digests)
                        .flatMap(List::stream)
                        .filter(name -> !name.startsWith("<none>") && !name.startsWith(NOWHERE))
                        .toList());
    }

    /** The digest under which that registry knows it. */
    Optional<String> digestIn(ImageRef repository) {
        return digests.stream()
                .map(ImageRef::parse)
                .filter(known -> known.sameRepository(repository))
                .flatMap(known -> Optional.ofNullable(known.digest()).stream())
                .findFirst();
    }
}
