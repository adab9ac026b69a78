package io.dragline.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.servers.PostgresServer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit log and the accounts on a real database: several writers, and somebody who tampers. */
class UserTablesIT {
    private static final Caller CALLER = new Caller("ann", Set.of(Action.ADMIN));

    private static final Stamping STAMPING = stamping("the key of the data folder");

    private static final AuditSearch.Filter ALL = new AuditSearch.Filter(null, null, null, null, null);

    private final PostgresServer postgres = PostgresServer.start();
    private JdbcTemplate jdbc;
    private TransactionTemplate transaction;
    private AuditLog log;
    private AuditSearch search;
    private AuditProof proof;

    @BeforeEach
    void migrate() {
        DataSource database = postgres.migrated();
        jdbc = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        log = new AuditLog(jdbc, transaction, STAMPING);
        search = new AuditSearch(jdbc);
        proof = new AuditProof(jdbc, STAMPING);
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Test
    void chainsTheRowsOfSeveralWritersWithoutAGap() throws Exception {
        atOnce(8, () -> IntStream.range(0, 20).forEach(i -> log.record(CALLER, "deploy", "shop/" + i, "détail")));

        AuditProof.Verdict verdict = proof.verify();
        assertThat(verdict.ok()).isTrue();
        assertThat(verdict.rows()).isEqualTo(160);
    }

    @Test
    void findsRowsByWhoWhatAndWhereAndGoesBackInTime() {
        log.record(CALLER, "server.add", "hk-1", "");
        log.record(CALLER, "server.remove", "hk-1", "");
        log.record(new Caller("bob", Set.of()), "servers", "hk-2", "");
        log.record(CALLER, "server.add", "hk_2", "");

        assertThat(found(new AuditSearch.Filter(null, "server", null, null, null), null))
                .containsExactly(4L, 2L, 1L);
        assertThat(found(new AuditSearch.Filter("ann", "server.add", null, null, null), null))
                .containsExactly(4L, 1L);
        assertThat(found(new AuditSearch.Filter(null, null, "hk_", null, null), null))
                .containsExactly(4L);
        assertThat(found(ALL, 3L)).containsExactly(2L, 1L);
        Instant third = search.newest(ALL, null, 2).get(1).at();
        assertThat(found(new AuditSearch.Filter(null, null, null, third, null), null))
                .containsExactly(4L, 3L);
        assertThat(found(new AuditSearch.Filter(null, null, null, null, third), null))
                .containsExactly(2L, 1L);
    }

    @Test
    void writesAllAsLinesThatHoldTheChain() throws Exception {
        for (int i = 0; i < 2500; i++) log.record(CALLER, "deploy", "shop/" + i, "line\nbreak");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new AuditExport(search, new ObjectMapper().findAndRegisterModules()).write(ALL, out);

        java.util.List<String> lines =
                out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2500);
        assertThat(lines.get(2499)).contains(proof.verify().head(), "shop/2499");
    }

    private java.util.List<Long> found(AuditSearch.Filter filter, @org.jspecify.annotations.Nullable Long before) {
        return search.newest(filter, before, 10).stream().map(AuditEntry::seq).toList();
    }

    @Test
    void leavesNoRowOfAChangeThatWasUndone() {
        transaction.executeWithoutResult(status -> {
            log.record(CALLER, "deploy", "shop", "");
            status.setRollbackOnly();
        });

        assertThat(search.newest(ALL, null, 10)).isEmpty();
    }

    @Test
    void findsWhatWasChangedTakenOutOrExchanged() {
        for (int i = 0; i < 5; i++) log.record(CALLER, "deploy", "shop/" + i, "");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.update("update audit set actor = 'bob'"))
                .withMessageContaining("append-only");
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.update("delete from audit"));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.execute("truncate audit"));

        for (String tampering : new String[] {
            "update audit set actor = 'bob' where seq = 3",
            "update audit set at = at + interval '1 second' where seq = 3",
            "delete from audit where seq = 3",
            "update audit set seq = 10 - seq where seq in (3, 7); update audit set object = 'x' where seq = 3"
        }) assertThat(brokenBy(tampering)).as(tampering).isEqualTo(3);
        assertThat(proof.verify().ok()).isTrue();
    }

    @Test
    void findsALogThatWasWrittenAnewByWhoHasTheDatabaseAndNotTheKey() {
        for (int i = 0; i < 3; i++) log.record(CALLER, "deploy", "shop/" + i, "");
        AuditLog thiefs = new AuditLog(jdbc, transaction, stamping("a guess"));

        assertThat(new AuditProof(jdbc, stamping("a guess")).verify().broken()).isEqualTo(1);
        assertThat(brokenBy("update audit set stamp = null")).isEqualTo(3);
        assertThat(brokenBy("update audit set stamp = null where seq = 2")).isEqualTo(2);
        transaction.executeWithoutResult(status -> {
            jdbc.execute("alter table audit disable trigger audit_is_append_only");
            jdbc.execute("delete from audit where seq = 3");
            thiefs.record(CALLER, "deploy", "nothing", "to see here");
            assertThat(proof.verify().broken()).isEqualTo(3);
            status.setRollbackOnly();
        });
        assertThat(proof.verify().ok()).isTrue();
    }

    @Test
    void holdsTheRowsOfBeforeTheKeyByTheFirstOneAfterThem() {
        for (int i = 0; i < 3; i++) log.record(CALLER, "deploy", "shop/" + i, "");
        transaction.executeWithoutResult(status -> {
            jdbc.execute("alter table audit disable trigger audit_is_append_only");
            jdbc.execute("update audit set stamp = null");
            jdbc.execute("alter table audit enable trigger audit_is_append_only");
        });

        log.stampWhatIsThere();
        log.stampWhatIsThere();

        assertThat(proof.verify())
                .isEqualTo(new AuditProof.Verdict(true, 4, proof.verify().head(), null));
        assertThat(brokenBy("update audit set object = 'x' where seq = 2")).isEqualTo(2);
    }

    private static Stamping stamping(String key) {
        return (purpose, content) -> {
            try {
                javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
                mac.init(new javax.crypto.spec.SecretKeySpec(
                        (key + purpose).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return mac.doFinal(content);
            } catch (java.security.GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        };
    }

    /** As somebody would who owns the database; undone afterwards. */
    private Long brokenBy(String tampering) {
        return transaction.execute(status -> {
            jdbc.execute("alter table audit disable trigger audit_is_append_only");
            jdbc.execute(tampering);
            status.setRollbackOnly();
            return proof.verify().broken();
        });
    }

    @Test
    void makesOneAdminWhenSeveralControlPlanesStartAtOnce() throws Exception {
        JdbcClient client = JdbcClient.create(jdbc);
        MockEnvironment environment = new MockEnvironment().withProperty("DRAGLINE_ADMIN_PASSWORD", "a good password");
        Accounts accounts = new Accounts(client);
        Passwords passwords = new Passwords();
        atOnce(4, () -> new FirstAdmin(accounts, passwords, new Tokens(client), transaction, environment)
                .afterSingletonsInstantiated());

        assertThat(accounts.all()).extracting(Accounts.Account::name).containsExactly("admin");
        assertThat(passwords.matches(
                        "a good password", accounts.passwordHash("admin").orElseThrow()))
                .isTrue();
    }

    private static void atOnce(int threads, Runnable work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch begin = new CountDownLatch(1);
        try {
            var futures = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(i -> pool.submit(() -> {
                        begin.await();
                        work.run();
                        return null;
                    }))
                    .toList();
            begin.countDown();
            for (Future<?> future : futures) future.get();
        } finally {
            pool.shutdownNow();
        }
    }
}
