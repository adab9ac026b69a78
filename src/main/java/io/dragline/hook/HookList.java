package io.dragline.hook;

import io.dragline.Columns;
import io.dragline.project.Hook;
import io.dragline.project.ProjectName;
import io.dragline.secret.Secrets;
import io.dragline.user.Caller;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hooks as people see them. */
@Component
class HookList {
    private final HookRegister register;
    private final DeliveryRows rows;
    private final Secrets secrets;
    private final JdbcClient db;

    HookList(HookRegister register, DeliveryRows rows, Secrets secrets, JdbcClient db) {
        this.register = register;
        this.rows = rows;
        this.secrets = secrets;
        this.db = db;
    }

    List<HookView> all(Optional<ProjectName> project, String base, Caller caller) {
        return register.all(project).stream()
                .filter(hook -> hook.isVisibleTo(caller))
                .map(hook -> view(hook, base))
                .toList();
    }

    /** @throws NoSuchElementException there is none, or none that the caller may look at */
    Registered get(String id, Caller caller) {
        return register.find(id)
                .filter(hook -> hook.isVisibleTo(caller))
                .orElseThrow(() -> new NoSuchElementException("there is no hook '" + ShownHeaders.cut(id)
                        + "'; the last part of its address is its id, see: dragline hooks"));
    }

    HookView view(Registered registered, String base) {
        Hook hook = registered.hook();
        String project = registered.project().name().value();
        String path = "/hooks/" + hook.provider() + "/" + registered.id();
        List<Delivery> last = rows.list(registered.id(), null, 1);
        boolean isSecretSet = secrets.exists(project, hook.secret());
        return db.sql("select polled_at, problem from hook where id = :id")
                .param("id", registered.id())
                .query((row, index) -> new HookView(
                        registered.id(),
                        project,
                        hook.name().value(),
                        hook.provider(),
                        path,
                        base + path,
                        hook.chain() == null ? null : hook.chain().value(),
                        registered.project().services(hook).stream()
                                .map(Object::toString)
                                .toList(),
                        String.valueOf(registered.project().environment(hook)),
                        hook.branch(),
                        hook.paths(),
                        hook.secret().value(),
                        isSecretSet,
                        hook.poll() == null ? null : hook.poll().toString(),
                        Columns.instant(row, "polled_at"),
                        row.getString("problem"),
                        last.isEmpty() ? null : DeliveryView.of(last.get(0))))
                .single();
    }
}
