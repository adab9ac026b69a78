package io.dragline.oidc;

import io.dragline.user.Audit;
import io.dragline.user.Caller;
import io.dragline.user.Newcomers;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Whose account somebody has who comes from a provider: known by subject, linked by himself, or new. */
@Component
class Arrival {
    private final Identities identities;
    private final Newcomers newcomers;
    private final Audit audit;
    private final TransactionOperations transaction;

    Arrival(Identities identities, Newcomers newcomers, Audit audit, TransactionOperations transaction) {
        this.identities = identities;
        this.newcomers = newcomers;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * @return the account's name
     * @throws NotLetIn nobody comes in, and nothing has changed
     */
    String account(Providers.Stored at, Person person, Attempt attempt) {
        AtomicReference<String> found = new AtomicReference<>();
        transaction.executeWithoutResult(status -> newcomers.changing(() -> {
            Optional<String> known = identities.account(person.issuer(), person.subject());
            String account = attempt.link() != null
                    ? linked(attempt.link(), known, person)
                    : known.orElseGet(() -> added(at, person));
            if (!newcomers.isEnabled(account)) throw new NotLetIn(Refusal.DISABLED, account + " is disabled");
            join(at, person, account);
            found.set(account);
        }));
        return Objects.requireNonNull(found.get());
    }

    private String linked(String account, Optional<String> known, Person person) {
        if (known.filter(other -> !other.equals(account)).isPresent())
            throw new NotLetIn(Refusal.LINKED, told(person) + " is the account " + known.get() + " already");
        if (known.isEmpty()) {
            identities.add(person.issuer(), person.subject(), account);
            record(account, "identity.link", told(person));
        }
        return account;
    }

    /** Never an account that was there before: whoever chooses his name or mail at the provider would have it. */
    private String added(Providers.Stored at, Person person) {
        if (!at.provider().create()) throw new NotLetIn(Refusal.UNKNOWN, told(person) + " is nobody here");
        String name = WishedName.of(person.name())
                .orElseThrow(() -> new NotLetIn(
                        Refusal.NO_NAME,
                        told(person) + " has no " + at.provider().nameClaim() + " that an account could be called"));
        if (newcomers.isTaken(name)) throw new NotLetIn(Refusal.NAME_TAKEN, name + " is the account of another");
        newcomers.add(name);
        identities.add(person.issuer(), person.subject(), name);
        record(name, "user.add", "signed in as " + told(person));
        return name;
    }

    private void join(Providers.Stored at, Person person, String account) {
        Set<String> teams = person.groups().stream()
                .map(at.provider().teams()::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (newcomers.belong(account, at.name().value(), teams))
            record(account, "team.provided", "by " + at.name() + ": " + teams);
    }

    /** Who comes in by it; once the second factor was right, too. */
    void signedIn(ProviderName at, String account) {
        record(account, "sign-in", "at " + at);
    }

    private void record(String account, String verb, String detail) {
        audit.record(new Caller(account, Set.of()), verb, account, detail);
    }

    private static String told(Person person) {
        return person.subject() + " of " + person.issuer();
    }
}
