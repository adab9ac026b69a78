package io.dragline.user;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that somebody may do; what is not granted is refused. Its text is a line a grant: {@code shop@prod VIEW,DEPLOY}. */
public record Rights(List<Grant> grants) {
    static final Rights NONE = new Rights(List.of());
    static final Rights ALL = everywhere(EnumSet.allOf(Action.class));

    public Rights {
        grants = List.copyOf(grants);
    }

    static Rights everywhere(Set<Action> actions) {
        return new Rights(List.of(new Grant(Scope.EVERYTHING, actions)));
    }

    static Rights parse(String text) {
        return new Rights(text.lines().map(Rights::line).toList());
    }

    private static Grant line(String line) {
        int space = line.indexOf(' ');
        Set<Action> actions = Arrays.stream(line.substring(space + 1).split(","))
                .filter(word -> !word.isEmpty())
                .map(Action::valueOf)
                .collect(Collectors.toSet());
        return new Grant(Scope.parse(line.substring(0, space)), actions);
    }

    /** Whether one grant allows it in all of the place. */
    boolean may(Action action, Scope place) {
        return with(action).anyMatch(grant -> grant.scope().covers(place));
    }

    /** Whether it is allowed somewhere in the place. */
    boolean mayWithin(Action action, Scope place) {
        return with(action).anyMatch(grant -> grant.scope().and(place).isPresent());
    }

    /** The places, for SQL: see the function {@code scope_touches}. */
    String[] places(Action action) {
        return with(action).map(grant -> grant.scope().toString()).toArray(String[]::new);
    }

    private Stream<Grant> with(Action action) {
        return grants.stream().filter(grant -> grant.actions().contains(action));
    }

    Set<Action> actions() {
        return grants.stream().map(Grant::actions).flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
    }

    boolean include(Grant grant) {
        return grant.actions().stream().allMatch(action -> may(action, grant.scope()));
    }

    boolean include(Rights others) {
        return others.grants.stream().allMatch(this::include);
    }

    /** What both allow. */
    Rights and(Rights limits) {
        return new Rights(grants.stream()
                .flatMap(grant -> limits.grants.stream().map(limit -> both(grant, limit)))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Grant> both(Grant one, Grant other) {
        Set<Action> actions =
                one.actions().stream().filter(other.actions()::contains).collect(Collectors.toSet());
        return actions.isEmpty()
                ? Optional.empty()
                : one.scope().and(other.scope()).map(scope -> new Grant(scope, actions));
    }

    @Override
    public String toString() {
        return grants.stream()
                .map(grant -> grant.scope() + " "
                        + grant.actions().stream().sorted().map(Action::name).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }
}
