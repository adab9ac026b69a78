package io.dragline.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dragline.servers.PostgresServer;
import io.dragline.step.DeploymentId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutputPagesIT {
    private static PostgresServer postgres;
    private static ChunkStore chunks;
    private static DatabaseHistory history;

    @BeforeAll
    static void start() {
        postgres = PostgresServer.start();
        JdbcClient db = JdbcClient.create(postgres.migrated());
        EventStore events = new EventStore(db, JsonMapper.builder().build(), new Bell());
        chunks = new ChunkStore(db, events);
        history = new DatabaseHistory(new StepReader(db), chunks, events);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void pagesJoinWithoutAGapWhereverTheyEnd() {
        DeploymentId deployment = new DeploymentId("1");
        for (int chunk = 0; chunk < 50; chunk++) chunks.append(deployment, chunk % 2, 3, " a\n b\n c\n");

        assertThat(read(deployment, null, 7).stream().map(Line::line)).containsExactlyElementsOf(numbers(150));
        assertThat(read(deployment, "1", 7)).hasSize(75).allMatch(line -> line.step()
                .equals("1"));
        assertThat(history.output(deployment, null, 151, 10)).isEqualTo(new LinePage(List.of(), 151));
    }

    @Test
    void longLinesMakeShortPages() {
        DeploymentId deployment = new DeploymentId("2");
        String line = " " + "x".repeat(16_000) + "\n";
        for (int chunk = 0; chunk < 200; chunk++) chunks.append(deployment, 1, 4, line.repeat(4));

        assertThat(history.output(deployment, null, 1, 5000).lines()).hasSizeLessThan(200);
        assertThat(read(deployment, null, 5000)).hasSize(800);
    }

    @Test
    void tellsWhichLinesAreWhoseAndJoinsThoseThatFollowEachOther() {
        DeploymentId deployment = new DeploymentId("3");
        for (int step : new int[] {1, 1, 2, 1}) chunks.append(deployment, step, 2, " a\n b\n");

        assertThat(history.ranges(deployment))
                .containsExactly(new LineRange(1, 4, "1"), new LineRange(5, 2, "2"), new LineRange(7, 2, "1"));
    }

    @Test
    void findsATextInWhateverCaseAndOnlyWhereItIs() {
        DeploymentId deployment = new DeploymentId("4");
        for (int chunk = 0; chunk < 100; chunk++) chunks.append(deployment, chunk % 2, 2, " nothing\n Übel 100%\n");

        assertThat(history.find(deployment, null, "ÜbEL 100%", 1, 1000))
                .hasSize(100)
                .contains(2L, 200L);
        assertThat(history.find(deployment, "1", "BEL", 100, 1000)).hasSize(26).allMatch(line -> line >= 100);
        assertThat(history.find(deployment, null, "bel", 1, 7)).containsExactly(2L, 4L, 6L, 8L, 10L, 12L, 14L);
        assertThat(history.find(deployment, null, "_", 1, 7)).isEmpty();
    }

    @Test
    void findsATextThroughItsColours() {
        DeploymentId deployment = new DeploymentId("5");
        chunks.append(deployment, 1, 2, " \u001b[32mmodule\u001b[0m 7 is built\n module 8\n");

        assertThat(history.find(deployment, null, "module 7 is", 1, 10)).containsExactly(1L);
        assertThat(history.find(deployment, null, "[32m", 1, 10)).isEmpty();
    }

    private static List<Line> read(DeploymentId deployment, @org.jspecify.annotations.Nullable String step, int limit) {
        List<Line> all = new ArrayList<>();
        for (long from = 1; ; ) {
            LinePage page = history.output(deployment, step, from, limit);
            if (page.lines().isEmpty()) return all;
            all.addAll(page.lines());
            from = page.next();
        }
    }

    private static List<Long> numbers(long last) {
        return java.util.stream.LongStream.rangeClosed(1, last).boxed().toList();
    }
}
