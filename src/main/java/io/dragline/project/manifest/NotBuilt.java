package io.dragline.project.manifest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part that the manifest will have, but that does nothing yet: it is refused rather than swallowed. */
record NotBuilt(String what) implements Type<Object> {
    @Override
    public @Nullable Object read(Node node, Mistakes mistakes) {
        mistakes.add(node.at(), what + " not built yet in this version of Dragline; leave the key out");
        return null;
    }

    @Override
    public Object write(Object value, boolean whole) {
        throw new IllegalStateException(what + " not built yet");
    }

    @Override
    public Map<String, Object> describe() {
        return Map.of("type", "not built yet", "allowed", "nothing: " + what + " not built yet");
    }
}
