package io.dragline.container;

import com.github.dockerjava.api.async.ResultCallbackTemplate;
import com.github.dockerjava.api.model.Frame;
import io.dragline.docker.Engines;
import io.dragline.rollout.Replica;
import io.dragline.secret.Masking;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** What replicas print, masked, line by line; with several replicas each line begins with its number. */
@Component
class ReplicaLogs {
    /** How long somebody may read on who is no longer signed in, or has lost the right. */
    private static final Duration STILL = Duration.ofSeconds(3);

    private final Engines engines;
    private final Masking masking;

    ReplicaLogs(Engines engines, Masking masking) {
        this.engines = engines;
        this.masking = masking;
    }

    /**
     * Returns at the end of all, or when nobody reads any more.
     *
     * @param stays false: whoever reads may do so no longer
     */
    void write(List<Replica> replicas, boolean follow, int tail, BooleanSupplier stays, OutputStream out)
            throws InterruptedException {
        List<Reader> readers = new CopyOnWriteArrayList<>(); // those that read already may end all
        try {
            for (Replica replica : replicas)
                readers.add(engines.on(replica.server())
                        .logContainerCmd(replica.container())
                        .withStdOut(true)
                        .withStdErr(true)
                        .withFollowStream(follow)
                        .withTail(tail)
                        .exec(new Reader(replicas.size() > 1 ? replica.number() + " | " : "", replica, readers, out)));
            for (Reader reader : readers) while (!reader.isOverIn(STILL)) if (!stays.getAsBoolean()) return;
        } finally {
            readers.forEach(Reader::end);
        }
    }

    private final class Reader extends ResultCallbackTemplate<Reader, Frame> {
        private static final int LONGEST = 65_536;

        private final String prefix;
        private final Replica replica;
        private final List<Reader> all;
        private final OutputStream out;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private final CountDownLatch over = new CountDownLatch(1);

        Reader(String prefix, Replica replica, List<Reader> all, OutputStream out) {
            this.prefix = prefix;
            this.replica = replica;
            this.all = all;
            this.out = out;
        }

        /** Not as the template waits, which ends the stream when the time is up. */
        boolean isOverIn(Duration time) throws InterruptedException {
            return over.await(time.toMillis(), TimeUnit.MILLISECONDS);
        }

        /** Perhaps after its end: nobody reads any more. */
        @Override
        public void onStart(Closeable stream) {
            super.onStart(stream);
            if (over.getCount() == 0) close(stream);
        }

        @Override
        public void onNext(Frame frame) {
            for (byte b : frame.getPayload()) {
                if (b != '\n') line.write(b);
                if (b == '\n' || line.size() >= LONGEST) tell();
            }
        }

        @Override
        public void onComplete() {
            if (line.size() > 0) tell();
            super.onComplete();
        }

        @Override
        public void onError(Throwable thrown) {
            line.writeBytes(
                    ("no log of " + replica.container() + " on server " + replica.server() + ": " + thrown.getMessage())
                            .getBytes(StandardCharsets.UTF_8));
            onComplete();
        }

        private void tell() {
            String text = masking.mask(line.toString(StandardCharsets.UTF_8));
            line.reset();
            try {
                synchronized (out) {
                    out.write((prefix + text + "\n").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            } catch (IOException nobodyReads) {
                all.forEach(Reader::end);
            }
        }

        @Override
        public void close() throws IOException {
            over.countDown();
            super.close();
        }

        void end() {
            close(this);
        }

        private static void close(Closeable stream) {
            try {
                stream.close();
            } catch (IOException alreadyEnded) {
                // it was to end
            }
        }
    }
}
