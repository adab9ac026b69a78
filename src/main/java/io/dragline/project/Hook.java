package io.dragline.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dragline.secret.SecretName;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A webhook: commits that its provider tells of start deployments, or a run of a chain.
 *
 * @param chain it starts; null: it deploys services
 * @param services those it deploys; empty: those of the chain
 * @param branch of git; null: that of each service's source
 * @param environment null: that of the chain
 * @param secret by which its deliveries are signed
 * @param paths folders of the repository, one of which a commit must touch; empty: the path of each service's source
 * @param poll how often the repository is asked for commits whose delivery got lost; null: never
 */
public record Hook(
        HookName name,
        Provider provider,
        @Nullable ChainName chain,
        List<ServiceName> services,
        @Nullable String branch,
        @Nullable EnvironmentName environment,
        SecretName secret,
        List<String> paths,
        @Nullable Duration poll) {

    /** Who sends deliveries, and so how they are signed and what they say. */
    public enum Provider {
        GITHUB,
        GITLAB,
        GITEE,
        GITEA,
        BITBUCKET,
        SVN,
        GENERIC;

        @JsonCreator
        public static Provider of(String word) {
            for (Provider each : values()) if (each.toString().equals(word)) return each;
            throw new IllegalArgumentException("'" + word + "' is no provider of webhooks; known: "
                    + Arrays.stream(values()).map(Provider::toString).collect(Collectors.joining(", ")));
        }

        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
