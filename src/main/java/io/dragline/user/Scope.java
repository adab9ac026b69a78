package io.dragline.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a grant holds, and where an object is: {@code *}, {@code shop}, {@code shop@prod}, {@code shop/api} or
 * {@code shop/api@prod}. What is null is all of them.
 */
@Schema(type = "string", implementation = String.class)
public record Scope(
        @Nullable String project,
        @Nullable String environment,
        @Nullable String service) {
    public static final Scope EVERYTHING = new Scope(null, null, null);

    private static final String NAME = "[a-z][a-z0-9-]{0,30}";
    private static final Pattern TEXT =
            Pattern.compile("(" + NAME + ")(?:/(" + NAME + "))?(?:@(" + NAME + "))?", Pattern.DOTALL);

    public Scope {
        if (project == null && (environment != null || service != null))
            throw new IllegalArgumentException("project: name the project whose environment or service is meant");
    }

    public static Scope of(String project) {
        return new Scope(project, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Scope parse(String text) {
        if (text.equals("*")) return EVERYTHING;
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches())
            throw new IllegalArgumentException(
                    "scope: '" + text + "' names no place; write *, shop, shop@prod," + " shop/api or shop/api@prod");
        return new Scope(parts.group(1), parts.group(3), parts.group(2));
    }

    boolean isEverything() {
        return project == null;
    }

    /** Whether all of it lies in here. */
    boolean covers(Scope other) {
        return holds(project, other.project) && holds(environment, other.environment) && holds(service, other.service);
    }

    private static boolean holds(@Nullable String mine, @Nullable String other) {
        return mine == null || mine.equals(other);
    }

    /** Where both are. */
    Optional<Scope> and(Scope other) {
        boolean apart = differ(project, other.project)
                || differ(environment, other.environment)
                || differ(service, other.service);
        return apart
                ? Optional.empty()
                : Optional.of(new Scope(
                        first(project, other.project),
                        first(environment, other.environment),
                        first(service, other.service)));
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    @Override
    @JsonValue
    public String toString() {
        if (project == null) return "*";
        return project + (service == null ? "" : "/" + service) + (environment == null ? "" : "@" + environment);
    }
}
