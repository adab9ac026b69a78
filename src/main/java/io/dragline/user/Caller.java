package io.dragline.user;

import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Who makes a request; a parameter of this type in a controller is filled in.
 *
 * @param limited comes with a token that allows less than its owner may
 */
public record Caller(String user, Set<String> teams, Rights rights, boolean limited) {
    public Caller {
        teams = Set.copyOf(teams);
    }

    /** Who may do this everywhere. */
    public Caller(String user, Set<Action> actions) {
        this(user, Set.of(), Rights.everywhere(actions), false);
    }

    /** Who may do this in these places and nowhere else. */
    public static Caller at(Collection<Scope> places, String user, Set<Action> actions) {
        Rights there = new Rights(
                places.stream().map(place -> new Grant(place, actions)).toList());
        return new Caller(user, Set.of(), there, false);
    }

    /** Whether all of the place is open. */
    public boolean may(Action action, Scope place) {
        return rights.may(action, place);
    }

    /** For what lies in several places: whether all of each is open. */
    public boolean mayAll(Action action, Collection<Scope> places) {
        return places.stream().allMatch(place -> may(action, place));
    }

    /** Whether some of the place is open: who shows it shows only that. */
    public boolean mayWithin(Action action, Scope place) {
        return rights.mayWithin(action, place);
    }

    /** The places where it is allowed, for SQL: {@code scope_touches(:places, project, environment, service)}. */
    public String[] places(Action action) {
        return rights.places(action);
    }

    /**
     * What may not even be looked at is told as if it were not there.
     *
     * @param unknown the sentence for what is not there
     */
    public void check(Action action, Scope place, String unknown) {
        if (rights.may(action, place)) return;
        if (!rights.mayWithin(Action.VIEW, place)) throw new NoSuchElementException(unknown);
        throw new NotAllowed(user, action, place);
    }

    /** For what lies in several places: who may not look at one of them is told that it is not there. */
    public void checkAll(Action action, Collection<Scope> places, String unknown) {
        if (!mayAll(Action.VIEW, places)) throw new NoSuchElementException(unknown);
        places.forEach(place -> check(action, place, unknown));
    }

    public void check(Action action, Scope place) {
        check(action, place, "there is no " + place + ", or you may not look at it");
    }
}
