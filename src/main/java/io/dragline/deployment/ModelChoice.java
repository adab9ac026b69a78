package io.dragline.deployment;

import io.dragline.Nearest;
import io.dragline.engine.Models;
import io.dragline.engine.Purpose;
import io.dragline.project.ServiceKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Another model than the shipped one: known, and able to do what is asked for. */
@Component
class ModelChoice {
    private final Models models;
    private final List<ModelBan> bans;

    ModelChoice(Models models, List<ModelBan> bans) {
        this.models = models;
        this.bans = bans;
    }

    String of(String model, Kind kind, ServiceKind service) {
        Map<String, Set<Purpose>> all =
                models.list().stream().collect(Collectors.toMap(Models.Model::key, Models.Model::purposes));
        if (!all.containsKey(model))
            throw new NoSuchElementException("there is no model '" + model + "'" + Nearest.hint(model, all.keySet())
                    + "; known: " + new TreeSet<>(all.keySet()));
        if (bans.stream().anyMatch(ban -> ban.isDisabled(model)))
            throw new IllegalStateException("model '" + model + "' is disabled; enable it or name another");
        Purpose purpose = purpose(kind, service);
        if (!all.get(model).contains(purpose))
            throw new IllegalArgumentException("model '" + model + "' cannot " + kind.word() + " a service of kind "
                    + service.name().toLowerCase(Locale.ROOT) + ": on its way to success it needs the steps "
                    + purpose.needed() + "; name another model, or leave it out");
        return model;
    }

    private static Purpose purpose(Kind kind, ServiceKind service) {
        if (kind == Kind.BUILD) return Purpose.BUILD;
        if (kind == Kind.REMOVE) return Purpose.REMOVE;
        return service == ServiceKind.STATIC ? Purpose.DEPLOY_STATIC : Purpose.DEPLOY;
    }
}
