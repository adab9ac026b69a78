package io.dragline.schedule;

import io.dragline.project.Chain;
import io.dragline.project.ChainName;
import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.project.ServiceName;
import io.dragline.project.Visible;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The chains of all manifests, with their times. */
@RestController
@RequestMapping("/api/chains")
class ChainApi {
    private static final int TIMES = 10;

    private final Projects projects;
    private final Chains chains;
    private final RunRows runs;
    private final RunViews views;
    private final DueRows dues;

    ChainApi(Projects projects, Chains chains, RunRows runs, RunViews views, DueRows dues) {
        this.projects = projects;
        this.chains = chains;
        this.runs = runs;
        this.views = views;
        this.dues = dues;
    }

    @GetMapping
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<ChainView> list(@RequestParam(required = false) @Nullable String project, Caller caller) {
        List<ChainView> all = new ArrayList<>();
        for (Project each : projects.all())
            if (project == null || each.name().value().equals(project))
                Visible.of(each, caller)
                        .ifPresent(seen ->
                                seen.chains().values().forEach(chain -> all.add(view(seen.name(), chain, caller))));
        return all;
    }

    @GetMapping("/{project}/{chain}")
    @Requires(value = Action.VIEW, of = Reach.PART)
    ChainView get(@PathVariable ProjectName project, @PathVariable ChainName chain, Caller caller) {
        return view(project, chains.chain(project, chain, caller), caller);
    }

    private ChainView view(ProjectName project, Chain chain, Caller caller) {
        return new ChainView(
                project.value(),
                chain.name().value(),
                chain.environment().value(),
                chain.services().stream()
                        .map(link -> link.stream().map(ServiceName::value).toList())
                        .toList(),
                chain.at() == null ? null : chain.at().text(),
                chain.zone().getId(),
                chain.missed().word(),
                next(chain, dues.now()),
                dues.last(new Key(project, chain.name()), TIMES).stream()
                        .map(due -> new ChainView.Came(due.due(), due.run(), due.reason()))
                        .toList(),
                runs.list(project.value(), chain.name().value(), null, 1, caller).stream()
                        .map(views::of)
                        .findFirst()
                        .orElse(null));
    }

    private static List<Instant> next(Chain chain, Instant now) {
        List<Instant> next = new ArrayList<>();
        if (chain.at() == null) return next;
        Optional<Instant> time = chain.at().next(now, chain.zone());
        while (time.isPresent() && next.size() < TIMES) {
            next.add(time.get());
            time = chain.at().next(time.get(), chain.zone());
        }
        return next;
    }
}
