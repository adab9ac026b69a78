package io.dragline.engine;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** Commits, and loses the database's answer to it when a test asks for that. */
final class LossyTransactions implements TransactionOperations {
    private final TransactionOperations real;
    private final AtomicBoolean loses = new AtomicBoolean();

    LossyTransactions(TransactionOperations real) {
        this.real = real;
    }

    void loseTheNextAnswer() {
        loses.set(true);
    }

    @Override
    public <T> @Nullable T execute(TransactionCallback<T> work) {
        T result = real.execute(work);
        if (loses.compareAndSet(true, false))
            throw new DataAccessResourceFailureException(
                    "commit", new SQLException("An I/O error occurred while sending to the backend.", "08006"));
        return result;
    }
}
