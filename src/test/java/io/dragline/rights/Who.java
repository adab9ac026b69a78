package io.dragline.rights;

import static io.dragline.user.Action.ADMIN;
import static io.dragline.user.Action.APPROVE;
import static io.dragline.user.Action.BUILD;
import static io.dragline.user.Action.CONFIGURE;
import static io.dragline.user.Action.DEPLOY;
import static io.dragline.user.Action.ROLL_BACK;
import static io.dragline.user.Action.SECRETS;
import static io.dragline.user.Action.VIEW;

import io.dragline.user.Action;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of caller, and what one expects of him without asking the product.
 *
 * @param scope where he may; null: nowhere
 */
record Who(String name, @Nullable String scope, Set<Action> actions) {
    static final String OWN = "shop";
    /** A word that no answer to a stranger may hold. */
    static final String FOREIGN = "kanarek";

    static final Who NOBODY = new Who("nobody", null, Set.of());
    static final Who ROOT = new Who("root", "*", EnumSet.allOf(Action.class));

    private static final Set<Action> DEVELOPER = EnumSet.of(VIEW, BUILD, DEPLOY, ROLL_BACK, CONFIGURE, SECRETS);

    static List<Who> all() {
        return List.of(
                NOBODY,
                ROOT,
                new Who("dev-all", "*", DEVELOPER),
                new Who("viewer-all", "*", EnumSet.of(VIEW)),
                new Who("approver-all", "*", EnumSet.of(VIEW, APPROVE)),
                new Who("admin-shop", OWN, EnumSet.allOf(Action.class)),
                new Who("dev-shop", OWN, DEVELOPER),
                new Who("deployer-shop", OWN, EnumSet.of(VIEW, BUILD, DEPLOY, ROLL_BACK)),
                new Who("viewer-shop", OWN, EnumSet.of(VIEW)),
                new Who("approver-shop", OWN, EnumSet.of(VIEW, APPROVE)),
                new Who("accounts-shop", OWN, EnumSet.of(VIEW, ADMIN)),
                new Who("dev-test", OWN + "@test", DEVELOPER),
                new Who("dev-prod", OWN + "@prod", DEVELOPER),
                new Who("dev-api", OWN + "/api", DEVELOPER),
                new Who("dev-web", OWN + "/web", DEVELOPER),
                new Who("viewer-api-test", OWN + "/api@test", EnumSet.of(VIEW)),
                new Who("granted-nothing", null, Set.of()));
    }

    boolean holds(Set<Action> some) {
        return some.stream().anyMatch(actions::contains);
    }

    /** Whether his one grant covers all of {@code project[/service][@environment]}, or of {@code *}. */
    boolean covers(String place) {
        if (scope == null) return false;
        return scope.equals("*")
                || (!place.equals("*")
                        && part(place, 0).equals(part(scope, 0))
                        && (part(scope, 1).isEmpty() || part(scope, 1).equals(part(place, 1)))
                        && (part(scope, 2).isEmpty() || part(scope, 2).equals(part(place, 2))));
    }

    boolean touches(String place) {
        if (scope == null) return false;
        if (scope.equals("*") || place.equals("*")) return true;
        if (!part(place, 0).equals(part(scope, 0))) return false;
        for (int i = 1; i < 3; i++)
            if (!part(scope, i).isEmpty()
                    && !part(place, i).isEmpty()
                    && !part(scope, i).equals(part(place, i))) return false;
        return true;
    }

    /** 0: project, 1: service, 2: environment. */
    private static String part(String place, int which) {
        String environment = place.contains("@") ? place.substring(place.indexOf('@') + 1) : "";
        String rest = place.replaceFirst("@.*", "");
        String service = rest.contains("/") ? rest.substring(rest.indexOf('/') + 1) : "";
        return List.of(rest.replaceFirst("/.*", ""), service, environment).get(which);
    }
}
