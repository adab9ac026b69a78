package io.dragline.hook;

import io.dragline.project.Service;
import io.dragline.project.ServiceName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides about the deliveries of one hook, in the order in which they came. */
final class Judge {
    private final Registered hook;
    private final Map<String, Long> keys;
    private final Map<String, Latest> latest;

    /**
     * @param keys of the deliveries that were taken before
     * @param latest by {@link Latest#key}
     */
    Judge(Registered hook, Map<String, Long> keys, Map<String, Latest> latest) {
        this.hook = hook;
        this.keys = new HashMap<>(keys);
        this.latest = new HashMap<>(latest);
    }

    Judged of(Arrival arrival) {
        Long same = same(arrival);
        if (same != null) return new Judged(Verdict.DUPLICATE, "the same as delivery " + same, null, List.of(), same);
        String nothing = arrival.told().nothing();
        if (nothing != null) return Judged.ignored(nothing, null);
        Judged first = null;
        for (Push push : arrival.told().pushes()) {
            Judged judged = of(push, arrival);
            if (judged.verdict() == Verdict.PENDING) return judged;
            if (first == null) first = judged;
        }
        return first == null ? Judged.ignored("it tells of no commits", null) : first;
    }

    private Judged of(Push push, Arrival arrival) {
        if (push.tag() != null)
            return Judged.ignored("it is of tag '" + push.tag() + "', and hooks follow branches", push);
        if (push.deleted()) return Judged.ignored("branch '" + push.branch() + "' was deleted", push);
        List<ServiceName> services = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (ServiceName name : hook.followed()) {
            if (arrival.only() != null && !arrival.only().equals(name)) continue;
            String whyNot = whyNot(push, name, arrival.origin());
            if (whyNot == null) services.add(name);
            else if (!reasons.contains(whyNot)) reasons.add(whyNot);
        }
        return services.isEmpty()
                ? Judged.ignored(String.join("; ", reasons), push)
                : new Judged(Verdict.PENDING, "", push, List.copyOf(services), null);
    }

    /** What a person or the repository itself says is never too old. */
    private @Nullable String whyNot(Push push, ServiceName name, Delivery.Origin origin) {
        Service service = hook.project().services().get(name);
        if (service == null) return "service '" + name + "' is gone";
        String filtered = Filter.whyNot(push, hook.hook(), service);
        Latest before = latest.get(Latest.key(push.ref(), name.value()));
        if (filtered != null || before == null || origin != Delivery.Origin.WEBHOOK) return filtered;
        return before.whyOld(push);
    }

    private @Nullable Long same(Arrival arrival) {
        Long byNumber = arrival.numberKey() == null ? null : keys.get(arrival.numberKey());
        return byNumber != null || arrival.digestKey() == null ? byNumber : keys.get(arrival.digestKey());
    }

    /** What comes next is compared with it. */
    void remember(Arrival arrival, Judged judged, long id) {
        if (judged.sameAs() != null) return;
        if (arrival.numberKey() != null) keys.put(arrival.numberKey(), id);
        if (arrival.digestKey() != null) keys.put(arrival.digestKey(), id);
        Push push = judged.push();
        if (push != null)
            judged.services().forEach(service -> latest.put(Latest.key(push.ref(), service.value()), Latest.of(push)));
    }
}
