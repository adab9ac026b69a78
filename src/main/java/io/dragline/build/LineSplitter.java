package io.dragline.build;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Makes lines of a container's output; the two streams are kept apart, a line is cut at 64 KiB and before a mark. */
final class LineSplitter extends ResultCallback.Adapter<Frame> {
    private static final int LONGEST = 65_536;

    private final BiConsumer<StreamType, String> lines;
    private final Map<StreamType, ByteArrayOutputStream> open = new EnumMap<>(StreamType.class);

    private final long skip;
    private long seen;

    /** @param skip how many lines were passed on before, when the output is read from its beginning again */
    LineSplitter(BiConsumer<StreamType, String> lines, long skip) {
        this.lines = lines;
        this.skip = skip;
    }

    long seen() {
        return seen;
    }

    /** The last line when it has no end. */
    void finish() {
        open.forEach((stream, line) -> {
            if (line.size() > 0) tell(stream, line);
        });
    }

    @Override
    public void onNext(Frame frame) {
        StreamType stream = frame.getStreamType();
        ByteArrayOutputStream line = open.computeIfAbsent(stream, any -> new ByteArrayOutputStream());
        for (byte b : frame.getPayload()) {
            if (b == '\n' || line.size() == LONGEST || b == Driver.SEPARATOR && line.size() > 0) tell(stream, line);
            if (b != '\n') line.write(b);
        }
    }

    private void tell(StreamType stream, ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        seen++;
        if (seen > skip) lines.accept(stream, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
