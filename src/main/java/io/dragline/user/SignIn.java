package io.dragline.user;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a password, and exchanges it for a token. */
@Component
class SignIn {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Tokens tokens;
    private final SecondFactors factors;
    private final Guesses guesses = new Guesses(Clock.systemUTC());

    /** One sign-in at a time for an account, or a burst would be judged before its first failure is known. */
    private final Object[] turns = Stream.generate(Object::new).limit(64).toArray();

    SignIn(Accounts accounts, Passwords passwords, Tokens tokens, SecondFactors factors) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.factors = factors;
    }

    Tokens.Created signIn(String user, String password, @Nullable String code, String address) {
        check(user, password, code, address);
        return tokens.create(user, "sign-in", TokenLife.OF_A_SIGN_IN);
    }

    /**
     * @param code of the second factor, if there is one
     * @throws SignInRefused the user, the password or the code is wrong
     * @throws SecondFactorNeeded the code is missing
     */
    void check(String user, String password, @Nullable String code, String address) {
        inTurn(user, address, () -> {
            if (!isRight(user, password)) return false;
            if (!factors.isOn(user)) return true;
            if (code == null || code.isBlank()) throw new SecondFactorNeeded();
            return factors.use(user, code);
        });
    }

    /** For who is signed in already, and does something that a stolen session must not. */
    void checkPassword(String user, String password, String address) {
        inTurn(user, address, () -> isRight(user, password));
    }

    /** For who proved himself elsewhere, and whose account asks for a code as well. */
    void checkCode(String user, String code, String address) {
        inTurn(user, address, () -> factors.use(user, code));
    }

    void begin(String address) {
        origins(address).forEach(guesses::begin);
    }

    void failed(String address) {
        origins(address).forEach(guesses::failed);
    }

    private void inTurn(String user, String address, BooleanSupplier isRight) {
        synchronized (turns[Math.floorMod(user.hashCode(), turns.length)]) {
            check(user, isRight, origins(address));
        }
    }

    /** A right password forgives the account, not the address: its owner may be guessing at others. */
    private void check(String user, BooleanSupplier isRight, List<String> origins) {
        String account = "account " + user;
        guesses.begin(account);
        origins.forEach(guesses::begin);
        if (!isRight.getAsBoolean()) {
            guesses.failed(account);
            origins.forEach(guesses::failed);
            throw new SignInRefused();
        }
        guesses.succeeded(account);
    }

    private boolean isRight(String user, String password) {
        Optional<String> hash = accounts.passwordHash(user);
        if (hash.isPresent()) return passwords.matches(password, hash.get());
        passwords.pretend(password);
        return false;
    }

    /**
     * One customer of a provider owns a whole /24, or /56. On loopback everyone looks alike, also those behind a proxy
     * of this machine, so there only the account counts.
     */
    static List<String> origins(String address) {
        try {
            InetAddress origin = InetAddress.getByName(address);
            byte[] bytes = origin.getAddress();
            String network = HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 7));
            return origin.isLoopbackAddress() ? List.of() : List.of("network " + network);
        } catch (UnknownHostException e) {
            return List.of("network " + address);
        }
    }
}
