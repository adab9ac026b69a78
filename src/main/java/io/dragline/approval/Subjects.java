package io.dragline.approval;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.approval.TaskView.Change;
import io.dragline.approval.TaskView.Subject;
import io.dragline.approval.TaskView.Version;
import io.dragline.release.Release;
import io.dragline.release.Releases;
import io.dragline.rollout.Leaves;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.step.DeploymentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a waiting deployment intends off its rollout, frozen or as it would be. */
@Component
class Subjects {
    private final Rollouts rollouts;
    private final Releases releases;
    private final Requests requests;
    private final ObjectMapper json;

    Subjects(Rollouts rollouts, Releases releases, Requests requests, ObjectMapper json) {
        this.rollouts = rollouts;
        this.releases = releases;
        this.requests = requests;
        this.json = json;
    }

    /** As it was shown first, also after it was frozen. */
    @Nullable
    Subject of(DeploymentId deployment) {
        Optional<Request> asked = requests.find(deployment);
        if (asked.isPresent()) return asked.get().document().subject();
        try {
            return of(rollouts.get(deployment));
        } catch (IllegalStateException notFrozen) {
            return null;
        }
    }

    Subject of(Rollout wanted) {
        Optional<Rollout> now = rollouts.serving(wanted.project(), wanted.environment(), wanted.service());
        return new Subject(
                wanted.project().value(),
                wanted.service().value(),
                wanted.environment().value(),
                version(wanted),
                now.map(this::version).orElse(null),
                wanted.start().size(),
                wanted.keep().size(),
                wanted.remove().size(),
                now.map(before -> changes(before, wanted)).orElse(List.of()));
    }

    private Version version(Rollout rollout) {
        Optional<Release> release = releases.find(rollout.project(), rollout.service(), rollout.release());
        return new Version(
                rollout.release(),
                release.map(Release::image).orElse(null),
                release.map(Release::revision).orElse(null));
    }

    private List<Change> changes(Rollout before, Rollout after) {
        Map<String, String> old = flat(before);
        Map<String, String> wanted = flat(after);
        TreeSet<String> places = new TreeSet<>(old.keySet());
        places.addAll(wanted.keySet());
        List<Change> changes = new ArrayList<>();
        for (String place : places) {
            String was = old.get(place);
            String is = wanted.get(place);
            if (was == null || !was.equals(is)) changes.add(new Change(place, was, is));
        }
        return changes;
    }

    private Map<String, String> flat(Rollout rollout) {
        Map<String, String> leaves = new TreeMap<>();
        Leaves.put("", json.valueToTree(rollout.configuration()), leaves);
        return leaves;
    }
}
