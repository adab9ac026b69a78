package io.dragline.journal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The events of one transaction, in the order in which they were told: written together at its end. */
final class EventBatch implements TransactionSynchronization {
    /** Where they go. */
    interface Sink {
        void write(List<EventStore.Told> events);
    }

    private final Sink sink;
    private final List<EventStore.Told> events = new ArrayList<>();
    private boolean written;

    private EventBatch(Sink sink) {
        this.sink = sink;
    }

    /** Without a transaction they are written at once. */
    static void add(EventStore.Told event, Sink sink) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            sink.write(List.of(event));
            return;
        }
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations())
            if (known instanceof EventBatch batch && batch.sink == sink) {
                batch.add(event);
                return;
            }
        EventBatch batch = new EventBatch(sink);
        batch.events.add(event);
        TransactionSynchronizationManager.registerSynchronization(batch);
    }

    private void add(EventStore.Told event) {
        if (written) sink.write(List.of(event));
        else events.add(event);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        sink.write(events);
        written = true;
    }
}
