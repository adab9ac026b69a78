package io.dragline.database;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Opens the database while Spring looks for classes: making an embedded one takes as long. */
public final class HeadStart implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        DatabaseSettings settings = Binder.get(context.getEnvironment())
                .bind("dragline", DatabaseSettings.class)
                .get();
        Opening opening = new Opening(settings);
        new Thread(opening, "open-database").start();
        DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
        beans.registerSingleton("opening", opening);
        // also where the start fails before anything has asked for it
        beans.registerDisposableBean("opening", opening::close);
    }

    /** A database that is being opened. */
    static final class Opening extends FutureTask<Database> {
        Opening(DatabaseSettings settings) {
            super(() -> DatabaseConfiguration.open(settings));
        }

        /** Waits for it. */
        Database database() {
            try {
                return get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the database was opened", e);
            }
        }

        /** One that could not be opened has been complained of, and is closed. */
        void close() throws InterruptedException {
            try {
                get().close();
            } catch (ExecutionException e) {
                return;
            }
        }
    }
}
