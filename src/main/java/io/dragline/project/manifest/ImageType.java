package io.dragline.project.manifest;

import io.dragline.project.Service.Recipe;
import org.jspecify.annotations.Nullable;

/** {@code image:} of a service: a ready one, or how it is made. */
record ImageType(@Nullable String reference, @Nullable Recipe recipe) {
    static final Recipe DEFAULT = new Recipe("Dockerfile", ".");

    static final Type<ImageType> TYPE = new Either<>(
            new Scalar<>(
                    Words.IMAGE.name(),
                    Words.IMAGE.allowed(),
                    Words.IMAGE.example(),
                    text -> new ImageType(Words.IMAGE.parse().apply(text), null),
                    image -> image.reference == null ? "" : image.reference),
            new Made(),
            image -> image.reference != null);

    static @Nullable ImageType of(@Nullable String reference, @Nullable Recipe recipe) {
        boolean says = reference != null || (recipe != null && !recipe.equals(DEFAULT));
        return says ? new ImageType(reference, recipe) : null;
    }

    /** {@code { dockerfile, context }} */
    private static final class Made extends Shape<ImageType> {
        private final Key<ImageType, String> dockerfile = preset(
                "dockerfile",
                Words.FOLDER,
                DEFAULT.dockerfile(),
                image -> recipe(image).dockerfile(),
                "its path inside the source");
        private final Key<ImageType, String> context = preset(
                "context",
                Words.FOLDER,
                DEFAULT.context(),
                image -> recipe(image).context(),
                "the folder inside the source that is sent to the engine");

        @Override
        protected ImageType build(Values values) {
            return new ImageType(null, new Recipe(values.get(dockerfile), values.get(context)));
        }

        private static Recipe recipe(ImageType image) {
            return image.recipe == null ? DEFAULT : image.recipe;
        }
    }
}
