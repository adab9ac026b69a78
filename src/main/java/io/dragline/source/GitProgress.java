package io.dragline.source;

import org.eclipse.jgit.lib.EmptyProgressMonitor;

/** Stops a transfer when its thread is interrupted. */
final class GitProgress extends EmptyProgressMonitor {
    @Override
    public boolean isCancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
