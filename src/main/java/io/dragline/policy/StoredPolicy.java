package io.dragline.policy;

import org.springframework.stereotype.Component;

/** Nothing is needed. */
@Component
class StoredPolicy implements Policy {
    @Override
    public Decision decide(Change change) {
        return Decision.NOTHING;
    }
}
