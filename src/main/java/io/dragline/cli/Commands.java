package io.dragline.cli;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/**
 * All commands by name. Reading the annotations of one class takes milliseconds, so only those whose name was typed are
 * read; help reads them all.
 */
final class Commands {
    private static final List<String> NAMES = List.of(
            "login",
            "apply",
            "export",
            "build",
            "deploy",
            "rollback",
            "scale",
            "remove",
            "deployments",
            "deployment",
            "logs",
            "cancel",
            "retry",
            "releases",
            "ps",
            "container-logs",
            "stats",
            "secret",
            "server",
            "registry",
            "model",
            "chain",
            "hooks",
            "hook",
            "freeze",
            "override",
            "policy",
            "tasks",
            "approve",
            "reject",
            "delegate",
            "user",
            "team",
            "grant",
            "token",
            "audit",
            "help");
    private static final List<String> LATER = List.of("sync", "package");

    private Commands() {}

    static CommandLine known(Session session, String... args) {
        CommandLine line = new CommandLine(session);
        List<String> words = Arrays.asList(args);
        boolean all =
                words.contains("help") || Collections.disjoint(words, NAMES) && Collections.disjoint(words, LATER);
        for (String name : NAMES) if (all || words.contains(name)) line.addSubcommand(name, command(name, session));
        for (String name : LATER) if (all || words.contains(name)) line.addSubcommand(name, new LaterCommand(session));
        withVersion(line);
        return line;
    }

    /** A switch, as two dozen method references would be two dozen classes to make at each start. */
    private static Object command(String name, Session session) {
        switch (name) {
            case "login":
                return new LoginCommand(session);
            case "apply":
                return new ApplyCommand(session);
            case "export":
                return new ExportCommand(session);
            case "build":
                return new BuildCommand(session);
            case "deploy":
                return new DeployCommand(session);
            case "rollback":
                return new RollbackCommand(session);
            case "scale":
                return new ScaleCommand(session);
            case "remove":
                return new RemoveCommand(session);
            case "deployments":
                return new DeploymentsCommand(session);
            case "deployment":
                return new DeploymentCommand(session);
            case "logs":
                return new LogsCommand(session);
            case "cancel":
                return new CancelCommand(session);
            case "retry":
                return new RetryCommand(session);
            case "releases":
                return new ReleasesCommand(session);
            case "ps":
                return new PsCommand(session);
            case "container-logs":
                return new ContainerLogsCommand(session);
            case "stats":
                return new StatsCommand(session);
            case "secret":
                return new SecretCommand(session);
            case "server":
                return new ServerCommand(session);
            case "registry":
                return new RegistryCommand(session);
            case "model":
                return new ModelCommand(session);
            case "chain":
                return new ChainCommand(session);
            case "hooks":
                return new HooksCommand(session);
            case "hook":
                return new HookCommand(session);
            case "freeze":
                return new FreezeCommand(session);
            case "override":
                return new OverrideCommand(session);
            case "policy":
                return new PolicyCommand(session);
            case "tasks":
                return new TasksCommand(session);
            case "approve":
            case "reject":
                return new AnswerCommand(session, name);
            case "delegate":
                return new DelegateCommand(session);
            case "user":
                return new UserCommand(session);
            case "team":
                return new TeamCommand(session);
            case "grant":
                return new GrantCommand(session);
            case "token":
                return new TokenCommand(session);
            case "audit":
                return new AuditCommand(session);
            default:
                return new HelpCommand();
        }
    }

    private static void withVersion(CommandLine line) {
        if (line.getCommand() instanceof HelpCommand || line.getCommand() instanceof LaterCommand) return;
        line.getCommandSpec().versionProvider(() -> new String[] {version()});
        line.getSubcommands().values().forEach(Commands::withVersion);
    }

    private static String version() {
        String version = Commands.class.getPackage().getImplementationVersion();
        return "dragline " + (version == null ? "(development)" : version);
    }
}
