package io.dragline.hook;

import io.dragline.project.Hook;
import io.dragline.project.HookName;
import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which hook is at which address. An address is made when somebody first asks for it, and stays with the hook's name. */
@Component
class HookRegister {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26; // 130 bits
    /** A flood of deliveries asks the database once in this time. */
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private static final int MOST = 1000;

    private final JdbcClient db;
    private final Projects projects;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(Registered hook, long at) {}

    HookRegister(JdbcClient db, Projects projects) {
        this.db = db;
        this.projects = projects;
    }

    /** All that are configured, or those of one project. */
    List<Registered> all(Optional<ProjectName> project) {
        return (project.isPresent() ? projects.find(project.get()).stream() : projects.all().stream())
                .flatMap(each ->
                        each.hooks().values().stream().map(hook -> new Registered(idOf(each, hook), each, hook)))
                .toList();
    }

    /** As it was at most a second ago. */
    Optional<Registered> lately(String id) {
        Seen known = seen.get(id);
        if (known != null && System.nanoTime() - known.at() < FRESH) return Optional.of(known.hook());
        Optional<Registered> found = find(id);
        if (seen.size() > MOST || found.isEmpty()) seen.remove(id);
        else found.ifPresent(hook -> seen.put(id, new Seen(hook, System.nanoTime())));
        return found;
    }

    Optional<Registered> find(String id) {
        if (id.length() != LENGTH) return Optional.empty();
        return db.sql("select project, name from hook where id = :id")
                .param("id", id)
                .query((row, index) -> configured(id, row.getString("project"), row.getString("name")))
                .optional()
                .flatMap(hook -> hook);
    }

    private Optional<Registered> configured(String id, String project, String name) {
        return projects.find(new ProjectName(project)).flatMap(each -> Optional.ofNullable(
                        each.hooks().get(new HookName(name)))
                .map(hook -> new Registered(id, each, hook)));
    }

    private String idOf(Project project, Hook hook) {
        db.sql("insert into hook (id, project, name) values (:id, :project, :name) on conflict do nothing")
                .param("id", unguessable())
                .param("project", project.name().value())
                .param("name", hook.name().value())
                .update();
        return db.sql("select id from hook where project = :project and name = :name")
                .param("project", project.name().value())
                .param("name", hook.name().value())
                .query(String.class)
                .single();
    }

    private String unguessable() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return id.toString();
    }
}
