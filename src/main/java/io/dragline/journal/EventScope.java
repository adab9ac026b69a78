package io.dragline.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events a listener wants. Lines are many: a page that shows none need not receive them.
 *
 * @param deployment null: of all
 * @param output the deployments whose lines are wanted; null: of all
 * @param untilEnd whether there is nothing more to hear when that deployment has ended
 */
record EventScope(@Nullable Long deployment, @Nullable List<Long> output, boolean untilEnd) {
    Long[] outputOf() {
        return output == null ? new Long[0] : output.toArray(Long[]::new);
    }
}
