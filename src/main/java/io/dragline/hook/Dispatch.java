package io.dragline.hook;

import io.dragline.deployment.Newest;
import io.dragline.project.Service;
import io.dragline.project.ServiceKind;
import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts what accepted deliveries ask for: per service one deployment, of the newest commit. Each service is one
 * transaction with its deployment, so that a crash between two neither loses nor repeats one.
 */
@Component
class Dispatch {
    private final HookRegister register;
    private final PendingRows rows;
    private final DeliveryRows deliveries;
    private final Newest newest;
    private final DispatchRuns runs;
    private final TransactionTemplate transaction;

    Dispatch(
            HookRegister register,
            PendingRows rows,
            DeliveryRows deliveries,
            Newest newest,
            DispatchRuns runs,
            TransactionTemplate transaction) {
        this.register = register;
        this.rows = rows;
        this.deliveries = deliveries;
        this.newest = newest;
        this.runs = runs;
        this.transaction = transaction;
    }

    /** All that is pending of a hook. */
    void of(String id) {
        List<Delivery> pending = rows.of(id);
        if (pending.isEmpty()) return;
        Optional<Registered> hook = register.find(id);
        if (hook.isPresent() && hook.get().hook().chain() != null)
            runs.of(hook.get(), hook.get().hook().chain(), pending);
        else startServices(id, hook, pending);
        transaction.executeWithoutResult(status ->
                Settled.of(rows.of(id)).forEach(each -> rows.settle(each.ids(), each.verdict(), each.reason())));
    }

    private void startServices(String id, Optional<Registered> hook, List<Delivery> pending) {
        Set<String> services = new LinkedHashSet<>();
        pending.forEach(each -> services.addAll(each.outcomes().keySet()));
        for (String service : services) start(id, hook, service, pending);
    }

    private void start(String id, Optional<Registered> hook, String service, List<Delivery> pending) {
        try {
            transaction.executeWithoutResult(status ->
                    decide(hook.orElseThrow(() -> new IllegalStateException("the hook is gone")), service, pending));
        } catch (NoSuchElementException | IllegalArgumentException | IllegalStateException refused) {
            Outcome outcome = new Outcome(Verdict.REFUSED, null, null, String.valueOf(refused.getMessage()));
            transaction.executeWithoutResult(status -> rows.outcome(open(id, service, pending), service, outcome));
        }
    }

    /** Another control plane may have done it meanwhile. */
    private List<Long> open(String hook, String service, List<Delivery> pending) {
        deliveries.lock(hook);
        return rows.open(
                pending.stream()
                        .filter(each -> each.outcomes().containsKey(service))
                        .map(Delivery::id)
                        .toList(),
                service);
    }

    private void decide(Registered hook, String service, List<Delivery> pending) {
        List<Long> open = open(hook.id(), service, pending);
        if (open.isEmpty()) return;
        Long last = open.get(open.size() - 1);
        Delivery newestOne =
                pending.stream().filter(each -> each.id() == last).findFirst().orElseThrow();
        rows.outcome(List.of(last), service, outcome(hook, new ServiceName(service), newestOne));
        List<Long> overtaken = open.subList(0, open.size() - 1);
        if (!overtaken.isEmpty()) {
            String deployment = rows.deployment(last, service);
            rows.outcome(
                    overtaken,
                    service,
                    new Outcome(
                            Verdict.JOINED,
                            deployment,
                            null,
                            "a newer commit of " + service + " came right behind it; deployment " + deployment
                                    + " is about that"));
        }
    }

    private Outcome outcome(Registered hook, ServiceName name, Delivery delivery) {
        Service service = hook.project().services().get(name);
        if (service == null)
            throw new NoSuchElementException(hook.project().name() + " has no service '" + name + "' any more");
        boolean hasRevisions = service.kind() == ServiceKind.SOURCE || service.kind() == ServiceKind.STATIC;
        Newest.Wanted wanted = new Newest.Wanted(
                hook.project().name(),
                name,
                hook.environment(),
                hasRevisions ? delivery.revision() : null,
                "hook " + hook.hook().name() + ", delivery " + delivery.id());
        boolean isAsked = delivery.origin() == Delivery.Origin.REPLAY;
        Optional<DeploymentId> there = isAsked || wanted.revision() == null ? Optional.empty() : newest.of(wanted);
        if (there.isPresent())
            return new Outcome(
                    Verdict.IGNORED,
                    there.get().value(),
                    null,
                    "deployment " + there.get() + " is about the same commit of " + name + " already");
        Newest.Taken taken = newest.deploy(wanted, hook.caller(delivery));
        return new Outcome(
                taken.joined() ? Verdict.JOINED : Verdict.STARTED,
                taken.deployment().value(),
                null,
                taken.joined()
                        ? "deployment " + taken.deployment() + " of " + name + " waited already and takes this commit"
                        : "deployment " + taken.deployment() + " of " + name);
    }
}
