package io.dragline.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dragline.servers.PostgresServer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in with a second factor, on a real database. */
class SecondFactorsIT {
    private static final String PASSWORD = "a password of ann";
    private static final Instant NOW = Instant.parse("2026-01-01T08:00:00Z");

    private final PostgresServer postgres = PostgresServer.start();
    private final Passwords passwords = new Passwords();
    private JdbcClient jdbc;
    private SecondFactors factors;
    private SignIn signIn;
    private String secret;
    private List<String> recovery;

    /** Marks what went through it. */
    private static final class Marking implements Sealing {
        @Override
        public String seal(String owner, String text) {
            return "sealed for " + owner + ":" + new StringBuilder(text).reverse();
        }

        @Override
        public String open(String owner, String sealed) {
            assertThat(sealed).startsWith("sealed for " + owner + ":");
            return new StringBuilder(sealed.substring(sealed.indexOf(':') + 1))
                    .reverse()
                    .toString();
        }
    }

    @BeforeEach
    void enrol() {
        jdbc = JdbcClient.create(postgres.migrated());
        Accounts accounts = new Accounts(jdbc);
        accounts.add(new AccountName("ann"), passwords.hash(PASSWORD), new RoleName("viewer"));
        at(NOW);
        secret = Totp.newSecret();
        factors.begin("ann", secret);
        assertThat(factors.isOn("ann")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> factors.confirm("ann", "000000x"));
        recovery = factors.confirm("ann", code(NOW));
        at(NOW.plusSeconds(30));
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    private void at(Instant now) {
        factors = new SecondFactors(jdbc, new Marking(), Clock.fixed(now, ZoneOffset.UTC));
        signIn = new SignIn(new Accounts(jdbc), passwords, new Tokens(jdbc), factors);
    }

    private String code(Instant when) {
        return Totp.code(secret, Totp.step(when));
    }

    private void signIn(String password, @Nullable String code) {
        signIn.check("ann", password, code, "127.0.0.1");
    }

    @Test
    void asksForTheCodeOnlyOfWhoKnowsThePassword() {
        assertThatExceptionOfType(SecondFactorNeeded.class).isThrownBy(() -> signIn(PASSWORD, null));
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> signIn("a wrong password", null));
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> signIn("a wrong password", code(NOW)));
        assertThatCode(() -> signIn(PASSWORD, code(NOW.plusSeconds(30)))).doesNotThrowAnyException();
    }

    @Test
    void takesACodeOnce() {
        signIn(PASSWORD, code(NOW.plusSeconds(30)));

        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> signIn(PASSWORD, code(NOW.plusSeconds(30))));
        assertThatExceptionOfType(SignInRefused.class)
                .as("the one that confirmed it")
                .isThrownBy(() -> signIn(PASSWORD, code(NOW)));
        at(NOW.plusSeconds(60));
        assertThatCode(() -> signIn(PASSWORD, code(NOW.plusSeconds(60)))).doesNotThrowAnyException();
    }

    @Test
    void takesEachRecoveryCodeOnceHoweverItIsTyped() {
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        signIn(PASSWORD, recovery.get(0));
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> signIn(PASSWORD, recovery.get(0)));
        signIn(PASSWORD, recovery.get(1).toUpperCase(java.util.Locale.ROOT).replace("-", " "));

        assertThat(factors.recoveryLeft("ann")).isEqualTo(8);
    }

    @Test
    void slowsDownWhoGuessesCodes() {
        for (int i = 0; i < 6; i++)
            try {
                signIn(PASSWORD, "00000" + i);
            } catch (SignInRefused | TooManyAttempts expected) {
                assertThat(expected).isNotNull();
            }

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> signIn(PASSWORD, code(NOW.plusSeconds(30))));
    }

    @Test
    void keepsNeitherTheSecretNorTheRecoveryCodesReadable() {
        String stored =
                jdbc.sql("select secret from second_factor").query(String.class).single();

        assertThat(stored).doesNotContain(secret).startsWith("sealed for ann");
        assertThat(jdbc.sql("select encode(hash, 'escape') from recovery_code")
                        .query(String.class)
                        .list())
                .hasSize(10)
                .doesNotContainAnyElementsOf(recovery);
    }

    @Test
    void isNotReplacedByABeginningThatIsNotConfirmed() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> factors.begin("ann", Totp.newSecret()));
        factors.remove("ann");
        assertThatCode(() -> signIn(PASSWORD, null)).doesNotThrowAnyException();
    }
}
