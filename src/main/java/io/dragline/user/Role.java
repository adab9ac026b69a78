package io.dragline.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What an account is: a set of actions. */
enum Role {
    ADMIN(EnumSet.allOf(Action.class)),
    DEVELOPER(EnumSet.complementOf(EnumSet.of(Action.ADMIN, Action.EXEC, Action.APPROVE))),
    VIEWER(EnumSet.of(Action.VIEW));

    private final Set<Action> actions;

    Role(Set<Action> actions) {
        this.actions = Set.copyOf(actions);
    }

    Set<Action> actions() {
        return actions;
    }

    @JsonCreator
    static Role of(String text) {
        return Arrays.stream(values())
                .filter(role -> role.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not a role; there are "
                        + Arrays.stream(values()).map(Role::toString).collect(Collectors.joining(", "))));
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
