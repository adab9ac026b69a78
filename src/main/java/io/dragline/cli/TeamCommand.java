package io.dragline.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Several people who are granted things together. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Add, list and remove teams; let people join and leave.",
        footer = {"", "Example:", "  dragline team add web", "  dragline team join web lin"})
final class TeamCommand {
    private final Session session;

    TeamCommand(Session session) {
        this.session = session;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Add a team.",
            footer = {"", "Example:", "  dragline team add web"})
    int add(@Parameters(paramLabel = "TEAM", description = "Its name.") String team) {
        Json answer = session.api().post(Address.of("teams"), Json.object().with("name", team));
        return session.answer(answer, () -> session.screen().line(session.say("team-added", team)));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "List the teams.",
            footer = {"", "Example:", "  dragline team list"})
    int list() {
        Json teams = session.api().get(Address.of("teams"));
        return session.answer(teams, () -> {
            Table table = session.table("team", "members");
            for (Json team : teams) {
                List<String> members = new ArrayList<>();
                for (Json member : team.get("members")) members.add(member.text());
                table.row(team.text("name"), String.join(" ", members));
            }
            table.print();
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Remove a team and all that it was granted.",
            footer = {"", "Example:", "  dragline team remove web"})
    int remove(@Parameters(paramLabel = "TEAM", description = "Its name.") String team) {
        Json answer = session.api().delete(Address.of("teams", team));
        return session.answer(answer, () -> session.screen().line(session.say("removed", team)));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Let a user be in a team: what it is granted, he may.",
            footer = {"", "Example:", "  dragline team join web lin"})
    int join(
            @Parameters(paramLabel = "TEAM", description = "The team.") String team,
            @Parameters(paramLabel = "USER", description = "The user.") String user) {
        Json answer = session.api().put(Address.of("teams", team, "members", user), Json.object());
        return session.answer(answer, () -> session.screen().line(session.say("team-joined", user, team)));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Take a user out of a team.",
            footer = {"", "Example:", "  dragline team leave web lin"})
    int leave(
            @Parameters(paramLabel = "TEAM", description = "The team.") String team,
            @Parameters(paramLabel = "USER", description = "The user.") String user) {
        Json answer = session.api().delete(Address.of("teams", team, "members", user));
        return session.answer(answer, () -> session.screen().line(session.say("team-left", user, team)));
    }
}
