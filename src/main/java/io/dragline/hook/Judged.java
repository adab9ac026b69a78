package io.dragline.hook;

import io.dragline.project.ServiceName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A first verdict.
 *
 * @param push the one that counts
 * @param services those to be deployed; empty unless {@code PENDING}
 * @param sameAs the delivery it repeats
 */
record Judged(
        Verdict verdict,
        String reason,
        @Nullable Push push,
        List<ServiceName> services,
        @Nullable Long sameAs) {

    static Judged ignored(String reason, @Nullable Push push) {
        return new Judged(Verdict.IGNORED, reason, push, List.of(), null);
    }
}
