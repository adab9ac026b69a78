package io.dragline.user;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id. A hash costs 19 MiB and some CPU, so only as many run at once as there are cores, a
 * few wait, and the rest are told to come again.
 */
@Component
class Passwords {
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int PARALLEL = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ROUNDS = 3;
    private static final int QUEUE = 50;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT, LENGTH, PARALLEL, MEMORY_KIB, ROUNDS);
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** What an unknown user's password is compared with, so that it takes as long. */
    private final String nobody = argon2.encode("nobody has this password");

    String hash(String password) {
        return argon2.encode(password);
    }

    boolean matches(String password, String hash) {
        Duration wait = Duration.ofSeconds(5);
        try {
            if (cores.getQueueLength() >= QUEUE || !cores.tryAcquire(wait.toSeconds(), TimeUnit.SECONDS))
                throw new TooManyAttempts(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyAttempts(wait);
        }
        try {
            return argon2.matches(password, hash);
        } finally {
            cores.release();
        }
    }

    void pretend(String password) {
        matches(password, nobody);
    }
}
