package io.dragline.hook;

import io.dragline.project.Hook;
import io.dragline.project.HookName;
import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.secret.MissingSecret;
import io.dragline.secret.Secrets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
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
    private final Secrets secrets;
    private final ReentrantLock lookup = new ReentrantLock();
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /** @param secret null: it is not set */
    record Known(Registered hook, @Nullable String secret) {
        @Override
        public String toString() {
            return hook.toString();
        }
    }

    private record Seen(Known known, long at) {}

    private record Named(String project, String name) {}

    HookRegister(JdbcClient db, Projects projects, Secrets secrets) {
        this.db = db;
        this.projects = projects;
        this.secrets = secrets;
    }

    /** All that are configured, or those of one project. */
    List<Registered> all(Optional<ProjectName> project) {
        return (project.isPresent() ? projects.find(project.get()).stream() : projects.all().stream())
                .flatMap(each ->
                        each.hooks().values().stream().map(hook -> new Registered(idOf(each, hook), each, hook)))
                .toList();
    }

    /**
     * With its secret, as both were a second ago. One request at a time asks the database: all of a flood at once would
     * leave it no connection for anything else.
     */
    Optional<Known> lately(String id) {
        Known known = fresh(id);
        if (known != null) return Optional.of(known);
        lookup.lock();
        try {
            Known meanwhile = fresh(id);
            return meanwhile == null ? look(id) : Optional.of(meanwhile);
        } finally {
            lookup.unlock();
        }
    }

    private Optional<Known> look(String id) {
        Optional<Known> found = find(id).map(hook -> new Known(hook, secret(hook)));
        if (seen.size() > MOST || found.isEmpty()) seen.remove(id);
        else found.ifPresent(known -> seen.put(id, new Seen(known, System.nanoTime())));
        return found;
    }

    private @Nullable Known fresh(String id) {
        Seen last = seen.get(id);
        return last != null && System.nanoTime() - last.at() < FRESH ? last.known() : null;
    }

    private @Nullable String secret(Registered hook) {
        try {
            return secrets.reveal(hook.project().name().value(), hook.hook().secret());
        } catch (MissingSecret missing) {
            return null;
        }
    }

    Optional<Registered> find(String id) {
        if (id.length() != LENGTH) return Optional.empty();
        // first the row, then the project: a query inside a query would hold two connections at once
        return db.sql("select project, name from hook where id = :id")
                .param("id", id)
                .query(Named.class)
                .optional()
                .flatMap(named -> configured(id, named.project(), named.name()));
    }

    private Optional<Registered> configured(String id, String project, String name) {
        return projects.find(new ProjectName(project))
                .flatMap(each -> Optional.ofNullable(each.hooks().get(new HookName(name)))
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
