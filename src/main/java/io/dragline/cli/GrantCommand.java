package io.dragline.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who may do what where. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Give users and teams rights in a place, list them, take them away.",
        footer = {
            "",
            "A place is *, PROJECT, PROJECT@ENVIRONMENT, PROJECT/SERVICE or PROJECT/SERVICE@ENVIRONMENT; actions are",
            "view, build, deploy, roll-back, approve, configure, secrets, exec and admin.",
            "",
            "Example:",
            "  dragline grant add --team web --in shop@test --role developer",
            "  dragline grant add --user lin --in shop/api@prod --actions deploy,roll-back"
        })
final class GrantCommand {
    private final Session session;

    GrantCommand(Session session) {
        this.session = session;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Give a user or a team a role, or actions, in a place.",
            footer = {"", "Example:", "  dragline grant add --team web --in shop@test --role developer"})
    int add(
            @Option(names = "--user", paramLabel = "NAME", description = "To this user.") @Nullable String user,
            @Option(names = "--team", paramLabel = "NAME", description = "To this team.") @Nullable String team,
            @Option(names = "--in", required = true, paramLabel = "PLACE", description = "Such as shop@prod.")
                    String place,
            @Option(names = "--role", paramLabel = "ROLE", description = "All that this role holds.") @Nullable
                    String role,
            @Option(names = "--actions", paramLabel = "A,B", description = "These actions.") @Nullable String actions) {
        Json wish = Json.object()
                .with("user", user)
                .with("team", team)
                .with("scope", place)
                .with("role", role)
                .with("actions", Limits.actions(actions));
        Json given = session.api().post(Address.of("grants"), wish);
        return session.answer(
                given, () -> session.screen().line(session.say("grant-added", given.text("id"), given.text("scope"))));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "List what is granted where you are an admin.",
            footer = {"", "Example:", "  dragline grant list"})
    int list() {
        Json grants = session.api().get(Address.of("grants"));
        return session.answer(grants, () -> {
            if (grants.isEmpty()) session.screen().note(session.say("no-grants"));
            else show(grants);
        });
    }

    private void show(Json grants) {
        Table table = session.table("id", "place", "user", "team", "role", "actions");
        for (Json grant : grants)
            table.row(
                    grant.text("id"),
                    grant.text("scope"),
                    grant.text("user"),
                    grant.text("team"),
                    grant.text("role"),
                    Limits.told(grant.get("actions")));
        table.print();
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Take it away, from the next request on.",
            footer = {"", "Example:", "  dragline grant remove 7"})
    int remove(@Parameters(paramLabel = "ID", description = "As listed.") Id id) {
        Json answer = session.api().delete(Address.of("grants", id.value()));
        return session.answer(answer, () -> session.screen().line(session.say("removed", id)));
    }
}
