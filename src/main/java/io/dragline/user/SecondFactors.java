package io.dragline.user;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The second factors of all accounts: codes of an app, each good once, and recovery codes for who lost it. */
@Repository
class SecondFactors {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 10;
    private static final int CODE_BYTES = 10;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    @Autowired
    SecondFactors(JdbcClient jdbc, Sealing sealing) {
        this(jdbc, sealing, Clock.systemUTC());
    }

    SecondFactors(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    boolean isOn(String account) {
        return secret(account, true).isPresent();
    }

    private Optional<String> secret(String account, boolean confirmed) {
        return jdbc.sql("select secret from second_factor where account = :account"
                        + " and (confirmed_at is not null) = :confirmed")
                .param("account", account)
                .param("confirmed", confirmed)
                .query(String.class)
                .optional()
                .map(stored -> sealing.open(account, stored));
    }

    /** Not asked for before it is confirmed. */
    void begin(String account, String secret) {
        int rows = jdbc.sql("insert into second_factor (account, secret) values (:account, :secret)"
                        + " on conflict (account) do update set secret = excluded.secret, last_step = 0"
                        + " where second_factor.confirmed_at is null")
                .param("account", account)
                .param("secret", sealing.seal(account, secret))
                .update();
        if (rows == 0) throw new IllegalStateException("the second factor is on already; take it off first");
    }

    /** The recovery codes, which are told this once. */
    List<String> confirm(String account, String code) {
        String secret = secret(account, false)
                .orElseThrow(() -> new IllegalStateException("no second factor waits to be confirmed; begin again"));
        OptionalLong step = Totp.stepOf(secret, digits(code), clock.instant());
        if (step.isEmpty())
            throw new IllegalArgumentException(
                    "code: this is not the code of this moment; see that the clock of your device is right");
        jdbc.sql("update second_factor set confirmed_at = now(), last_step = :step where account = :account")
                .param("step", step.getAsLong())
                .param("account", account)
                .update();
        List<String> codes =
                Stream.generate(SecondFactors::newCode).limit(CODES).toList();
        for (String each : codes)
            jdbc.sql("insert into recovery_code (account, hash) values (:account, :hash)")
                    .param("account", account)
                    .param("hash", TokenText.hash(plain(each)))
                    .update();
        return codes;
    }

    /** Whether it was right; it is used up then, also for another control plane that is asked at the same moment. */
    boolean use(String account, String code) {
        Optional<String> secret = secret(account, true);
        if (secret.isEmpty()) return false;
        OptionalLong step = Totp.stepOf(secret.get(), digits(code), clock.instant());
        return step.isPresent() ? useStep(account, step.getAsLong()) : useRecovery(account, code);
    }

    private boolean useStep(String account, long step) {
        return jdbc.sql("update second_factor set last_step = :step where account = :account and last_step < :step")
                        .param("step", step)
                        .param("account", account)
                        .update()
                == 1;
    }

    private boolean useRecovery(String account, String code) {
        return jdbc.sql("delete from recovery_code where account = :account and hash = :hash")
                        .param("account", account)
                        .param("hash", TokenText.hash(plain(code)))
                        .update()
                == 1;
    }

    int recoveryLeft(String account) {
        return jdbc.sql("select count(*) from recovery_code where account = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    void remove(String account) {
        jdbc.sql("delete from recovery_code where account = :account")
                .param("account", account)
                .update();
        jdbc.sql("delete from second_factor where account = :account")
                .param("account", account)
                .update();
    }

    /** {@code ABCDE-FGHIJ-…}: 80 random bits, so a plain hash keeps it. */
    private static String newCode() {
        byte[] bytes = new byte[CODE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.encode(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
    }

    private static String digits(String code) {
        return code.replace(" ", "");
    }
}
