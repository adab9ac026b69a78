package io.dragline.user;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the account {@code admin} when there is none at all; of several control planes that start at once, one does. */
@Component
class FirstAdmin implements SmartInitializingSingleton {
    private static final String NAME = "admin";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Tokens tokens;
    private final TransactionOperations transaction;
    private final Environment environment;

    FirstAdmin(
            Accounts accounts,
            Passwords passwords,
            Tokens tokens,
            TransactionOperations transaction,
            Environment environment) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.transaction = transaction;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        tokens.forgetExpired();
        if (!accounts.isEmpty()) return;
        String chosen = environment.getProperty("DRAGLINE_ADMIN_PASSWORD", "");
        String password = chosen.isBlank() ? random() : chosen;
        String hash = passwords.hash(password);
        boolean made = Boolean.TRUE.equals(transaction.execute(status -> {
            accounts.lock();
            if (!accounts.isEmpty()) return false;
            accounts.add(new AccountName(NAME), hash, RoleName.ADMIN);
            return true;
        }));
        if (made && chosen.isBlank()) tell(password);
    }

    private static String random() {
        byte[] bits = new byte[18];
        new SecureRandom().nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** On standard output and not in the log, which may be kept. */
    private static void tell(String password) {
        System.out.println("The account " + NAME + " has the password " + password + " (it is shown this once)");
        System.out.flush();
    }
}
