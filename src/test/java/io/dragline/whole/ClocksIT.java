package io.dragline.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.servers.ControlPlane;
import io.dragline.servers.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Timers of chains on two control planes with one PostgreSQL, whose clock is moved. What the chains deploy gets no further
 * than a repository that does not answer.
 */
class ClocksIT {
    @TempDir
    Path folder;

    private final PostgresServer database = PostgresServer.start();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final List<ControlPlane> planes = new ArrayList<>();
    private int applied;

    @BeforeEach
    void start() throws Exception {
        // found before PostgreSQL's own, by whoever connects from now on
        jdbc.execute(
                "create schema clock; create table clock.moved (by interval); insert into clock.moved values ('0');"
                        + " create function clock.clock_timestamp() returns timestamptz language sql volatile as"
                        + " $$ select pg_catalog.clock_timestamp() + by from clock.moved $$");
        jdbc.execute("do $$ begin execute 'alter database \"' || current_database()"
                + " || '\" set search_path = public, clock, pg_catalog'; end $$");
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        List<String> options = List.of("--db", database.address(), "--db-user", database.user());
        List<CompletableFuture<ControlPlane>> both = new ArrayList<>();
        for (String node : List.of("one", "two")) {
            Path file = folder.resolve(node).resolve("key");
            Files.createDirectories(file.getParent());
            Files.write(file, key);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
            both.add(CompletableFuture.supplyAsync(() -> ControlPlane.start(
                    file.getParent(), Map.of("DRAGLINE_ADMIN_PASSWORD", ControlPlane.PASSWORD), options)));
        }
        both.forEach(each -> planes.add(each.join()));
    }

    @AfterEach
    void stop() {
        planes.forEach(ControlPlane::close);
        database.close();
    }

    /** Whoever takes a manifest looks at its timers; both do so at once. */
    private void look() {
        List<CompletableFuture<Void>> looks = planes.stream()
                .map(plane -> CompletableFuture.runAsync(() -> {
                    String token = plane.signIn("admin", ControlPlane.PASSWORD);
                    ControlPlane.Answer answer = plane.call("POST", "/api/manifest", token, "text/yaml", manifest());
                    assertThat(answer.status()).as(answer.text()).isIn(200, 409);
                }))
                .toList();
        looks.forEach(CompletableFuture::join);
    }

    private synchronized String manifest() {
        return """
                apiVersion: dragline/v1
                project: clocks
                description: "%d"
                environments: { test: {} }
                chains:
                  made-up: { environment: test, services: [api], at: "0 * * * *", missed: run }
                  passed: { environment: test, services: [web], at: "0 * * * *", missed: skip }
                services:
                  api: { kind: source, port: 80, source: { git: "git://127.0.0.1:9/s.git", path: api } }
                  web: { kind: source, port: 80, source: { git: "git://127.0.0.1:9/s.git", path: web } }
                """.formatted(++applied);
    }

    private Instant now() {
        return Objects.requireNonNull(jdbc.queryForObject("select clock.clock_timestamp()", java.sql.Timestamp.class))
                .toInstant();
    }

    /** The clock of the database shows this now. */
    private void moveTo(Instant time) {
        jdbc.update(
                "update clock.moved set by = by + make_interval(secs => ?)",
                Duration.between(now(), time).toMillis() / 1000.0);
        look();
    }

    private void await(String what, ControlPlane.Check check) {
        planes.get(0).await(what, check);
    }

    /** What became of a time, such as {@code run} or why none was begun; null: it has not come. */
    private String of(String chain, Instant due) {
        return jdbc
                .queryForList(
                        "select coalesce(reason, 'run') from chain_due where chain = ? and due = ?::timestamptz and"
                                + " (run is not null or reason is not null)",
                        String.class,
                        chain,
                        due.toString())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private List<String> runs(String chain) {
        return jdbc.queryForList("select note from chain_run where chain = ? order by id", String.class, chain);
    }

    private void endRuns() {
        ControlPlane plane = planes.get(0);
        String token = plane.signIn("admin", ControlPlane.PASSWORD);
        await("the runs to end", () -> {
            List<Long> open = jdbc.queryForList("select id from chain_run where ended_at is null", Long.class);
            open.forEach(run -> plane.call("POST", "/api/chain-runs/" + run + "/cancel", token, "{}"));
            return open.isEmpty();
        });
    }

    @Test
    void beginEachTimeOnceWhateverTheClockDoes() {
        look();
        await(
                "both timers",
                () -> jdbc.queryForList("select 1 from chain_timer").size() == 2);
        Instant first = now().truncatedTo(ChronoUnit.HOURS).plus(2, ChronoUnit.HOURS);
        moveTo(first.minus(Duration.ofHours(1)).plusSeconds(1800)); // forward, over a time that is passed or made up
        settle();
        int before = runs("made-up").size();

        moveTo(first.minusSeconds(3)); // both wait for the same moment
        await("the first time", () -> of("made-up", first) != null && of("passed", first) != null);
        assertThat(of("made-up", first)).isEqualTo("run");
        assertThat(of("passed", first)).isEqualTo("run");
        assertThat(runs("made-up")).hasSize(before + 1).last().isEqualTo("due at " + first);
        settle();

        Instant last = first.plus(5, ChronoUnit.HOURS);
        moveTo(last.plusSeconds(1800)); // forward, over five times
        await("what was missed", () -> of("made-up", last) != null && of("passed", last) != null);
        assertThat(of("made-up", last)).isEqualTo("run");
        assertThat(of("passed", last)).startsWith("missed, as were 4 before it");
        assertThat(runs("made-up")).hasSize(before + 2).last().asString().contains("begun late", "4 earlier ones");
        assertThat(runs("passed")).hasSize(1);
        settle();

        moveTo(first.minusSeconds(3)); // back: they come, and have come before
        Instant second = first.plus(1, ChronoUnit.HOURS);
        moveTo(second.minusSeconds(3)); // in time for one that was missed
        await(
                "a time that was missed",
                () -> "run".equals(of("made-up", second)) && "run".equals(of("passed", second)));
        settle();
        moveTo(last.minusSeconds(3));
        await("the clock to pass", () -> now().isAfter(last.plusSeconds(2)));
        look();
        settle();

        List<String> notes = runs("made-up");
        assertThat(notes).doesNotHaveDuplicates();
        assertThat(jdbc.queryForList("select 1 from chain_run where trigger = 'timer' and chain = 'made-up'"
                        + " and note like 'due at " + first + "%'"))
                .hasSize(1);
        assertThat(jdbc.queryForList(
                        "select run from chain_due where run is not null group by run having count(*) > 1"))
                .isEmpty();
    }

    /** Nothing is under way any more, and both have looked. */
    private void settle() {
        look();
        endRuns();
    }
}
