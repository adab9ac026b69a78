package io.dragline.secret;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps secrets encrypted. A secret of a project hides one of the instance that has the same name. */
public interface Secrets {
    /**
     * The plain text, for an adapter at the last moment before it is used. From then on {@link Masking} masks it.
     *
     * @param project null: a secret of the instance
     * @throws MissingSecret which tells how to set it
     */
    String reveal(@Nullable String project, SecretName name);

    /** Sets or replaces. */
    void set(@Nullable String project, SecretName name, String value);

    boolean remove(@Nullable String project, SecretName name);

    /** Names only; of the instance and, if named, of the project. */
    List<Entry> list(@Nullable String project);

    boolean exists(@Nullable String project, SecretName name);

    /** One secret without its value. */
    record Entry(@Nullable String project, SecretName name, Instant updatedAt) {}
}
