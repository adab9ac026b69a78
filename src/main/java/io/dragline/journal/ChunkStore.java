package io.dragline.journal;

import io.dragline.step.DeploymentId;
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
