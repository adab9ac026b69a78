package io.dragline.journal;

import io.dragline.step.DeploymentId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lines in chunks, numbered per deployment. */
@Repository
class ChunkStore {
    private final JdbcClient db;
    private final EventStore events;

    ChunkStore(JdbcClient db, EventStore events) {
        this.db = db;
        this.events = events;
    }

    /** @param content lines, each behind its mark and before a line feed */
    @Transactional
    public void append(DeploymentId deployment, long step, int lines, String content) {
        long next = db.sql(
                        "insert into output_end as e (deployment, next_line, bytes) values (:deployment, 1 + :lines, :bytes)"
                                + " on conflict (deployment) do update set next_line = e.next_line + :lines, bytes = e.bytes + :bytes"
                                + " returning next_line")
                .param("deployment", number(deployment))
                .param("lines", lines)
                .param("bytes", content.length())
                .query(Long.class)
                .single();
        long first = next - lines;
        db.sql("insert into output (deployment, first_line, lines, step, at, content)"
                        + " values (:deployment, :first, :lines, :step, now(), :content)")
                .param("deployment", number(deployment))
                .param("first", first)
                .param("lines", lines)
                .param("step", step)
                .param("content", content)
                .update();
        events.output(deployment, first);
    }

    /** The next chunks that hold lines from {@code from} on. */
    List<Chunk> read(DeploymentId deployment, @Nullable Long step, long from, int most) {
        return db.sql("select first_line, lines, step, at, content from output"
                        + " where deployment = :deployment and first_line + lines > :from"
                        + " and (:step::bigint is null or step = :step) order by first_line limit :most")
                .param("deployment", number(deployment))
                .param("from", from)
                .param("step", step)
                .param("most", most)
                .query(Chunk.class)
                .list();
    }

    /** Chunks of one step that follow each other are one range. */
    List<LineRange> ranges(DeploymentId deployment) {
        List<LineRange> ranges = new ArrayList<>();
        db.sql("select first_line, lines, step from output where deployment = :deployment order by first_line")
                .param("deployment", number(deployment))
                .query(row -> {
                    LineRange next = new LineRange(row.getLong(1), row.getLong(2), row.getString(3));
                    LineRange last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
                    if (last != null && last.step().equals(next.step()) && last.from() + last.lines() == next.from())
                        ranges.set(
                                ranges.size() - 1,
                                new LineRange(last.from(), last.lines() + next.lines(), last.step()));
                    else ranges.add(next);
                });
        return ranges;
    }

    /** The next chunks that contain a text, given in lower case. */
    List<Chunk> find(DeploymentId deployment, @Nullable Long step, long from, String text, int most) {
        return db.sql("select first_line, lines, step, at, content from output"
                        + " where deployment = :deployment and first_line + lines > :from"
                        + " and (:step::bigint is null or step = :step) and strpos(lower(content collate \"C\"), :text) > 0"
                        + " order by first_line limit :most")
                .param("deployment", number(deployment))
                .param("from", from)
                .param("step", step)
                .param("text", text)
                .param("most", most)
                .query(Chunk.class)
                .list();
    }

    Chunk at(long deployment, long firstLine) {
        return db.sql("select first_line, lines, step, at, content from output"
                        + " where deployment = :deployment and first_line = :first")
                .param("deployment", deployment)
                .param("first", firstLine)
                .query(Chunk.class)
                .optional()
                .orElse(Chunk.NONE);
    }

    private static long number(DeploymentId deployment) {
        return Long.parseLong(deployment.value());
    }
}
