package io.dragline.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dragline.servers.PostgresServer;
import java.nio.file.Path;
import java.security.SecureRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class EncryptedSecretsIT {
    private static final SecretName NAME = new SecretName("db");

    private static final PostgresServer postgres = PostgresServer.start();
    private static final DataSource database = postgres.migrated();

    private final JdbcClient jdbc = JdbcClient.create(database);
    private final SecretRows rows = new SecretRows(jdbc);
    private final SecretKey key = new SecretKey(randomKey());
    private final KnownValues known = new KnownValues();
    private final EncryptedSecrets secrets =
            new EncryptedSecrets(rows, key, known, new TransactionTemplate(new JdbcTransactionManager(database)));

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void forget() {
        jdbc.sql("truncate secret, secret_key").update();
    }

    @Test
    void keepsNoPlainText() {
        secrets.set("shop", NAME, "a canary in the mine");

        assertThat(jdbc.sql("select secret::text from secret")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain("canary", java.util.HexFormat.of().formatHex("canary".getBytes()));
        assertThat(secrets.reveal("shop", NAME)).isEqualTo("a canary in the mine");
    }

    @Test
    void letsAProjectsSecretHideTheInstances() {
        secrets.set(null, NAME, "of the instance");
        secrets.set("shop", NAME, "of the shop");

        assertThat(secrets.reveal("shop", NAME)).isEqualTo("of the shop");
        assertThat(secrets.reveal("other", NAME)).isEqualTo("of the instance");
        assertThat(secrets.list("shop")).hasSize(2);
        assertThat(secrets.remove("shop", NAME)).isTrue();
        assertThat(secrets.reveal("shop", NAME)).isEqualTo("of the instance");
    }

    @Test
    void tellsHowToSetOneThatIsMissing() {
        assertThatExceptionOfType(MissingSecret.class)
                .isThrownBy(() -> secrets.reveal("shop", NAME))
                .withMessageContaining("dragline secret set db --project shop");
    }

    @Test
    void doesNotDecryptARowThatWasMovedOrPutBack() {
        secrets.set("shop", NAME, "the first value");
        secrets.set("other", NAME, "another's value");
        jdbc.sql("update secret set nonce = o.nonce, ciphertext = o.ciphertext from secret o"
                        + " where secret.project = 'shop' and o.project = 'other'")
                .update();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> secrets.reveal("shop", NAME))
                .withMessageContaining("does not decrypt");

        jdbc.sql("update secret set version = 7 where project = 'other'").update();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> secrets.reveal("other", NAME));
    }

    @Test
    void masksWhatAnEarlierStartHasStored() {
        secrets.set("shop", NAME, "set before the start");
        SecretMasking afterAStart = new SecretMasking(new KnownValues(), rows, key);

        assertThat(afterAStart.mask("it is set before the start!")).isEqualTo("it is ***!");
    }

    @Test
    void masksWhatWasSetAndReplacedSince() {
        SecretMasking masking = new SecretMasking(known, rows, key);
        assertThat(masking.mask("first-value")).isEqualTo("first-value");

        secrets.set(null, NAME, "first-value");
        secrets.set(null, NAME, "second-value");

        assertThat(masking.mask("first-value second-value")).isEqualTo("*** ***");
    }

    @Test
    void takesTheKeyItsDatabaseWasUsedWithAndNoOther(@TempDir Path mine, @TempDir Path others) throws Exception {
        SecretKeyFile first = new SecretKeyFile(mine.resolve("key"));
        String id = SecretConfiguration.keyFor(first, rows).id();

        assertThat(SecretConfiguration.keyFor(first, rows).id()).isEqualTo(id);

        SecretKeyFile second = new SecretKeyFile(others.resolve("key"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> SecretConfiguration.keyFor(second, rows))
                .withMessageContaining("is missing");
        second.create();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> SecretConfiguration.keyFor(second, rows))
                .withMessageContaining("is not the one of this database");
    }

    private static byte[] randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
