package io.dragline.image;

import com.github.dockerjava.api.async.ResultCallbackTemplate;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.ResponseItem;
import io.dragline.step.StepLog;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Follows a pull, a push or a build: tells its lines and keeps what it came to. */
class Progress<T extends ResponseItem> extends ResultCallbackTemplate<Progress<T>, T> {
    private final StepLog log;
    private volatile @Nullable String error;
    private volatile @Nullable String digest;
    private volatile @Nullable Throwable failure;
    private volatile boolean cancelled;

    Progress(StepLog log) {
        this.log = log;
    }

    @Override
    public void onNext(T item) {
        ResponseItem.ErrorDetail detail = item.getErrorDetail();
        if (detail != null) error = detail.getMessage();
        else if (item.getAux() != null && item.getAux().getDigest() != null)
            digest = item.getAux().getDigest();
        else tell(item);
    }

    private void tell(T item) {
        String stream = item.getStream();
        String status = item.getStatus();
        if (stream != null) stream.lines().filter(line -> !line.isBlank()).forEach(log::line);
        else if (status != null && !isTick(item))
            log.line(item.getId() == null ? status : item.getId() + ": " + status);
    }

    /** A bar that grows says nothing in a log, and a large layer has thousands of them. */
    private static boolean isTick(ResponseItem item) {
        ResponseItem.ProgressDetail progress = item.getProgressDetail();
        return progress != null && progress.getCurrent() != null;
    }

    @Override
    public void onStart(Closeable stream) {
        super.onStart(stream);
        if (cancelled) closeNow();
    }

    /** Not the template's own, which prints a stack trace. */
    @Override
    public void onError(Throwable thrown) {
        failure = thrown;
        closeNow();
    }

    /** Waits for the end. An interrupt closes the connection, upon which the engine gives up, and is rethrown. */
    void await() throws InterruptedException, TransferRefused {
        try {
            awaitCompletion();
        } catch (InterruptedException e) {
            cancelled = true;
            closeNow();
            throw e;
        }
        Throwable thrown = failure;
        if (thrown instanceof DockerException e) throw TransferRefused.of(e);
        if (thrown != null)
            throw new IllegalStateException(
                    "the engine broke off: " + thrown.getMessage() + "; is it running?", thrown);
        if (error != null) throw new TransferRefused(error);
    }

    private void closeNow() {
        try {
            close();
        } catch (IOException alreadyClosed) {
            // it was to be closed
        }
    }

    /** Of what was pushed. */
    @Nullable
    String digest() {
        return digest;
    }
}
