package io.dragline.journal;

import io.dragline.step.DeploymentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads the journal in the database. */
@Service
class DatabaseHistory implements History {
    private static final int CHUNKS_AT_ONCE = 32;
    private static final long LARGEST_PAGE = 1L << 20; // characters

    private final StepReader steps;
    private final ChunkStore chunks;
    private final EventStore events;

    DatabaseHistory(StepReader steps, ChunkStore chunks, EventStore events) {
        this.steps = steps;
        this.chunks = chunks;
        this.events = events;
    }

    @Override
    public List<StepRecord> steps(DeploymentId deployment) {
        return steps.list(deployment);
    }

    /** A page ends at its limit, or when it is as large as memory should bear: long lines make short pages. */
    @Override
    public LinePage output(DeploymentId deployment, @Nullable String step, long from, int limit) {
        Long id = step == null ? null : Long.valueOf(step);
        List<Line> lines = new ArrayList<>();
        long next = from;
        long size = 0;
        while (lines.size() < limit && size < LARGEST_PAGE) {
            List<Chunk> more = chunks.read(deployment, id, next, CHUNKS_AT_ONCE);
            if (more.isEmpty()) break;
            for (Chunk chunk : more) {
                size += chunk.content().length();
                for (Line line : chunk.split()) if (line.line() >= next && lines.size() < limit) lines.add(line);
            }
            next = lines.get(lines.size() - 1).line() + 1;
        }
        return new LinePage(lines, next);
    }

    @Override
    public List<LineRange> ranges(DeploymentId deployment) {
        return chunks.ranges(deployment);
    }

    @Override
    public List<Long> find(DeploymentId deployment, @Nullable String step, String text, long from, int limit) {
        Long id = step == null ? null : Long.valueOf(step);
        String wanted = lower(text);
        List<Long> found = new ArrayList<>();
        long next = from;
        while (found.size() < limit) {
            List<Chunk> more = chunks.find(deployment, id, next, wanted, CHUNKS_AT_ONCE);
            for (Chunk chunk : more) {
                for (Line line : chunk.split())
                    if (line.line() >= next
                            && found.size() < limit
                            && lower(Text.COLOUR.matcher(line.text()).replaceAll(""))
                                    .contains(wanted)) found.add(line.line());
            }
            if (more.size() < CHUNKS_AT_ONCE) break;
            Chunk last = more.get(more.size() - 1);
            next = last.firstLine() + last.lines();
        }
        return found;
    }

    /** As the database does it in every locale: only A to Z. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            if (letter >= 'A' && letter <= 'Z') lower.setCharAt(i, (char) (letter + 32));
        }
        return lower.toString();
    }

    @Override
    public Map<String, Double> usualSeconds(List<DeploymentId> deployments) {
        return steps.usualSeconds(deployments);
    }

    @Override
    public long lastEvent() {
        return events.newest();
    }
}
