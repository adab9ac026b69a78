package io.dragline.user;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** After an update: what the audit log holds already is stamped too. */
@Component
class StampOldRows implements SmartInitializingSingleton {
    private final AuditLog log;

    StampOldRows(AuditLog log) {
        this.log = log;
    }

    @Override
    public void afterSingletonsInstantiated() {
        log.stampWhatIsThere();
    }
}
