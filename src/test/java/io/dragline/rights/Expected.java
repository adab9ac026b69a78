package io.dragline.rights;

import static io.dragline.user.Action.ADMIN;
import static io.dragline.user.Action.CONFIGURE;
import static io.dragline.user.Action.DEPLOY;
import static io.dragline.user.Action.VIEW;

import io.dragline.user.Action;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What should become of a call: derived from what the mapping declares, and for the few that look closer, from a list. */
enum Expected {
    PASSED,
    UNSIGNED,
    /** As if it did not exist. */
    UNSEEN,
    REFUSED;

    /**
     * What a mapping with {@link Reach#PART} asks of the object that an id or a body names.
     *
     * @param place of the object, in the project that is asked for
     * @param part whether some of the place is enough
     */
    private record Closer(Action action, String place, boolean part) {}

    private static final Closer DEPLOYMENT = new Closer(VIEW, "/api@test", false);
    private static final Closer OWN_DEPLOYMENT = new Closer(DEPLOY, "/api@test", false);

    private static final Map<String, Closer> CLOSER = Map.ofEntries(
            Map.entry("POST /api/deployments", OWN_DEPLOYMENT),
            Map.entry("POST /api/deployments/plan", OWN_DEPLOYMENT),
            Map.entry("GET /api/deployments/{id}", DEPLOYMENT),
            Map.entry("GET /api/deployments/{id}/output", DEPLOYMENT),
            Map.entry("GET /api/deployments/{id}/output/find", DEPLOYMENT),
            Map.entry("GET /api/deployments/{id}/output/ranges", DEPLOYMENT),
            Map.entry("GET /api/deployments/{id}/steps/{step}/output", DEPLOYMENT),
            Map.entry("POST /api/deployments/{id}/cancel", OWN_DEPLOYMENT),
            Map.entry("POST /api/deployments/{id}/retry", OWN_DEPLOYMENT),
            Map.entry("POST /api/deployments/{id}/migrate", OWN_DEPLOYMENT),
            Map.entry("POST /api/deployments/{id}/override", new Closer(ADMIN, "/api@test", false)),
            Map.entry("GET /api/hooks/{id}", DEPLOYMENT),
            Map.entry("GET /api/hooks/{id}/deliveries", DEPLOYMENT),
            Map.entry("GET /api/hooks/{id}/script", DEPLOYMENT),
            Map.entry("POST /api/hooks/{id}/deliveries/{delivery}/replay", OWN_DEPLOYMENT),
            Map.entry("GET /api/chains/{project}/{chain}", DEPLOYMENT),
            Map.entry("POST /api/chain-runs", OWN_DEPLOYMENT),
            Map.entry("GET /api/chain-runs/{id}", DEPLOYMENT),
            Map.entry("POST /api/chain-runs/{id}/cancel", OWN_DEPLOYMENT),
            Map.entry("POST /api/chain-runs/{id}/retry", OWN_DEPLOYMENT),
            Map.entry("POST /api/freezes", new Closer(CONFIGURE, "@test", false)),
            Map.entry("DELETE /api/freezes/{id}", new Closer(CONFIGURE, "@test", false)),
            Map.entry("POST /api/policy/decide", DEPLOYMENT),
            Map.entry("POST /api/manifest", new Closer(CONFIGURE, "", false)),
            Map.entry("POST /api/sources/look", new Closer(CONFIGURE, "", false)),
            Map.entry("POST /api/grants", new Closer(ADMIN, "/api@test", false)),
            Map.entry("DELETE /api/grants/{id}", new Closer(ADMIN, "/nothing@nowhere", false)));

    /** Everybody's: they show nothing of a project, or only its visible part, by name. A task is asked for in InboxIT. */
    private static final Set<String> COMMON = Set.of(
            "GET /api/projects/{project}",
            "GET /api/projects/{project}/manifest",
            "GET /api/projects/{project}/services/{service}/releases",
            "GET /api/projects/{project}/services/{service}/releases/{number}/image",
            "GET /api/servers/{name}",
            "GET /api/models/{key}/draft",
            "GET /api/models/{key}/versions/{version}",
            "POST /api/models/lint",
            "GET /api/forms/{id}",
            "GET /api/forms/{id}/draft",
            "POST /api/forms/lint",
            "GET /api/tasks/{id}",
            "POST /api/tasks/{id}/claim",
            "POST /api/tasks/{id}/unclaim",
            "POST /api/tasks/{id}/complete",
            "POST /api/tasks/{id}/delegate",
            "DELETE /api/tasks/{id}/delegate");

    static Expected of(Mapping mapping, Who who, String project) {
        if (mapping.isOpen()) return PASSED;
        if (who == Who.NOBODY) return UNSIGNED;
        if (mapping.isOwn()) return PASSED;
        Requires requires = mapping.requires();
        if (requires == null) throw new AssertionError(mapping.name() + " does not say what it requires");
        Set<Action> actions = EnumSet.copyOf(java.util.List.of(requires.value()));
        String place = place(mapping, project);
        boolean reaches = requires.of() == Reach.PART ? who.touches(place) : who.covers(place);
        if (!who.holds(actions) || !reaches) return place.equals("*") ? REFUSED : shut(who, place);
        if (requires.of() == Reach.WHOLE) return PASSED;
        Closer closer = CLOSER.get(mapping.name());
        if (closer == null) return known(mapping);
        String object = project + closer.place();
        if (closer.action() == ADMIN && !who.covers(object) && mapping.method().equals("DELETE")) return UNSEEN;
        return who.holds(Set.of(closer.action())) && who.covers(object) ? PASSED : shut(who, object);
    }

    private static Expected shut(Who who, String place) {
        return who.holds(Set.of(VIEW)) && who.touches(place) ? REFUSED : UNSEEN;
    }

    /** One that names an object, and nobody has said here how that is protected. */
    private static @Nullable Expected known(Mapping mapping) {
        boolean namesObject = mapping.path().contains("{") || mapping.hasBody();
        if (namesObject && !COMMON.contains(mapping.name()))
            throw new AssertionError(mapping.name() + " lets through who may do it somewhere: say in "
                    + Expected.class.getSimpleName() + " what it asks of its object");
        return PASSED;
    }

    private static String place(Mapping mapping, String project) {
        if (!mapping.names("project")) return "*";
        return project + (mapping.names("service") ? "/api" : "") + (mapping.names("environment") ? "@test" : "");
    }
}
