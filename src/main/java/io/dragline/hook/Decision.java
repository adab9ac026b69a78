package io.dragline.hook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Judges and keeps the arrivals of one hook, then has started what they ask for. */
@Component
class Decision {
    private static final Logger LOG = LoggerFactory.getLogger(Decision.class);

    private final HookRegister register;
    private final DeliveryRows rows;
    private final PendingRows pending;
    private final Dispatch dispatch;
    private final TransactionTemplate transaction;

    Decision(
            HookRegister register,
            DeliveryRows rows,
            PendingRows pending,
            Dispatch dispatch,
            TransactionTemplate transaction) {
        this.register = register;
        this.rows = rows;
        this.pending = pending;
        this.dispatch = dispatch;
        this.transaction = transaction;
    }

    void about(String id, List<Arrival> arrivals) {
        Registered hook = register.find(id)
                .orElseThrow(() -> new IllegalStateException("the hook was removed while its delivery came in"));
        List<Long> ids = Objects.requireNonNull(transaction.execute(status -> store(hook, arrivals)));
        try {
            dispatch.of(id);
        } catch (DataAccessException e) {
            LOG.warn("what {} delivered is kept and started later: {}", hook, e.getMessage());
        }
        Map<Long, Delivery> stored = new HashMap<>();
        rows.all(ids).forEach(each -> stored.put(each.id(), each));
        for (int i = 0; i < ids.size(); i++)
            arrivals.get(i).done().complete(Objects.requireNonNull(stored.get(ids.get(i))));
    }

    private List<Long> store(Registered hook, List<Arrival> arrivals) {
        rows.lock(hook.id());
        Set<String> keys = new LinkedHashSet<>();
        Set<String> refs = new LinkedHashSet<>();
        for (Arrival each : arrivals) {
            if (each.numberKey() != null) keys.add(each.numberKey());
            if (each.digestKey() != null) keys.add(each.digestKey());
            each.told().pushes().forEach(push -> refs.add(push.ref()));
        }
        Judge judge = new Judge(hook, rows.taken(hook.id(), keys), rows.latest(hook.id(), refs));
        List<Long> ids = new ArrayList<>();
        for (Arrival each : arrivals) {
            Judged judged = judge.of(each);
            long id = rows.insert(each, judged);
            judge.remember(each, judged, id);
            ids.add(id);
        }
        return ids;
    }

    void finishAbandoned() {
        pending.abandoned().forEach(dispatch::of);
    }
}
