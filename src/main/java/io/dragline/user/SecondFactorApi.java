package io.dragline.user;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Codes of an app, beside the password. Who has only a stolen session can neither set nor remove them. */
@RestController
@RequestMapping("/api/account/second-factor")
class SecondFactorApi {
    private final SignIn signIn;
    private final SecondFactors factors;
    private final Audit audit;
    private final TransactionOperations transaction;

    SecondFactorApi(SignIn signIn, SecondFactors factors, Audit audit, TransactionOperations transaction) {
        this.signIn = signIn;
        this.factors = factors;
        this.audit = audit;
        this.transaction = transaction;
    }

    record Own(String password) {
        @Override
        public String toString() {
            return "(password)";
        }
    }

    /** @param address for the app: {@code otpauth://totp/…} */
    record Begun(String secret, String address) {}

    record Code(String code) {}

    /** @param codes each good once, for who lost the device */
    record Confirmed(List<String> codes) {}

    record Removal(String password, String code) {
        @Override
        public String toString() {
            return "(password)";
        }
    }

    @OwnAccount
    @PostMapping
    Begun begin(@RequestBody Own own, Caller caller, HttpServletRequest request) {
        signIn.checkPassword(caller.user(), own.password(), request.getRemoteAddr());
        String secret = Totp.newSecret();
        transaction.executeWithoutResult(status -> {
            factors.begin(caller.user(), secret);
            audit.record(caller, "second-factor.begin", caller.user(), "");
        });
        return new Begun(secret, Totp.address(caller.user(), secret));
    }

    @OwnAccount
    @PostMapping("/confirm")
    Confirmed confirm(@RequestBody Code code, Caller caller) {
        return Objects.requireNonNull(transaction.execute(status -> {
            audit.record(caller, "second-factor.on", caller.user(), "");
            return new Confirmed(factors.confirm(caller.user(), code.code()));
        }));
    }

    @OwnAccount
    @PostMapping("/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@RequestBody Removal own, Caller caller, HttpServletRequest request) {
        signIn.check(caller.user(), own.password(), own.code(), request.getRemoteAddr());
        transaction.executeWithoutResult(status -> {
            factors.remove(caller.user());
            audit.record(caller, "second-factor.off", caller.user(), "");
        });
    }
}
