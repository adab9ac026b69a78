package io.dragline.hook;

import io.dragline.Hmac;
import io.dragline.project.Hook.Provider;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets in what is signed; whoever is not let in cannot tell why, but people who may see the hook can. */
@Component
class Door {
    static final int LARGEST = 1 << 20;
    private static final String NOBODYS = "a secret that is no hook's";
    private static final Set<String> TYPES =
            Set.of("application/json", "application/x-www-form-urlencoded", "text/plain");

    private final HookRegister register;
    private final Refusals refusals;
    private final Intake intake;

    Door(HookRegister register, Refusals refusals, Intake intake) {
        this.register = register;
        this.refusals = refusals;
        this.intake = intake;
    }

    /** @param provider as the address names it */
    CompletableFuture<Delivery> receive(String provider, String id, Delivered delivered) throws NotAccepted {
        HookRegister.Known known = register.lately(id)
                .filter(each -> each.hook().hook().provider().toString().equals(provider))
                .orElse(null);
        Registered hook = known == null ? null : known.hook();
        String type = delivered.header("content-type");
        if (delivered.body().length > LARGEST)
            throw refuse(hook, delivered, HttpStatus.PAYLOAD_TOO_LARGE, "its body is larger than 1 MiB");
        if (!isKnown(type) && delivered.body().length > 0)
            throw refuse(
                    hook,
                    delivered,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "its content type is " + (type == null ? "not told" : "'" + ShownHeaders.cut(type) + "'")
                            + "; send application/json");
        Dialect dialect =
                Dialects.of(hook == null ? Provider.GITHUB : hook.hook().provider());
        String doubt = doubt(dialect, known, delivered);
        if (hook == null) throw NotAccepted.unknown();
        if (doubt != null) {
            refusals.list(hook, delivered, doubt);
            throw NotAccepted.unknown();
        }
        Arrival arrival = arrival(hook, dialect, delivered);
        if (!intake.take(arrival))
            throw new NotAccepted(HttpStatus.TOO_MANY_REQUESTS, "too many deliveries wait; send it again in a moment");
        return arrival.done();
    }

    /** An unknown address takes as long as a known one. */
    private static @Nullable String doubt(Dialect dialect, HookRegister.@Nullable Known known, Delivered delivered) {
        if (known == null) return Hmac.hex(NOBODYS, delivered.body());
        if (known.secret() == null) return "secret '" + known.hook().hook().secret() + "' is not set any more";
        return dialect.doubt(delivered, known.secret(), Clock.systemUTC().instant());
    }

    private Arrival arrival(Registered hook, Dialect dialect, Delivered delivered) throws NotAccepted {
        try {
            Told told = dialect.tell(delivered);
            boolean counts = told.nothing() == null;
            String number = dialect.number(delivered);
            String key = counts ? dialect.numberKey(delivered) : null;
            return new Arrival(
                    hook.id(),
                    Delivery.Origin.WEBHOOK,
                    null,
                    number == null ? null : ShownHeaders.cut(number),
                    ShownHeaders.of(delivered.headers()),
                    new Told(ShownHeaders.cut(told.event()), told.pushes(), told.nothing()),
                    key == null ? null : Hmac.digest(Hmac.bytes(key)),
                    counts && dialect.isBodyUnique() ? Hmac.digest(delivered.body()) : null,
                    null,
                    new CompletableFuture<>());
        } catch (IOException e) {
            throw refuse(
                    hook, delivered, HttpStatus.BAD_REQUEST, "its body cannot be read: " + firstLine(e.getMessage()));
        }
    }

    private NotAccepted refuse(@Nullable Registered hook, Delivered delivered, HttpStatus status, String why) {
        Optional.ofNullable(hook).ifPresent(known -> refusals.list(known, delivered, why));
        return new NotAccepted(status, "the delivery is not taken: " + why);
    }

    private static boolean isKnown(@Nullable String type) {
        return type != null
                && TYPES.contains(type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
    }

    private static String firstLine(@Nullable String text) {
        return String.valueOf(text).lines().findFirst().map(ShownHeaders::cut).orElse("");
    }
}
