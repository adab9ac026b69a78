package io.dragline;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What takes back, in memory, what a transaction was to keep. */
public final class AfterRollback {
    private AfterRollback() {}

    /** Without a transaction, never. */
    public static void run(Runnable act) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) act.run();
            }
        });
    }
}
